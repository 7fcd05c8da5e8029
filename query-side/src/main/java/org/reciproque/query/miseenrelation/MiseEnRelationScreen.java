package org.reciproque.query.miseenrelation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.CorrectMiseEnRelationNote;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.PlanMeeting;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.StopMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
import org.reciproque.query.readings.Sensitive;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One mise en relation: planning the meeting, choosing who mediates, stopping, and its papers. */
@Controller
@RequestMapping(MisesEnRelationScreen.ADDRESS)
class MiseEnRelationScreen {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final SheetPage sheets;
    private final People people;
    private final Desk desk;
    private final Reply reply;
    private final Clock clock;

    MiseEnRelationScreen(SheetPage sheets, People people, Desk desk, Reply reply, Clock clock) {
        this.sheets = sheets;
        this.people = people;
        this.desk = desk;
        this.reply = reply;
        this.clock = clock;
    }

    static ModelAndView back(UUID id) {
        return Reply.to(MisesEnRelationScreen.ADDRESS + "/" + id);
    }

    /**
     * @param rencontre present to note one more meeting
     */
    @GetMapping("/{id}")
    @Sensitive(Sensitive.Kind.MEETING_CONTACTS)
    ModelAndView show(Seat seat, @PathVariable UUID id, @RequestParam Optional<String> rencontre) {
        return sheets.show(seat, sheets.sheet(seat, id), Typed.blank(), rencontre.isPresent());
    }

    @GetMapping("/{id}/feuille")
    ModelAndView paper(Seat seat, @PathVariable UUID id) {
        return sheets.paper(seat, sheets.sheet(seat, id));
    }

    @GetMapping("/feuille")
    ModelAndView blankPaper() {
        return Reply.page("miseenrelation/paper", "Mise en relation", Typed.blank())
                .addObject("blank", true);
    }

    @GetMapping("/{id}.ics")
    ResponseEntity<String> calendar(Seat seat, @PathVariable UUID id) {
        MiseEnRelationSheet.Planned planned = sheets.sheet(seat, id).planned();
        LocalDate on = planned.plannedOn();
        if (on == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mise-en-relation.ics\"")
                .body(MeetingFile.text(id, on, planned, clock.instant()));
    }

    @PostMapping("/{id}/prevoir")
    ModelAndView plan(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        MiseEnRelationSheet sheet = sheets.sheet(seat, id);
        LocalDate on =
                typed.day("prevuLe", "Quel jour vous rencontrez-vous\u00a0?").orElse(desk.today());
        Noted noted = desk.note(seat, typed.key(), "plan", on);
        PlanMeeting plan = new PlanMeeting(
                new MiseEnRelationId(id),
                noted,
                typed.hour("prevuA"),
                typed.words("prevuOu", seat.author().asSpeaker(), noted.note()));
        return reply.noted(typed, "prevoir", List.of(plan), flash, "La rencontre est prévue.")
                ? back(id)
                : sheets.show(seat, sheet, typed, false);
    }

    @PostMapping("/{id}/mediation")
    ModelAndView choose(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        MiseEnRelationSheet sheet = sheets.sheet(seat, id);
        Naming naming = people.naming(seat, typed.key(), desk.today());
        Set<ParticipantId> mediators = naming.meant(typed, List.of("mediation"));
        UUID wrong = sheet.meetingNote() == null ? sheet.openedNote() : sheet.meetingNote();
        if (wrong == null) {
            throw new NotFound();
        }
        CorrectMiseEnRelationNote chosen = new CorrectMiseEnRelationNote(
                new MiseEnRelationId(id),
                desk.note(seat, typed.key(), "mediator", desk.today()),
                new NoteId(wrong),
                new Correction.MediatorsAre(mediators));
        return reply.noted(typed, "mediation", naming.before(List.of(chosen)), flash, "C’est noté.")
                ? back(id)
                : sheets.show(seat, sheet, typed, false);
    }

    @PostMapping("/{id}/arreter")
    ModelAndView stop(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        MiseEnRelationSheet sheet = sheets.sheet(seat, id);
        Noted noted = desk.note(seat, typed.key(), "stop", desk.today());
        StopMiseEnRelation stop = new StopMiseEnRelation(
                new MiseEnRelationId(id),
                noted,
                typed.words("pourquoi", seat.author().asSpeaker(), noted.note()));
        return reply.noted(
                        typed, "arreter", List.of(stop), flash, "C’est noté. L’offre et la demande restent ouvertes.")
                ? back(id)
                : sheets.show(seat, sheet, typed, false);
    }
}
