package org.reciproque.query.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What the facts of one batch change, each by itself, so that what one of them changed can be left out. */
final class BatchChanges {

    private static final String KEY = BatchChanges.class.getName();

    private final List<OfFact> facts = new ArrayList<>();

    /** What one fact changes. */
    record OfFact(EventMessage<?> fact, RowChanges changes) {}

    static Optional<BatchChanges> of(UnitOfWork<?> batch) {
        return Optional.ofNullable(batch.getResource(KEY));
    }

    void belongTo(UnitOfWork<?> batch) {
        batch.resources().put(KEY, this);
    }

    /** What this fact changes; facts come one after the other. */
    RowChanges by(EventMessage<?> fact) {
        if (facts.isEmpty() || !last().fact().getIdentifier().equals(fact.getIdentifier())) {
            facts.add(new OfFact(fact, new RowChanges()));
        }
        return last().changes();
    }

    private OfFact last() {
        return facts.get(facts.size() - 1);
    }

    /** Leaves out what this fact changed, if it is the last one. */
    void withdraw(EventMessage<?> fact) {
        if (!facts.isEmpty() && last().fact().getIdentifier().equals(fact.getIdentifier())) {
            facts.remove(facts.size() - 1);
        }
    }

    List<OfFact> facts() {
        return facts;
    }

    /** All of it together: each row once. */
    RowChanges together() {
        if (facts.size() == 1) {
            return last().changes();
        }
        RowChanges all = new RowChanges();
        facts.forEach(fact -> all.addAll(fact.changes()));
        return all;
    }
}
