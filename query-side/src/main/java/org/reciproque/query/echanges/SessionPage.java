package org.reciproque.query.echanges;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.journal.Journal;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts one attendance sheet on the page: everybody of the échange is ticked, so that two taps are enough. */
@Component
class SessionPage {

    private final EchangeBook book;
    private final SessionSheets sessions;
    private final People people;
    private final Desk desk;
    private final Journal journal;

    SessionPage(EchangeBook book, SessionSheets sessions, People people, Desk desk, Journal journal) {
        this.book = book;
        this.sessions = sessions;
        this.people = people;
        this.desk = desk;
        this.journal = journal;
    }

    SessionSheet session(Seat seat, UUID id) {
        return sessions.find(seat.network().value(), id).orElseThrow(NotFound::new);
    }

    /** One that was held; nothing when that was a mistake, and is put right already. */
    Optional<SessionSheet> held(Seat seat, UUID id) {
        return sessions.find(seat.network().value(), id).filter(session -> session.heldNote() != null);
    }

    UUID echangeOf(Seat seat, UUID session) {
        return sessions.echangeOf(seat.network().value(), session).orElseThrow(NotFound::new);
    }

    EchangeSheet echange(Seat seat, UUID id) {
        return book.sheet(seat.network(), id);
    }

    /**
     * @param session null for a session that nobody planned
     * @param action where the form goes
     */
    ModelAndView show(Seat seat, EchangeSheet echange, @Nullable SessionSheet session, String action, Typed typed) {
        ModelAndView page = with(seat, echange, session, "echanges/attendance", typed);
        page.addObject("action", action);
        page.addObject("more", Attendance.MORE);
        page.addObject("traces", session == null ? List.of() : journal.about(seat.network(), session.id()));
        typed.unless("jour", session == null ? desk.today() : session.day());
        typed.unless("autreJour", session == null ? null : session.day());
        typed.unless("autreHeure", session == null ? null : session.plannedAt());
        typed.unless("autreLieu", session == null ? null : session.plannedPlace());
        for (int i = 1; i <= Attendance.MORE; i++) {
            typed.unless("cote" + i, "DEMANDEUR");
        }
        return page;
    }

    /** To print and pass round. */
    ModelAndView paper(Seat seat, SessionSheet session) {
        return with(seat, echange(seat, session.echange()), session, "echanges/attendance-paper", Typed.blank());
    }

    private ModelAndView with(
            Seat seat, EchangeSheet echange, @Nullable SessionSheet session, String template, Typed typed) {
        Members members = book.members(seat.network(), echange);
        SessionSheet was = session != null && session.state() == SessionSheet.State.HELD ? session : null;
        List<UUID> offreurs = was == null ? members.offreurs() : was.offreurs();
        List<UUID> demandeurs = was == null ? members.demandeurs() : was.demandeurs();
        Set<UUID> ids = new HashSet<>(echange.everybody());
        ids.addAll(offreurs);
        ids.addAll(demandeurs);
        typed.unlessPosted("offreur", offreurs);
        typed.unlessPosted("demandeur", demandeurs);
        Set<UUID> shownOffreurs = new HashSet<>(members.offreurs());
        shownOffreurs.addAll(offreurs);
        Set<UUID> shownDemandeurs = new HashSet<>(members.demandeurs());
        shownDemandeurs.addAll(demandeurs);
        ModelAndView page = Reply.page(template, "Feuille de présence", typed);
        page.addObject("e", echange);
        page.addObject("s", session);
        page.addObject("held", was != null);
        page.addObject("names", people.named(seat.network(), ids));
        page.addObject("offreurs", shownOffreurs);
        page.addObject("demandeurs", shownDemandeurs);
        page.addObject("everybody", ids);
        page.addObject("today", desk.today());
        return page;
    }
}
