package org.reciproque.query.figures;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;
import org.reciproque.api.story.Told;
import org.reciproque.query.figures.NetworkNumbers.Numbered;
import org.reciproque.query.rows.RowChanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads every event of every network, gives it its number, and keeps the fact it tells. */
@Component
@ProcessingGroup("figures")
class Facts {

    private final NetworkNumbers numbers;
    private final FactVersions versions;
    private final JdbcTemplate database;

    Facts(NetworkNumbers numbers, FactVersions versions, JdbcTemplate database) {
        this.numbers = numbers;
        this.versions = versions;
        this.database = database;
    }

    @EventHandler
    void on(NetworkEvent event, EventMessage<?> message, RowChanges rows) {
        long number = numbers.numberOf(
                new Numbered(
                        message.getIdentifier(),
                        event.noted().network().value(),
                        act(message),
                        event.noted().notedOn()),
                CurrentUnitOfWork.get());
        FactsTold.by(event).ifPresent(fact -> versions.begin(fact, number, rows));
        if (event instanceof NoteCorrected correction) {
            versions.correct(correction, number, rows);
        } else if (event instanceof ParticipantForgotten forgotten) {
            versions.silence("whose", forgotten.participant().value(), rows);
        } else if (event instanceof WordsDestroyed destroyed) {
            versions.silence("label_id", destroyed.words().value(), rows);
        }
    }

    /** Numbers stay: they were given once and are not this table's. */
    @ResetHandler
    void beginAgain() {
        database.execute("truncate screens.fact, screens.fact_correction");
    }

    private static Optional<Long> act(EventMessage<?> message) {
        return message.getMetaData().get(Told.ACT.key()) instanceof Number act
                ? Optional.of(act.longValue())
                : Optional.empty();
    }
}
