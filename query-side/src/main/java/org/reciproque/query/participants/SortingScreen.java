package org.reciproque.query.participants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantCommand.KeepRecord;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « À trier »: those who left long ago, each to be erased, or kept for a reason. Nothing is decided by itself. */
@Controller
class SortingScreen {

    private static final String ADDRESS = "/participants/a-trier";

    private final ToSort toSort;
    private final Desk desk;
    private final Reply reply;

    SortingScreen(ToSort toSort, Desk desk, Reply reply) {
        this.toSort = toSort;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Seat seat) {
        return page(seat, Typed.blank());
    }

    @PostMapping(ADDRESS + "/{id}")
    ModelAndView keep(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        if (toSort.on(seat.network(), desk.today()).stream()
                .noneMatch(line -> line.id().equals(id))) {
            throw new NotFound();
        }
        Typed form = Typed.posted(in);
        Noted noted = desk.note(seat, form.key(), "keep " + id, desk.today());
        Optional<Words> why = form.words("why", seat.author().asSpeaker(), noted.note());
        if (why.isEmpty()) {
            form.mistake("why-" + id, "Dites pourquoi cette fiche est à garder.");
        }
        boolean done = reply.noted(
                form,
                "why-" + id,
                why.map(words -> new KeepRecord(new ParticipantId(id), noted, words)).stream()
                        .toList(),
                flash,
                "La fiche est gardée un an de plus.");
        return done ? Reply.to(ADDRESS) : page(seat, form);
    }

    private ModelAndView page(Seat seat, Typed form) {
        List<ToSort.Line> lines = toSort.on(seat.network(), desk.today());
        return Reply.page("participants/sorting", "Fiches à trier", form)
                .addObject("lines", lines)
                .addObject("mayForget", seat.has(Role.ADMINISTRATOR));
    }
}
