package org.reciproque.query.reperage;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.gatherings.GatheringSheet;
import org.reciproque.query.gatherings.Holding;
import org.reciproque.query.gatherings.WhoWasThere;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Terminer le repérage »: who was there, who wrote. Those who gave a line were there unless somebody says not. */
@Controller
class EndScreen {

    private final Reperages reperages;
    private final WhoWasThere whoWasThere;
    private final Holding holding;
    private final Reply reply;

    EndScreen(Reperages reperages, WhoWasThere whoWasThere, Holding holding, Reply reply) {
        this.reperages = reperages;
        this.whoWasThere = whoWasThere;
        this.holding = holding;
        this.reply = reply;
    }

    @GetMapping(LinesScreen.ID + "/terminer")
    ModelAndView ask(Seat seat, @PathVariable UUID id, HttpSession session) {
        return show(seat, reperages.find(seat, id), Typed.blank(), session);
    }

    @PostMapping(LinesScreen.ID + "/terminer")
    ModelAndView end(Seat seat, @PathVariable UUID id, Typed typed, HttpSession session, RedirectAttributes flash) {
        GatheringSheet sheet = reperages.find(seat, id);
        WhoWasThere.Read there = whoWasThere.in(seat, sheet, sheet.day(), typed);
        if (typed.said(WhoWasThere.ADD).isPresent()) {
            return show(seat, sheet, typed, session);
        }
        List<NetworkCommand> asked = holding.of(seat, typed.key(), sheet, sheet.day(), there);
        return reply.noted(typed, "present", asked, flash, "Le repérage est noté, avec les personnes présentes.")
                ? Reply.to("/reperage/" + id)
                : show(seat, sheet, typed, session);
    }

    private ModelAndView show(Seat seat, GatheringSheet sheet, Typed typed, HttpSession session) {
        ModelAndView page = Reply.page("reperage/end", "Personnes présentes", typed);
        whoWasThere.show(page, seat, sheet, Pens.remembered(session, sheet.id()), typed);
        page.addObject("reperage", sheet);
        return page;
    }
}
