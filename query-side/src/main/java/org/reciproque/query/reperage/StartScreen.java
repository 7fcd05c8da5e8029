package org.reciproque.query.reperage;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.names.People;
import org.reciproque.query.savoirs.Wrong;
import org.reciproque.query.web.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Which repérage is being noted, and who holds the pen. */
@Controller
class StartScreen {

    private static final int LAST_HELD = 6;

    private final ReperageShelf shelf;
    private final Reperages reperages;
    private final Pens pens;
    private final People people;
    private final Desk desk;

    StartScreen(ReperageShelf shelf, Reperages reperages, Pens pens, People people, Desk desk) {
        this.shelf = shelf;
        this.reperages = reperages;
        this.pens = pens;
        this.people = people;
        this.desk = desk;
    }

    @GetMapping("/reperage")
    String choose(Seat seat, Model model) {
        StartForm form = StartForm.blank(UUID.randomUUID(), desk.today());
        return show(seat, form, Pens.Asked.nothing(), List.of(), model);
    }

    /** Blank sheets for those who prefer paper. */
    @GetMapping("/reperage/feuille")
    String blankSheets() {
        return "reperage/paper";
    }

    @PostMapping("/reperage")
    String start(
            Seat seat,
            @ModelAttribute("form") StartForm form,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        List<Wrong> wrong = new ArrayList<>();
        LocalDate day = day(form, wrong);
        Pens.Asked asked = pens.held(seat, form.minted(), form.pens(), day);
        wrong.addAll(asked.wrong());
        if (wrong.isEmpty()) {
            Reperages.Started started = reperages.start(seat, form.minted(), day, asked.welcomes());
            if (started.gathering() != null) {
                Pens.remember(session, started.gathering(), asked.ids());
                return "redirect:/reperage/" + started.gathering();
            }
            wrong.add(new Wrong("", started.refusal()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(seat, form, asked, wrong, model);
    }

    private LocalDate day(StartForm form, List<Wrong> wrong) {
        LocalDate today = desk.today();
        try {
            LocalDate day = LocalDate.parse(form.le());
            if (!day.isAfter(today)) {
                return day;
            }
            wrong.add(new Wrong("le", "Un repérage se note le jour même ou après\u00a0: choisissez une date passée."));
        } catch (DateTimeParseException unreadable) {
            wrong.add(new Wrong("le", "Écrivez la date du repérage\u00a0: jour, mois, année."));
        }
        return today;
    }

    private String show(Seat seat, StartForm form, Pens.Asked asked, List<Wrong> wrong, Model model) {
        UUID network = seat.network().value();
        LocalDate today = desk.today();
        List<Reperage> notHeld = shelf.notHeld(network);
        model.addAttribute("form", form);
        model.addAttribute("asked", asked);
        model.addAttribute("wrong", wrong);
        model.addAttribute("today", today);
        model.addAttribute("people", people.proposed(seat));
        model.addAttribute(
                "toNote",
                notHeld.stream().filter(one -> !one.day().isAfter(today)).toList());
        model.addAttribute(
                "coming",
                notHeld.stream().filter(one -> one.day().isAfter(today)).toList());
        model.addAttribute("held", shelf.lastHeld(network, LAST_HELD));
        return "reperage/start";
    }
}
