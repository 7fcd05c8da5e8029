package org.reciproque.query.bilans;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.echanges.EchangeBook;
import org.reciproque.query.echanges.EchangeSheet;
import org.reciproque.query.people.Names;
import org.reciproque.query.people.People;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting a bilan right: who was there, what it changed; or that it was never held. */
@Controller
@RequestMapping("/echanges/{id}/bilan/{bilan}")
class BilanRightingScreen {

    private final EchangeBook book;
    private final BilanSheets bilans;
    private final People people;
    private final BilanCorrection correction;
    private final Reply reply;

    BilanRightingScreen(EchangeBook book, BilanSheets bilans, People people, BilanCorrection correction, Reply reply) {
        this.book = book;
        this.bilans = bilans;
        this.people = people;
        this.correction = correction;
        this.reply = reply;
    }

    @GetMapping("/corriger")
    ModelAndView show(Seat seat, @PathVariable UUID id, @PathVariable UUID bilan) {
        return page(seat, book.sheet(seat.network(), id), recorded(seat, id, bilan), Typed.blank());
    }

    @PostMapping("/corriger")
    ModelAndView correct(
            Seat seat, @PathVariable UUID id, @PathVariable UUID bilan, Typed typed, RedirectAttributes flash) {
        EchangeSheet echange = book.sheet(seat.network(), id);
        BilanSheet wrong = recorded(seat, id, bilan);
        List<NetworkCommand> asked = correction.read(seat, echange, wrong, typed);
        return reply.noted(typed, "presents", asked, flash, "Le bilan est corrigé.")
                ? Reply.to("/echanges/" + id + "/bilan")
                : page(seat, echange, wrong, typed);
    }

    @PostMapping("/erreur")
    ModelAndView neverHappened(
            Seat seat, @PathVariable UUID id, @PathVariable UUID bilan, Typed typed, RedirectAttributes flash) {
        EchangeSheet echange = book.sheet(seat.network(), id);
        Optional<BilanSheet> recorded = found(seat, id, bilan);
        if (recorded.isEmpty()) {
            // Pressed twice.
            return Reply.to("/echanges/" + id);
        }
        BilanSheet wrong = recorded.get();
        List<NetworkCommand> never = List.of(correction.neverHappened(seat, wrong, typed));
        return reply.noted(typed, "erreur", never, flash, "Le bilan était noté par erreur\u00a0: il est annulé.")
                ? Reply.to("/echanges/" + id)
                : page(seat, echange, wrong, typed);
    }

    private BilanSheet recorded(Seat seat, UUID echange, UUID bilan) {
        return found(seat, echange, bilan).orElseThrow(NotFound::new);
    }

    private Optional<BilanSheet> found(Seat seat, UUID echange, UUID bilan) {
        return bilans.findByNetworkAndEchangeOrderByDayDesc(seat.network().value(), echange).stream()
                .filter(it -> it.id().equals(bilan))
                .findFirst();
    }

    private ModelAndView page(Seat seat, EchangeSheet echange, BilanSheet bilan, Typed typed) {
        Set<UUID> possible = BilanCorrection.mayHaveBeenThere(echange, bilan);
        Set<UUID> named = new HashSet<>(possible);
        UUID mediator = bilan.mediator();
        if (mediator != null) {
            named.add(mediator);
        }
        Names names = people.named(seat.network(), named);
        if (!typed.posted()) {
            typed.unless("jour", bilan.day());
            typed.unlessPosted("present", bilan.people());
            names.fill(typed, "mediateur", mediator);
        }
        ModelAndView page = Reply.page("bilans/correct", "Corriger le bilan", typed);
        page.addObject("e", echange);
        page.addObject("b", bilan);
        page.addObject("possible", names.people(possible));
        page.addObject("effects", Effect.values());
        return page;
    }
}
