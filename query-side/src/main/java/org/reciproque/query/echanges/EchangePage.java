package org.reciproque.query.echanges;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.journal.Journal;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts one échange on the page, whichever of its forms was sent. */
@Component
class EchangePage {

    private static final int SESSIONS = 200;

    private final EchangeBook book;
    private final SessionSheets sessions;
    private final People people;
    private final Desk desk;
    private final Journal journal;

    EchangePage(EchangeBook book, SessionSheets sessions, People people, Desk desk, Journal journal) {
        this.book = book;
        this.sessions = sessions;
        this.people = people;
        this.desk = desk;
        this.journal = journal;
    }

    EchangeSheet sheet(Seat seat, UUID id) {
        return book.sheet(seat.network(), id);
    }

    ModelAndView show(Seat seat, EchangeSheet sheet, Typed typed) {
        Members members = book.members(seat.network(), sheet);
        List<SessionSheet> all = sessions.of(seat.network().value(), sheet.id(), SESSIONS);
        Set<UUID> ids = new HashSet<>(sheet.everybody());
        all.forEach(session -> ids.addAll(session.present()));
        ModelAndView page = Reply.page("echanges/echange", sheet.about(), typed);
        page.addObject("e", sheet);
        page.addObject("members", members);
        page.addObject("names", people.named(seat.network(), ids));
        page.addObject("rhythms", Rhythm.values());
        page.addObject("today", desk.today());
        page.addObject(
                "coming",
                all.stream()
                        .filter(s ->
                                s.state() != SessionSheet.State.HELD && !s.day().isBefore(desk.today()))
                        .sorted((a, b) -> a.day().compareTo(b.day()))
                        .toList());
        page.addObject(
                "past",
                all.stream()
                        .filter(s ->
                                s.state() == SessionSheet.State.HELD || s.day().isBefore(desk.today()))
                        .toList());
        page.addObject("traces", journal.about(seat.network(), sheet.id()));
        typed.unless("rythme", Rhythm.ONCE.name());
        typed.unless("cote", "DEMANDEUR");
        typed.unless("finLe", desk.today());
        return page;
    }
}
