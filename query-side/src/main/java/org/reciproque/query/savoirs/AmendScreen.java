package org.reciproque.query.savoirs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Amend a sheet: the person changed their mind, or it was noted wrongly. */
@Controller
class AmendScreen {

    private final SheetScreen screen;
    private final FicheChoices choices;
    private final Amendments amendments;
    private final People people;
    private final Desk desk;

    AmendScreen(SheetScreen screen, FicheChoices choices, Amendments amendments, People people, Desk desk) {
        this.screen = screen;
        this.choices = choices;
        this.amendments = amendments;
        this.people = people;
        this.desk = desk;
    }

    /**
     * What comes with the form beside the sheet itself.
     *
     * @param depuisLeDebut whether it was noted wrongly from the start
     * @param reperage where to go back to
     */
    record Beside(boolean depuisLeDebut, @Nullable UUID reperage) {}

    @GetMapping(SheetScreen.ID + "/modifier")
    String form(
            Seat seat, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID reperage, Model model) {
        SheetShown sheet = screen.find(seat, id);
        FicheForm form = FicheForm.of(UUID.randomUUID(), sheet);
        return show(seat, sheet, form, new Beside(reperage != null, reperage), form.typed(), model);
    }

    @PostMapping(SheetScreen.ID + "/modifier")
    String amend(
            Seat seat,
            @PathVariable UUID id,
            @ModelAttribute("form") FicheForm form,
            @RequestParam(defaultValue = "false") boolean depuisLeDebut,
            @RequestParam(required = false) @Nullable UUID reperage,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        SheetShown sheet = screen.find(seat, id);
        FicheForm said = form.about(sheet.kind());
        Beside beside = new Beside(depuisLeDebut, reperage);
        UUID key = said.minted().orElseGet(UUID::randomUUID);
        Typed typed = said.typed();
        Naming naming = people.naming(seat, key, sheet.madeOn());
        Optional<ParticipantId> by = naming.meant(typed, "qui");
        List<String> themes = choices.themes(seat, FicheForm.of(key, sheet).theme());
        FicheCheck.of(said, themes, sheet.madeOn(), typed);
        List<NetworkCommand> asked = List.of();
        if (!typed.wrong() && by.isPresent()) {
            asked = amendments.of(seat, key, sheet, said, by.get(), naming.welcomes(), depuisLeDebut);
            try {
                SheetMessages.late(asked.isEmpty() || desk.send(asked), after);
            } catch (Refusal refusal) {
                typed.mistake("", refusal.sentence());
            }
        }
        if (typed.wrong()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(seat, sheet, said, beside, typed, model);
        }
        after.addFlashAttribute("done", asked.isEmpty() ? "Rien n’a changé." : "La fiche est modifiée.");
        after.addFlashAttribute("draftDone", "fiche-" + id);
        return reperage == null ? "redirect:/offres-et-demandes/" + id : "redirect:" + SheetBack.to(reperage);
    }

    private String show(Seat seat, SheetShown sheet, FicheForm form, Beside beside, Typed typed, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        model.addAttribute("beside", beside);
        model.addAttribute("back", SheetBack.to(beside.reperage()));
        model.addAttribute("typed", typed);
        choices.offer(seat, FicheForm.of(sheet.id(), sheet).theme(), model);
        return "savoirs/amend";
    }
}
