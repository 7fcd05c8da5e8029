package org.reciproque.query.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.network.FoundingCommand.ChooseRetention;
import org.reciproque.api.retention.Retention;
import org.reciproque.api.retention.RetentionKind;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.retention.Retentions.Chosen;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Combien de temps »: one line a kind of data, and whether what is due goes by itself. */
@Controller
class RetentionScreen {

    private static final String ADDRESS = "/reseau/durees";
    private static final int LONGEST = 999;

    private final Retentions retentions;
    private final Desk desk;
    private final Reply reply;

    RetentionScreen(Retentions retentions, Desk desk, Reply reply) {
        this.retentions = retentions;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Seat seat) {
        return page(seat, Typed.blank());
    }

    /** Only what changes is asked: the journal tells each choice by itself. */
    @PostMapping(ADDRESS)
    ModelAndView choose(Seat seat, @RequestParam MultiValueMap<String, String> in, RedirectAttributes flash) {
        Typed form = Typed.posted(in);
        List<NetworkCommand> asked = new ArrayList<>();
        for (Chosen now : retentions.of(seat.network())) {
            wished(form, now.kind())
                    .filter(wished -> !wished.equals(now.retention()))
                    .ifPresent(wished -> asked.add(new ChooseRetention(
                            seat.network(),
                            desk.note(seat, form.key(), "retention " + now.kind(), desk.today()),
                            wished)));
        }
        boolean noted = reply.noted(form, "durees", asked, flash, "Les durées sont enregistrées.");
        return noted ? Reply.to(ADDRESS) : page(seat, form);
    }

    private static Optional<Retention> wished(Typed form, RetentionKind kind) {
        String field = "months-" + kind;
        if (form.said(field).isEmpty()) {
            form.mistake(field, "Dites combien de mois se gardent " + kind.label() + ".");
        }
        Optional<Integer> months = form.number(field, LONGEST);
        try {
            months.ifPresent(kind::guard);
        } catch (Refusal bounds) {
            form.mistake(field, bounds.sentence());
        }
        return months.map(number -> new Retention(kind, number, form.ticked("automatic", kind)));
    }

    private ModelAndView page(Seat seat, Typed form) {
        List<Chosen> chosen = retentions.of(seat.network());
        chosen.forEach(
                now -> form.unless("months-" + now.kind(), now.retention().months()));
        if (!form.posted()) {
            form.now(
                    "automatic",
                    chosen.stream()
                            .filter(now -> now.retention().automatic())
                            .map(now -> now.kind().name())
                            .toArray(String[]::new));
        }
        return Reply.page("retention/lengths", "Combien de temps", form)
                .addObject("retentions", chosen)
                .addObject("notice", Retention.NOTICE_DAYS);
    }
}
