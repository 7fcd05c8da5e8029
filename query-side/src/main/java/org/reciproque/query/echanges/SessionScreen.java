package org.reciproque.query.echanges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.echange.EchangeCommand.CancelEchangeSession;
import org.reciproque.api.echange.EchangeCommand.CorrectEchangeNote;
import org.reciproque.api.echange.EchangeCommand.PlanEchangeSession;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The attendance sheet: who was there, another day, no session after all. */
@Controller
class SessionScreen {

    private static final String ADDRESS = "/agenda/seances/";
    private static final String HELD = "La séance est notée.";

    private final SessionPage pages;
    private final Attendance attendance;
    private final Desk desk;
    private final Reply reply;

    SessionScreen(SessionPage pages, Attendance attendance, Desk desk, Reply reply) {
        this.pages = pages;
        this.attendance = attendance;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping(ADDRESS + "{id}")
    ModelAndView show(Seat seat, @PathVariable UUID id) {
        return again(seat, pages.session(seat, id), Typed.blank());
    }

    private ModelAndView again(Seat seat, SessionSheet session, Typed typed) {
        String action = ADDRESS + session.id() + (session.state() == SessionSheet.State.HELD ? "/corriger" : "");
        return pages.show(seat, pages.echange(seat, session.echange()), session, action, typed);
    }

    @GetMapping(ADDRESS + "{id}/feuille")
    ModelAndView paper(Seat seat, @PathVariable UUID id) {
        return pages.paper(seat, pages.session(seat, id));
    }

    @PostMapping(ADDRESS + "{id}")
    ModelAndView hold(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        SessionSheet session = pages.session(seat, id);
        List<NetworkCommand> held =
                attendance.held(seat, pages.echange(seat, session.echange()), new EchangeSessionId(id), typed);
        return reply.noted(typed, "presence", held, flash, HELD) ? Reply.to(ADDRESS + id) : again(seat, session, typed);
    }

    /** A session that nobody planned: paper comes late. */
    @GetMapping("/echanges/{echange}/seance")
    ModelAndView past(Seat seat, @PathVariable UUID echange) {
        EchangeSheet sheet = pages.echange(seat, echange);
        return pages.show(seat, sheet, null, "/echanges/" + echange + "/seance", Typed.blank());
    }

    @PostMapping("/echanges/{echange}/seance")
    ModelAndView holdPast(Seat seat, @PathVariable UUID echange, Typed typed, RedirectAttributes flash) {
        EchangeSheet sheet = pages.echange(seat, echange);
        EchangeSessionId id = EchangeSessionId.of(seat.network(), typed.key());
        List<NetworkCommand> held = attendance.held(seat, sheet, id, typed);
        return reply.noted(typed, "presence", held, flash, HELD)
                ? EchangeScreen.back(echange)
                : pages.show(seat, sheet, null, "/echanges/" + echange + "/seance", typed);
    }

    @PostMapping(ADDRESS + "{id}/corriger")
    ModelAndView correct(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        SessionSheet session = pages.session(seat, id);
        List<NetworkCommand> corrections =
                attendance.corrections(seat, pages.echange(seat, session.echange()), session, typed);
        return reply.noted(typed, "presence", corrections, flash, "La séance est corrigée.")
                ? Reply.to(ADDRESS + id)
                : again(seat, session, typed);
    }

    @PostMapping(ADDRESS + "{id}/erreur")
    ModelAndView neverHappened(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        UUID echange = pages.echangeOf(seat, id);
        Optional<SessionSheet> held = pages.held(seat, id);
        if (held.isEmpty()) {
            // Pressed twice.
            return EchangeScreen.back(echange);
        }
        List<NetworkCommand> never = List.of(attendance.neverHappened(seat, held.get(), typed));
        return reply.noted(typed, "presence", never, flash, "La séance était notée par erreur\u00a0: elle est annulée.")
                ? EchangeScreen.back(echange)
                : again(seat, held.get(), typed);
    }

    @PostMapping(ADDRESS + "{id}/annuler")
    ModelAndView cancel(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        SessionSheet session = pages.session(seat, id);
        Noted noted = desk.note(seat, typed.key(), "cancel", desk.today());
        CancelEchangeSession cancel = new CancelEchangeSession(
                new EchangeId(session.echange()),
                noted,
                new EchangeSessionId(id),
                typed.words("pourquoi", seat.author().asSpeaker(), noted.note()));
        return reply.noted(typed, "annuler", List.of(cancel), flash, "La séance est annulée.")
                ? Reply.to(ADDRESS + id)
                : again(seat, session, typed);
    }

    /** The former plan, and the cancelling if there was one, give way to a new plan of the same session. */
    @PostMapping(ADDRESS + "{id}/deplacer")
    ModelAndView move(Seat seat, @PathVariable UUID id, Typed typed, RedirectAttributes flash) {
        SessionSheet session = pages.session(seat, id);
        LocalDate on = typed.day("autreJour", "Quel est le nouveau jour\u00a0?").orElse(desk.today());
        List<NetworkCommand> asked = new ArrayList<>();
        List<@Nullable UUID> before = new ArrayList<>();
        before.add(session.cancelledNote());
        before.add(session.plannedNote());
        Noted noted = desk.note(seat, typed.key(), "plan", on);
        // Sent twice, the former plan is already the new one.
        before.removeIf(wrong -> wrong == null || wrong.equals(noted.note().value()));
        for (UUID wrong : before) {
            asked.add(new CorrectEchangeNote(
                    new EchangeId(session.echange()),
                    desk.note(seat, typed.key(), "before-" + wrong, desk.today()),
                    new NoteId(wrong),
                    new Correction.NeverHappened()));
        }
        asked.add(new PlanEchangeSession(
                new EchangeId(session.echange()),
                noted,
                new EchangeSessionId(id),
                typed.hour("autreHeure"),
                typed.words("autreLieu", seat.author().asSpeaker(), noted.note())));
        return reply.noted(typed, "deplacer", asked, flash, "La séance est déplacée.")
                ? Reply.to(ADDRESS + id)
                : again(seat, session, typed);
    }
}
