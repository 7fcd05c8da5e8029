package org.reciproque.query.savoirs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.People;
import org.reciproque.query.people.Person;
import org.reciproque.query.savoirs.SheetAnswer.Asked;
import org.reciproque.query.savoirs.SheetAnswer.Noted;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new sheet, offer or demand: who and what first, the rest when there is time. */
@Controller
class FicheScreen {

    private static final String VIEW = "savoirs/fiche";

    private final SheetDesk sheets;
    private final FicheChoices choices;
    private final People people;
    private final Desk desk;

    FicheScreen(SheetDesk sheets, FicheChoices choices, People people, Desk desk) {
        this.sheets = sheets;
        this.choices = choices;
        this.people = people;
        this.desk = desk;
    }

    @GetMapping("/offres-et-demandes/nouvelle")
    String blank(
            Seat seat,
            @RequestParam(defaultValue = "") String sens,
            @RequestParam(required = false) @Nullable UUID qui,
            Model model) {
        Optional<Person> known = Optional.ofNullable(qui).flatMap(id -> people.known(seat, id));
        FicheForm form = FicheForm.blank(
                        UUID.randomUUID(), sens, known.map(Person::name).orElse(""))
                .choosing(known.map(Person::id));
        return show(seat, form, form.typed(), model);
    }

    @PostMapping("/offres-et-demandes")
    String note(
            Seat seat,
            @ModelAttribute("form") FicheForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        SheetAnswer answer = sheets.note(seat, form, desk.today(), null);
        if (answer instanceof Noted noted) {
            SheetMessages.noted(noted, after);
            after.addFlashAttribute("draftDone", "fiche");
            return "redirect:/offres-et-demandes/" + noted.sheet();
        }
        Asked asked = (Asked) answer;
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(seat, asked.form(), asked.typed(), model);
    }

    private String show(Seat seat, FicheForm form, Typed typed, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        choices.offer(seat, form.theme(), model);
        return VIEW;
    }
}
