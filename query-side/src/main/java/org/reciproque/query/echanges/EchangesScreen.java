package org.reciproque.query.echanges;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All échanges by the name of their savoir: those that run, or those that ended. */
@Controller
class EchangesScreen {

    private static final int SHOWN = 50;

    private final EchangeSheets sheets;
    private final People people;

    EchangesScreen(EchangeSheets sheets, People people) {
        this.sheets = sheets;
        this.people = people;
    }

    /**
     * @param etat {@code termines}, or those that run
     */
    @GetMapping("/echanges")
    ModelAndView list(
            Seat seat,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String mots,
            @RequestParam(defaultValue = "50") int montrer) {
        boolean ended = "termines".equals(etat);
        int atMost = Math.max(SHOWN, montrer);
        List<EchangeSheet> found = sheets.alphabetical(seat.network().value(), ended, mots.strip(), atMost + 1);
        List<EchangeSheet> shown = found.subList(0, Math.min(atMost, found.size()));
        Set<UUID> ids = new HashSet<>();
        shown.forEach(sheet -> ids.addAll(sheet.everybody()));
        ModelAndView page = Reply.page("echanges/list", "Échanges", Typed.blank());
        page.addObject("found", shown);
        page.addObject("names", people.named(seat.network(), ids));
        page.addObject("ended", ended);
        page.addObject("mots", mots.strip());
        page.addObject("more", found.size() > atMost);
        page.addObject("next", atMost + SHOWN);
        return page;
    }
}
