package org.reciproque.query.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Period;
import org.reciproque.api.participant.ParticipantCommand;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.PauseParticipation;
import org.reciproque.api.participant.ParticipantCommand.RecordConsent;
import org.reciproque.api.participant.ParticipantCommand.ResumeParticipation;
import org.reciproque.api.participant.ParticipantCommand.TakeMembership;
import org.reciproque.api.participant.ParticipantCommand.WelcomeWithoutReturn;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.readings.Sensitive;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's record, and what is noted about them day by day. */
@Controller
class ParticipantScreen {

    private final ParticipantPage pages;
    private final Desk desk;
    private final Reply reply;

    ParticipantScreen(ParticipantPage pages, Desk desk, Reply reply) {
        this.pages = pages;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping("/participants/{id}")
    @Sensitive(Sensitive.Kind.PERSON)
    ModelAndView record(Seat seat, @PathVariable UUID id) {
        return pages.record(seat, id, Typed.blank());
    }

    @PostMapping("/participants/{id}/adhesion")
    ModelAndView member(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        Typed form = Typed.posted(in);
        Optional<LocalDate> first = form.day("first", "Donnez le premier jour de l’adhésion.");
        Optional<LocalDate> last = form.day("last", "Donnez le dernier jour de l’adhésion.");
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            form.mistake("last", "L’adhésion finit avant de commencer.");
        }
        return noted(
                seat,
                id,
                form,
                flash,
                "L’adhésion est notée.",
                first.orElseGet(desk::today),
                noted -> new TakeMembership(
                        new ParticipantId(id), noted, new Period(first.orElseThrow(), last.orElseThrow())));
    }

    @PostMapping("/participants/{id}/choix")
    ModelAndView consent(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        Typed form = Typed.posted(in);
        ConsentChoice choice = ConsentChoice.of(form.text("choice")).orElseThrow(NotFound::new);
        return noted(
                seat,
                id,
                form,
                flash,
                "Son choix est noté.",
                desk.today(),
                noted -> new RecordConsent(new ParticipantId(id), noted, choice.kind(), choice.answer()));
    }

    @PostMapping("/participants/{id}/sans-contrepartie")
    ModelAndView withoutReturn(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        Typed form = Typed.posted(in);
        boolean without = form.ticked("without", "true");
        return noted(
                seat,
                id,
                form,
                flash,
                "C’est noté.",
                desk.today(),
                noted -> new WelcomeWithoutReturn(new ParticipantId(id), noted, without));
    }

    @PostMapping("/participants/{id}/pause")
    ModelAndView pause(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        Typed form = Typed.posted(in);
        Optional<LocalDate> until = form.day("until");
        return noted(
                seat,
                id,
                form,
                flash,
                "La pause est notée.",
                desk.today(),
                noted -> new PauseParticipation(new ParticipantId(id), noted, until));
    }

    @PostMapping("/participants/{id}/reprise")
    ModelAndView resume(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        return noted(
                seat,
                id,
                Typed.posted(in),
                flash,
                "La pause est finie.",
                desk.today(),
                noted -> new ResumeParticipation(new ParticipantId(id), noted));
    }

    @PostMapping("/participants/{id}/depart")
    ModelAndView leave(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        Typed form = Typed.posted(in);
        LocalDate day = form.day("left", "Donnez le jour du départ.").orElseGet(desk::today);
        return noted(
                seat,
                id,
                form,
                flash,
                "Le départ est noté\u00a0; ses offres et ses demandes sont fermées.",
                day,
                noted -> new Leave(new ParticipantId(id), noted));
    }

    private ModelAndView noted(
            Seat seat,
            UUID id,
            Typed form,
            RedirectAttributes flash,
            String done,
            LocalDate day,
            Function<Noted, ParticipantCommand> asked) {
        pages.person(seat, id);
        if (!form.wrong()
                && reply.noted(
                        form,
                        "gestes",
                        List.of(asked.apply(desk.note(seat, form.key(), "record", day))),
                        flash,
                        done)) {
            return Reply.to("/participants/" + id);
        }
        return pages.record(seat, id, form);
    }
}
