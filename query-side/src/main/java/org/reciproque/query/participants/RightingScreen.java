package org.reciproque.query.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantCommand.ChangeDetails;
import org.reciproque.api.participant.ParticipantCommand.CorrectParticipantNote;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.readings.Sensitive;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting a record right: what changed since, and what was wrong from the start. */
@Controller
class RightingScreen {

    private final ParticipantPage pages;
    private final Desk desk;
    private final Reply reply;

    private final JdbcClient database;

    RightingScreen(ParticipantPage pages, Desk desk, Reply reply, JdbcClient database) {
        this.pages = pages;
        this.desk = desk;
        this.reply = reply;
        this.database = database;
    }

    @GetMapping("/participants/{id}/coordonnees")
    @Sensitive(Sensitive.Kind.CONTACT)
    ModelAndView details(Seat seat, @PathVariable UUID id) {
        return pages.details(seat, id, Typed.blank());
    }

    @PostMapping("/participants/{id}/coordonnees")
    ModelAndView details(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        ParticipantRecord known = pages.person(seat, id);
        Typed form = DetailsForm.keeping(known, Typed.posted(in));
        DetailsForm.check(form, pages.asked(seat, known));
        if (form.wrong()) {
            return pages.details(seat, id, form);
        }
        ParticipantId person = new ParticipantId(id);
        Noted noted = desk.note(seat, form.key(), "details", desk.today());
        List<NetworkCommand> asked = new ArrayList<>();
        asked.add(new ChangeDetails(person, noted, DetailsForm.details(form, person, noted)));
        DetailsForm.guardian(form, person, desk.note(seat, form.key(), "guardian", desk.today()), known)
                .ifPresent(asked::add);
        boolean done = reply.noted(form, "name", asked, flash, "Les coordonnées sont à jour.");
        return done ? Reply.to("/participants/" + id) : pages.details(seat, id, form);
    }

    @GetMapping("/participants/{id}/corriger")
    ModelAndView correct(Seat seat, @PathVariable UUID id) {
        ParticipantRecord person = pages.person(seat, id);
        return pages.correct(
                seat, id, Typed.blank().unless("name", person.name()).unless("day", person.welcomedOn()));
    }

    @PostMapping("/participants/{id}/corriger")
    ModelAndView correct(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        ParticipantRecord person = pages.person(seat, id);
        Typed form = Typed.posted(in);
        Optional<LocalDate> day = form.day("day", "Donnez le jour de l’accueil.");
        if (form.said("name").isEmpty()) {
            form.mistake("name", "Écrivez au moins un prénom.");
        }
        if (form.wrong() || day.isEmpty()) {
            return pages.correct(seat, id, form);
        }
        boolean done = reply.noted(form, "name", corrections(seat, person, form, day.get()), flash, "C’est corrigé.");
        return done ? Reply.to("/participants/" + id) : pages.correct(seat, id, form);
    }

    /** Only what differs is put right. */
    private List<NetworkCommand> corrections(Seat seat, ParticipantRecord person, Typed form, LocalDate day) {
        List<NetworkCommand> asked = new ArrayList<>();
        ParticipantId id = new ParticipantId(person.id());
        if (!form.text("name").equals(person.name())) {
            Noted noted = desk.note(seat, form.key(), "name", desk.today());
            Words name = Words.said(id.asSpeaker(), noted.note(), "name", form.text("name"));
            asked.add(new CorrectParticipantNote(id, noted, welcome(person), new Correction.NameIs(name)));
        }
        if (!day.equals(person.welcomedOn())) {
            Noted noted = desk.note(seat, form.key(), "day", desk.today());
            asked.add(new CorrectParticipantNote(id, noted, welcome(person), new Correction.Day(day)));
        }
        return asked;
    }

    @PostMapping("/participants/{id}/erreur")
    ModelAndView neverHappened(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        ParticipantRecord person;
        try {
            person = pages.person(seat, id);
        } catch (NotFound gone) {
            if (isTakenOut(seat, id)) {
                // Pressed twice.
                return Reply.to("/participants");
            }
            throw gone;
        }
        Typed form = Typed.posted(in);
        var asked = new CorrectParticipantNote(
                new ParticipantId(id),
                desk.note(seat, form.key(), "error", desk.today()),
                welcome(person),
                new Correction.NeverHappened());
        boolean done = reply.noted(form, "name", List.of(asked), flash, "Cet accueil, écrit par erreur, est retiré.");
        return done ? Reply.to("/participants") : pages.correct(seat, id, form);
    }

    /** Whether somebody was noted here by mistake: the row is there still, their record is not. */
    private boolean isTakenOut(Seat seat, UUID id) {
        return database.sql(
                        "select exists (select 1 from screens.participant p where p.network = :network and p.id = :id)"
                                + " and not exists (select 1 from screens.participant_now n where n.network = :network and n.id = :id)")
                .param("network", seat.network().value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static NoteId welcome(ParticipantRecord person) {
        UUID note = person.welcomeNote();
        if (note == null) {
            throw new NotFound();
        }
        return new NoteId(note);
    }
}
