package org.reciproque.query.aside;

import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What waits for the reader of one batch. */
public final class ReaderAside {

    private static final String KEY = ReaderAside.class.getName();

    /** A reader that breaks on so many things is broken itself, and had better stop. */
    private static final int MOST = 1_000;

    private final String reader;
    private final Aside aside;
    private final Set<String> things;

    private ReaderAside(String reader, Aside aside) {
        this.reader = reader;
        this.aside = aside;
        this.things = aside.things(reader);
    }

    static ReaderAside of(UnitOfWork<?> batch, String reader, Aside aside) {
        return batch.getOrComputeResource(KEY, key -> new ReaderAside(reader, aside));
    }

    /** Where facts may be set aside; nothing where a reader has to stop. */
    public static Optional<ReaderAside> of(UnitOfWork<?> batch) {
        return Optional.ofNullable(batch.getResource(KEY));
    }

    /** Whether an earlier fact of the same thing waits. */
    public boolean waitsBehind(EventMessage<?> fact) {
        return things.contains(Aside.thing(fact));
    }

    /** Whether this failure is one fact's own, and few have failed so far. */
    public boolean mayGoPast(Throwable failure) {
        return things.size() < MOST && Broken.byTheFact(failure);
    }

    /** @param failure what broke; nothing for a fact that waits behind another */
    public void put(EventMessage<?> fact, @Nullable Throwable failure) {
        aside.put(reader, fact, failure);
        things.add(Aside.thing(fact));
    }
}
