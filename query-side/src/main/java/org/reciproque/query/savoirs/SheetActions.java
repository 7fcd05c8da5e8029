package org.reciproque.query.savoirs;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.savoir.WithdrawalReason;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with a sheet in one gesture. Each gesture can be undone by another; nothing is erased. */
@Controller
class SheetActions {

    private static final String TAKEN_OFF = "taken-off/";

    private final SheetScreen screen;
    private final SheetShelf shelf;
    private final Desk desk;

    SheetActions(SheetScreen screen, SheetShelf shelf, Desk desk) {
        this.screen = screen;
        this.shelf = shelf;
        this.desk = desk;
    }

    /** Where a gesture leads, and in what page it is refused. */
    private record Turn(Model model, HttpServletResponse response, RedirectAttributes after) {}

    @PostMapping(SheetScreen.ID + "/pause")
    String pause(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String jusquau,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        SheetShown sheet = screen.find(seat, id);
        Turn turn = new Turn(model, response, after);
        Optional<LocalDate> until;
        try {
            until = jusquau.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(jusquau.strip()));
        } catch (DateTimeParseException unreadable) {
            return refused(seat, sheet, "jusquau", "Écrivez le jour comme une date\u00a0: jour, mois, année.", turn);
        }
        NetworkCommand asked = sheet.kind().pause(id, desk.note(seat, key, "pause", desk.today()), until);
        return done(seat, sheet, asked, "C’est en pause\u00a0: la fiche n’est plus au tableau pour l’instant.", turn);
    }

    @PostMapping(SheetScreen.ID + "/reprise")
    String resume(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam UUID key,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        SheetShown sheet = screen.find(seat, id);
        NetworkCommand asked = sheet.kind().resume(id, desk.note(seat, key, "resume", desk.today()));
        return done(seat, sheet, asked, "La fiche est de nouveau ouverte.", new Turn(model, response, after));
    }

    @PostMapping(SheetScreen.ID + "/retrait")
    String withdraw(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam WithdrawalReason raison,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        SheetShown sheet = screen.find(seat, id);
        NetworkCommand asked = sheet.kind().withdraw(id, desk.note(seat, key, "withdraw", desk.today()), raison);
        String sentence = "La fiche est fermée\u00a0: " + raison.label() + ".";
        return done(seat, sheet, asked, sentence, new Turn(model, response, after));
    }

    /** The withdrawal was a mistake: it never happened. */
    @PostMapping(SheetScreen.ID + "/retour")
    String giveBack(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam UUID key,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        SheetShown sheet = screen.find(seat, id);
        UUID withdrawal = sheet.withdrawnNote();
        if (withdrawal == null) {
            return "redirect:/offres-et-demandes/" + id;
        }
        NetworkCommand asked = sheet.kind()
                .correct(
                        id,
                        desk.note(seat, key, "give-back", desk.today()),
                        withdrawal,
                        new Correction.NeverHappened());
        return done(seat, sheet, asked, "Le retrait est annulé.", new Turn(model, response, after));
    }

    /** Noted by mistake: nobody ever said it. */
    @PostMapping(SheetScreen.ID + "/erreur")
    String mistaken(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable UUID reperage,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Optional<SheetShown> sheet = shelf.findByNetworkAndId(seat.network().value(), id);
        if (sheet.isEmpty()) {
            // The same gesture sent twice finds nothing left to take off.
            kindOf(seat, id);
            return "redirect:" + SheetBack.to(reperage);
        }
        var noted = desk.note(seat, key, TAKEN_OFF + id, desk.today());
        NetworkCommand asked =
                sheet.get().kind().correct(id, noted, sheet.get().madeNote(), new Correction.NeverHappened());
        try {
            SheetMessages.late(desk.send(asked), after);
        } catch (Refusal refusal) {
            return refused(seat, sheet.get(), "", refusal.sentence(), new Turn(model, response, after));
        }
        after.addFlashAttribute("takenOff", new TakenOff(id, sheet.get().savoir(), key, reperage));
        return "redirect:" + SheetBack.to(reperage);
    }

    /**
     * What the next page offers to put back.
     *
     * @param key of the form that took it off
     */
    public record TakenOff(
            UUID sheet, String savoir, UUID key, @Nullable UUID reperage) {}

    /** It was no mistake after all: the correction never happened. */
    @PostMapping(SheetScreen.ID + "/retablir")
    String putBack(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable UUID reperage,
            RedirectAttributes after) {
        SheetKind kind = kindOf(seat, id);
        UUID takenOff = NoteId.of(seat.network(), key, TAKEN_OFF + id).value();
        NetworkCommand asked = kind.correct(
                id, desk.note(seat, key, "put-back/" + id, desk.today()), takenOff, new Correction.NeverHappened());
        try {
            SheetMessages.late(desk.send(asked), after);
            after.addFlashAttribute("done", "La fiche est remise à sa place.");
        } catch (Refusal refusal) {
            after.addFlashAttribute("warning", refusal.sentence());
        }
        return "redirect:" + SheetBack.to(reperage);
    }

    private SheetKind kindOf(Seat seat, UUID id) {
        return shelf.kindEvenTakenOff(seat.network().value(), id)
                .map(SheetKind::valueOf)
                .orElseThrow(NotFound::new);
    }

    private String done(Seat seat, SheetShown sheet, NetworkCommand asked, String sentence, Turn turn) {
        try {
            SheetMessages.late(desk.send(asked), turn.after());
        } catch (Refusal refusal) {
            return refused(seat, sheet, "", refusal.sentence(), turn);
        }
        turn.after().addFlashAttribute("done", sentence);
        return "redirect:/offres-et-demandes/" + sheet.id();
    }

    private String refused(Seat seat, SheetShown sheet, String field, String sentence, Turn turn) {
        Typed typed = Typed.blank();
        typed.mistake(field, sentence);
        turn.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        screen.show(seat, sheet, typed, turn.model());
        return "savoirs/sheet";
    }
}
