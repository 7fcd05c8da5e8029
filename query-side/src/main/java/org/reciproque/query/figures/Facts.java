package org.reciproque.query.figures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;
import org.reciproque.api.story.Told;
import org.reciproque.query.aside.EvenAside;
import org.reciproque.query.figures.NetworkNumbers.Numbered;
import org.reciproque.query.rows.Rebuildable;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

/** Reads every event of every network, gives it its number, and keeps the fact it tells. */
@Component
@ProcessingGroup(Facts.READER)
class Facts implements Rebuildable, EvenAside {

    static final String READER = "figures";
    static final String FACT = "screens.fact";
    static final String CORRECTION = "screens.fact_correction";
    private static final List<String> TABLES = List.of(FACT, CORRECTION);

    private final NetworkNumbers numbers;
    private final GivenNumbers given;
    private final CorrectedFacts corrected;

    Facts(NetworkNumbers numbers, GivenNumbers given, CorrectedFacts corrected) {
        this.numbers = numbers;
        this.given = given;
        this.corrected = corrected;
    }

    @EventHandler
    void on(NetworkEvent event, EventMessage<?> message, RowChanges rows) {
        long number = number(event, message);
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

    private long number(NetworkEvent event, EventMessage<?> message) {
        return numbers.numberOf(
                new Numbered(
                        UUID.fromString(message.getIdentifier()),
                        event.noted().network().value(),
                        act(message),
                        event.noted().notedOn()),
                CurrentUnitOfWork.get());
    }

    @Override
    public String reader() {
        return READER;
    }

    /**
     * Its number is given in its turn: what follows it has to find its own. One that does not even say of which network it
     * is gets its number, behind those of others, once it can be read.
     */
    @Override
    public void evenAside(EventMessage<?> fact) {
        said(fact).ifPresent(event -> number(event, fact));
    }

    private static Optional<NetworkEvent> said(EventMessage<?> fact) {
        try {
            return fact.getPayload() instanceof NetworkEvent event ? Optional.of(event) : Optional.empty();
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }

    /** Numbers are given by the living reader alone, in the order in which it reads. */
    @Override
    public int mayReadBeside(List<? extends EventMessage<?>> events) {
        return given.from(events);
    }

    @Override
    public List<String> tables() {
        return TABLES;
    }

    @Override
    public String inWords() {
        return "les faits et les chiffres";
    }

    private static Optional<Long> act(EventMessage<?> message) {
        return message.getMetaData().get(Told.ACT.key()) instanceof Number act
                ? Optional.of(act.longValue())
                : Optional.empty();
    }
}
