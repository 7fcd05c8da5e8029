package org.reciproque.query.miseenrelation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.echange.EchangeCommand.CorrectEchangeNote;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.CorrectMiseEnRelationNote;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of the meeting: three equal answers, which can be put right afterwards. */
@Controller
@RequestMapping(MisesEnRelationScreen.ADDRESS)
class MeetingScreen {

    private final SheetPage sheets;
    private final MeetingForm meetings;
    private final Desk desk;
    private final Reply reply;

    MeetingScreen(SheetPage sheets, MeetingForm meetings, Desk desk, Reply reply) {
        this.sheets = sheets;
        this.meetings = meetings;
        this.desk = desk;
        this.reply = reply;
    }

    @PostMapping("/{id}/rencontre")
    ModelAndView meet(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        MiseEnRelationSheet sheet = sheets.sheet(seat, id);
        return reply.noted(typed, "rencontre", meetings.read(seat, sheet, typed), flash, "La rencontre est notée.")
                ? MiseEnRelationScreen.back(id)
                : sheets.show(seat, sheet, typed, true);
    }

    @PostMapping("/{id}/issue")
    ModelAndView correct(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        MiseEnRelationSheet sheet = sheets.sheet(seat, id);
        Outcome outcome = MeetingForm.outcome(typed).orElseThrow(NotFound::new);
        List<NetworkCommand> asked = new ArrayList<>();
        asked.add(correction(seat, sheet, typed, new Correction.OutcomeIs(outcome)));
        if (outcome != Outcome.AGREED) {
            notBegun(seat, sheet, typed).ifPresent(asked::add);
        }
        return reply.noted(typed, "corriger", asked, flash, "L’issue est corrigée.")
                ? MiseEnRelationScreen.back(id)
                : sheets.show(seat, sheet, typed, false);
    }

    @PostMapping("/{id}/erreur")
    ModelAndView neverHappened(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        MiseEnRelationSheet sheet = sheets.sheet(seat, id);
        if (sheet.meetingNote() == null) {
            // Pressed twice.
            return MiseEnRelationScreen.back(id);
        }
        List<NetworkCommand> asked = new ArrayList<>();
        asked.add(correction(seat, sheet, typed, new Correction.NeverHappened()));
        notBegun(seat, sheet, typed).ifPresent(asked::add);
        return reply.noted(
                        typed, "corriger", asked, flash, "La rencontre était notée par erreur\u00a0: elle est annulée.")
                ? MiseEnRelationScreen.back(id)
                : sheets.show(seat, sheet, typed, false);
    }

    private CorrectMiseEnRelationNote correction(Seat seat, MiseEnRelationSheet sheet, Typed typed, Correction right) {
        UUID wrong = sheet.meetingNote();
        if (wrong == null) {
            throw new NotFound();
        }
        return new CorrectMiseEnRelationNote(
                new MiseEnRelationId(sheet.id()),
                desk.note(seat, typed.key(), "outcome", desk.today()),
                new NoteId(wrong),
                right);
    }

    /** The échange that an agreement began did not begin either, unless people already met for it. */
    private Optional<NetworkCommand> notBegun(Seat seat, MiseEnRelationSheet sheet, Typed typed) {
        UUID echange = sheet.echange();
        UUID start = sheet.echangeStartNote();
        if (sheet.outcome() != Outcome.AGREED || !sheet.echangeWithoutSession() || echange == null || start == null) {
            return Optional.empty();
        }
        return Optional.of(new CorrectEchangeNote(
                new EchangeId(echange),
                desk.note(seat, typed.key(), "start", desk.today()),
                new NoteId(start),
                new Correction.NeverHappened()));
    }
}
