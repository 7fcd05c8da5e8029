package org.reciproque.query.echanges;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.echange.EchangeCommand.CorrectEchangeNote;
import org.reciproque.api.echange.EchangeCommand.EndEchange;
import org.reciproque.api.echange.EchangeCommand.JoinEchange;
import org.reciproque.api.echange.EchangeCommand.PlanEchangeSession;
import org.reciproque.api.echange.EchangeCommand.QuitEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.api.echange.Side;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One échange: sessions to plan, people who come and go, the end. */
@Controller
@RequestMapping(EchangeScreen.ADDRESS + "/{id}")
class EchangeScreen {

    static final String ADDRESS = "/echanges";

    private static final int TIMES = 52;

    private final EchangePage pages;
    private final People people;
    private final Desk desk;
    private final Reply reply;

    EchangeScreen(EchangePage pages, People people, Desk desk, Reply reply) {
        this.pages = pages;
        this.people = people;
        this.desk = desk;
        this.reply = reply;
    }

    static ModelAndView back(UUID echange) {
        return Reply.to(ADDRESS + "/" + echange);
    }

    @GetMapping
    ModelAndView show(Seat seat, @PathVariable UUID id) {
        return pages.show(seat, pages.sheet(seat, id), Typed.blank());
    }

    @PostMapping("/seances")
    ModelAndView plan(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        EchangeSheet sheet = pages.sheet(seat, id);
        List<NetworkCommand> plans = plans(seat, id, typed);
        String done = plans.size() == 1 ? "La séance est prévue." : plans.size() + " séances sont prévues.";
        return reply.noted(typed, "prevoir", plans, flash, done) ? back(id) : pages.show(seat, sheet, typed);
    }

    private List<NetworkCommand> plans(Seat seat, UUID id, Typed typed) {
        LocalDate first =
                typed.day("seanceLe", "Quel jour est la séance\u00a0?").orElse(desk.today());
        Optional<LocalTime> at = typed.hour("seanceA");
        Rhythm rhythm = Arrays.stream(Rhythm.values())
                .filter(it -> it.name().equals(typed.text("rythme")))
                .findFirst()
                .orElse(Rhythm.ONCE);
        int times = typed.number("fois", TIMES).orElse(1);
        List<NetworkCommand> plans = new ArrayList<>();
        for (LocalDate day : rhythm.days(first, times)) {
            Noted noted = desk.note(seat, typed.key(), "session-" + plans.size(), day);
            plans.add(new PlanEchangeSession(
                    new EchangeId(id),
                    noted,
                    EchangeSessionId.of(seat.network(), typed.key(), plans.size()),
                    at,
                    typed.words("seanceOu", seat.author().asSpeaker(), noted.note())));
        }
        return plans;
    }

    @PostMapping("/arrivees")
    ModelAndView join(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        EchangeSheet sheet = pages.sheet(seat, id);
        if (typed.said("arrive").isEmpty()) {
            typed.mistake("arrive", "Qui rejoint l’échange\u00a0?");
        }
        Naming naming = people.naming(seat, typed.key(), desk.today());
        Optional<ParticipantId> who = naming.meant(typed, "arrive");
        Side side = "OFFREUR".equals(typed.text("cote")) ? Side.OFFREUR : Side.DEMANDEUR;
        Noted noted = desk.note(seat, typed.key(), "join", desk.today());
        List<JoinEchange> join = who.map(it -> new JoinEchange(new EchangeId(id), noted, it, side)).stream()
                .toList();
        return reply.noted(typed, "rejoindre", naming.before(join), flash, "C’est noté.")
                ? back(id)
                : pages.show(seat, sheet, typed);
    }

    @PostMapping("/departs")
    ModelAndView quit(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        EchangeSheet sheet = pages.sheet(seat, id);
        UUID who = typed.ids("part").stream()
                .filter(sheet.everybody()::contains)
                .findFirst()
                .orElseThrow(NotFound::new);
        QuitEchange quit = new QuitEchange(
                new EchangeId(id),
                // Each person has a button of their own in one list, under one key.
                desk.note(seat, typed.key(), "quit-" + who, desk.today()),
                new ParticipantId(who));
        return reply.noted(typed, "participants", List.of(quit), flash, "C’est noté\u00a0: l’échange continue.")
                ? back(id)
                : pages.show(seat, sheet, typed);
    }

    @PostMapping("/fin")
    ModelAndView end(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        EchangeSheet sheet = pages.sheet(seat, id);
        LocalDate on = typed.day("finLe", "Depuis quel jour l’échange est-il terminé\u00a0?")
                .orElse(desk.today());
        EndEchange end = new EndEchange(new EchangeId(id), desk.note(seat, typed.key(), "end", on));
        return reply.noted(typed, "finir", List.of(end), flash, "L’échange est terminé. Merci à tous.")
                ? back(id)
                : pages.show(seat, sheet, typed);
    }

    @PostMapping("/reprise")
    ModelAndView goOn(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        EchangeSheet sheet = pages.sheet(seat, id);
        UUID wrong = sheet.endNote();
        if (wrong == null) {
            return back(id);
        }
        CorrectEchangeNote goOn = new CorrectEchangeNote(
                new EchangeId(id),
                desk.note(seat, typed.key(), "go-on", desk.today()),
                new NoteId(wrong),
                new Correction.NeverHappened());
        return reply.noted(typed, "finir", List.of(goOn), flash, "L’échange continue.")
                ? back(id)
                : pages.show(seat, sheet, typed);
    }
}
