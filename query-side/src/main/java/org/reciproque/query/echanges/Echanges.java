package org.reciproque.query.echanges;

import java.time.Duration;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.reciproque.api.echange.EchangeHistory;
import org.reciproque.api.echange.EchangeHistory.EchangeJoined;
import org.reciproque.api.echange.EchangeHistory.EchangeQuit;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionCancelled;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionHeld;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionPlanned;
import org.reciproque.api.echange.EchangeHistory.EchangeStarted;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.api.echange.Side;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Projection;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

/** Who was there, and when, is read from the facts, since it can be corrected; here stands what is planned. */
@Component
@ProcessingGroup("echanges")
class Echanges extends Projection {

    private static final String ECHANGE = "screens.echange";
    private static final String MOVE = "screens.echange_move";
    private static final String SESSION = "screens.echange_session";

    Echanges() {
        super("les échanges et leurs séances", ECHANGE, MOVE, SESSION);
    }

    @EventHandler
    void on(EchangeStarted event, RowChanges rows) {
        rows.merge(
                ECHANGE,
                event.echange().value(),
                Columns.of("network", event.noted().network())
                        .and("mise_en_relation", event.miseEnRelation())
                        .and("bilan_on", event.bilanOn()));
    }

    @EventHandler
    void on(EchangeJoined event, @SequenceNumber long place, RowChanges rows) {
        move(event, event.participant(), Optional.of(event.side()), place, rows);
    }

    @EventHandler
    void on(EchangeQuit event, @SequenceNumber long place, RowChanges rows) {
        move(event, event.participant(), Optional.empty(), place, rows);
    }

    private static void move(
            EchangeHistory event, ParticipantId who, Optional<Side> joining, long place, RowChanges rows) {
        rows.merge(
                MOVE,
                event.noted().note().value(),
                Columns.of("network", event.noted().network())
                        .and("echange", event.echange())
                        .and("person", who)
                        .and("side", joining)
                        .and("joined", joining.isPresent())
                        .and("place", place)
                        .and("day", event.noted().on()));
    }

    @EventHandler
    void on(EchangeSessionPlanned event, RowChanges rows) {
        session(
                event,
                event.session(),
                rows,
                Columns.of("planned_on", event.noted().on())
                        .and("planned_at", event.at())
                        .and("planned_place", event.place())
                        .and("planned_note", event.noted().note())
                        .and("cancelled_on", Optional.empty())
                        .and("cancelled_note", Optional.empty()));
    }

    @EventHandler
    void on(EchangeSessionHeld event, RowChanges rows) {
        session(
                event,
                event.session(),
                rows,
                Columns.of("lasted_minutes", event.lasted().map(Duration::toMinutes))
                        .and("what_was_done", event.whatWasDone()));
    }

    @EventHandler
    void on(EchangeSessionCancelled event, RowChanges rows) {
        session(
                event,
                event.session(),
                rows,
                Columns.of("cancelled_on", event.noted().notedOn())
                        .and("cancelled_note", event.noted().note()));
    }

    private static void session(EchangeHistory event, EchangeSessionId session, RowChanges rows, Columns columns) {
        rows.merge(
                SESSION,
                session.value(),
                columns.and("network", event.noted().network()).and("echange", event.echange()));
    }
}
