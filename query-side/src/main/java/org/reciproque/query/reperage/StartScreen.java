package org.reciproque.query.reperage;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.gatherings.GatheringSheet;
import org.reciproque.query.gatherings.WhoWasThere;
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which repérage is being noted, and who holds the pen. */
@Controller
class StartScreen {

    private static final int LAST_HELD = 6;
    private static final String DAY = "le";

    private final Reperages reperages;
    private final People people;
    private final Desk desk;

    StartScreen(Reperages reperages, People people, Desk desk) {
        this.reperages = reperages;
        this.people = people;
        this.desk = desk;
    }

    @GetMapping("/reperage")
    ModelAndView choose(Seat seat) {
        return show(seat, Typed.blank().unless(DAY, desk.today()));
    }

    /** Blank sheets for those who prefer paper. */
    @GetMapping("/reperage/feuille")
    String blankSheets() {
        return "reperage/paper";
    }

    @PostMapping("/reperage")
    ModelAndView start(Seat seat, Typed typed, HttpSession session) {
        LocalDate day = typed.day(DAY, "Écrivez la date du repérage\u00a0: jour, mois, année.")
                .orElse(desk.today());
        if (day.isAfter(desk.today())) {
            typed.mistake(DAY, "Un repérage se note le jour même ou après\u00a0: choisissez une date passée.");
        }
        Naming naming = people.naming(seat, typed.key(), day);
        Set<ParticipantId> pens = naming.meant(typed, WhoWasThere.PENS);
        if (typed.wrong()) {
            return show(seat, typed);
        }
        Reperages.Started started = reperages.start(seat, typed.key(), day, naming.welcomes());
        @Nullable UUID gathering = started.gathering();
        if (gathering == null) {
            typed.mistake("", started.refusal());
            return show(seat, typed);
        }
        Pens.remember(session, gathering, pens);
        return Reply.to("/reperage/" + gathering);
    }

    private ModelAndView show(Seat seat, Typed typed) {
        LocalDate today = desk.today();
        List<GatheringSheet> notHeld = reperages.notHeld(seat);
        ModelAndView page = Reply.page("reperage/start", "Repérage", typed);
        page.addObject("today", today);
        page.addObject("pens", WhoWasThere.PENS);
        page.addObject(
                "toNote",
                notHeld.stream().filter(one -> !one.day().isAfter(today)).toList());
        page.addObject(
                "coming",
                notHeld.stream().filter(one -> one.day().isAfter(today)).toList());
        page.addObject("held", reperages.lastHeld(seat, LAST_HELD));
        return page;
    }
}
