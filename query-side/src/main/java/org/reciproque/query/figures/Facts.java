package org.reciproque.query.figures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;
import org.reciproque.api.story.Told;
import org.reciproque.query.figures.NetworkNumbers.Numbered;
import org.reciproque.query.rows.RowChanges;
import org.reciproque.query.rows.RowWriter;
import org.springframework.stereotype.Component;

/** Reads every event of every network, gives it its number, and keeps the fact it tells. */
@Component
@ProcessingGroup("figures")
class Facts {

    static final String FACT = "screens.fact";
    private static final String CORRECTION = "screens.fact_correction";
    private static final List<String> TABLES = List.of(FACT, CORRECTION);

    private final NetworkNumbers numbers;
    private final CorrectedFacts corrected;
    private final RowWriter writer;

    Facts(NetworkNumbers numbers, CorrectedFacts corrected, RowWriter writer) {
        this.numbers = numbers;
        this.corrected = corrected;
        this.writer = writer;
    }

    @EventHandler
    void on(NetworkEvent event, EventMessage<?> message, RowChanges rows) {
        long number = numbers.numberOf(
                new Numbered(
                        UUID.fromString(message.getIdentifier()),
                        event.noted().network().value(),
                        act(message),
                        event.noted().notedOn()),
                CurrentUnitOfWork.get());
        FactsTold.by(event)
                .ifPresent(fact -> rows.merge(FACT, DerivedId.of("fact", fact.note(), number), fact.knownFrom(number)));
        if (event instanceof NoteCorrected correction) {
            rows.merge(CORRECTION, correction.noted().note().value(), CorrectionTold.row(correction, number));
            rows.afterwards(corrected, correction.wrong().value());
        } else if (event instanceof ParticipantForgotten forgotten) {
            rows.forget(forgotten.participant(), TABLES);
        } else if (event instanceof WordsDestroyed destroyed) {
            rows.destroy(destroyed.words(), TABLES);
        }
    }

    /** Numbers stay: they were given once and are not this table's. */
    @ResetHandler
    void beginAgain() {
        writer.empty(TABLES);
    }

    private static Optional<Long> act(EventMessage<?> message) {
        return message.getMetaData().get(Told.ACT.key()) instanceof Number act
                ? Optional.of(act.longValue())
                : Optional.empty();
    }
}
