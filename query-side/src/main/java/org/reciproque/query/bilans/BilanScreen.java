package org.reciproque.query.bilans;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.echanges.EchangeBook;
import org.reciproque.query.echanges.EchangeSheet;
import org.reciproque.query.journal.Journal;
import org.reciproque.query.people.Names;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bilan of one échange: to be written together, then to be read. */
@Controller
@RequestMapping("/echanges/{id}/bilan")
class BilanScreen {

    private final EchangeBook book;
    private final BilanSheets bilans;
    private final BilanVoices voices;
    private final ThemeNames themes;
    private final People people;
    private final BilanForm form;
    private final Desk desk;
    private final Reply reply;
    private final Journal journal;

    BilanScreen(
            EchangeBook book,
            BilanSheets bilans,
            BilanVoices voices,
            ThemeNames themes,
            People people,
            BilanForm form,
            Desk desk,
            Reply reply,
            Journal journal) {
        this.book = book;
        this.bilans = bilans;
        this.voices = voices;
        this.themes = themes;
        this.people = people;
        this.form = form;
        this.desk = desk;
        this.reply = reply;
        this.journal = journal;
    }

    /**
     * @param noter present to write one more bilan
     */
    @GetMapping
    ModelAndView show(Seat seat, @PathVariable UUID id, @RequestParam Optional<String> noter) {
        EchangeSheet echange = book.sheet(seat.network(), id);
        List<BilanSheet> recorded = recorded(seat, id);
        return recorded.isEmpty() || noter.isPresent()
                ? write(seat, echange, Typed.blank())
                : read(seat, echange, recorded);
    }

    @PostMapping
    ModelAndView record(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        EchangeSheet echange = book.sheet(seat.network(), id);
        return reply.noted(typed, "bilan", form.read(seat, echange, typed), flash, "Le bilan est noté. Merci à tous.")
                ? Reply.to("/echanges/" + id + "/bilan")
                : write(seat, echange, typed);
    }

    private List<BilanSheet> recorded(Seat seat, UUID echange) {
        return bilans.findByNetworkAndEchangeOrderByDayDesc(seat.network().value(), echange);
    }

    private ModelAndView write(Seat seat, EchangeSheet echange, Typed typed) {
        Names names = people.named(seat.network(), echange.everybody());
        typed.unless("jour", desk.today());
        typed.unlessPosted("present", book.members(seat.network(), echange).all());
        UUID mediator = echange.mediator();
        names.fill(typed, "mediateur", mediator);
        for (int i = 1; i <= BilanForm.LINES; i++) {
            typed.unless("sens" + i, "DEMAND");
        }
        Set<UUID> taking = new HashSet<>(echange.offreurs());
        taking.addAll(echange.demandeurs());
        ModelAndView page = Reply.page("bilans/write", "Bilan", typed);
        page.addObject("e", echange);
        page.addObject("names", names);
        page.addObject("taking", names.people(taking));
        page.addObject("effects", Effect.values());
        page.addObject("themes", themes.of(seat.network()));
        page.addObject("lines", BilanForm.LINES);
        return page;
    }

    private ModelAndView read(Seat seat, EchangeSheet echange, List<BilanSheet> recorded) {
        Set<UUID> ids = new HashSet<>(echange.everybody());
        Map<BilanSheet, List<BilanVoice>> spoken = new LinkedHashMap<>();
        for (BilanSheet bilan : recorded) {
            ids.addAll(bilan.people());
            Optional.ofNullable(bilan.mediator()).ifPresent(ids::add);
            spoken.put(
                    bilan, voices.findByNetworkAndBilanOrderById(seat.network().value(), bilan.id()));
        }
        ModelAndView page = Reply.page("bilans/read", "Bilan", Typed.blank());
        page.addObject("e", echange);
        page.addObject("spoken", spoken);
        page.addObject(
                "traces",
                recorded.stream()
                        .flatMap(it -> journal.about(seat.network(), it.id()).stream())
                        .toList());
        page.addObject("names", people.named(seat.network(), ids));
        return page;
    }
}
