package org.reciproque.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.Repository;

/**
 * Aggregates kept in memory between two commands, so that a long life costs no more to decide upon than a short one. An
 * aggregate is taken out for as long as a command is decided, and put back once its events are stored, or when it told
 * none. Whoever takes it out reads what was stored after it, by whichever application ({@link KeptRepository}).
 *
 * <p>As a {@link ConfigurerModule} it gives every aggregate of an application such a repository. Aggregates with subtypes,
 * locks or filters of their own are given one by {@link #repository}.
 */
public final class KeptAggregates implements ConfigurerModule {

    private final Duration atMost;
    private final Ticker clock;
    private final Cache<Key, EventSourcedAggregate<?>> kept;
    /** How often all was forgotten: who was loaded before is not put back. */
    private final AtomicLong times = new AtomicLong();

    private record Key(Class<?> type, String aggregate) {}

    /**
     * @param events of how many events the aggregates kept may be made together; those used least go first
     * @param atMost how long after it was read from the first event on an aggregate is kept
     */
    public KeptAggregates(long events, Duration atMost) {
        this(events, atMost, Ticker.systemTicker());
    }

    KeptAggregates(long events, Duration atMost, Ticker clock) {
        this.atMost = atMost;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(events)
                .weigher((Key key, EventSourcedAggregate<?> aggregate) ->
                        (int) Math.min(Integer.MAX_VALUE, aggregate.version() + 1))
                .expireAfter(Expiry.writing((Key key, EventSourcedAggregate<?> aggregate) -> left(known(aggregate))))
                .ticker(clock)
                // In time, even where nobody decides anything any more.
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .build();
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.onInitialize(
                axon -> axon.findModules(AggregateConfigurer.class).forEach(this::configure));
    }

    private <A> void configure(AggregateConfigurer<A> aggregate) {
        aggregate.configureRepository(axon -> repository(
                EventSourcingRepository.builder(aggregate.aggregateType())
                        .parameterResolverFactory(axon.parameterResolverFactory())
                        .handlerDefinition(axon.handlerDefinition(aggregate.aggregateType()))
                        .aggregateFactory(aggregate.aggregateFactory())
                        .repositoryProvider(axon::repository),
                axon));
    }

    /** A repository whose aggregates are kept here; what the builder says of snapshots and of the store is replaced. */
    public <A> Repository<A> repository(EventSourcingRepository.Builder<A> builder, Configuration axon) {
        return new KeptRepository<>(
                builder.eventStore(axon.eventStore())
                        .snapshotTriggerDefinition(type -> new Known(times.get(), clock.read())),
                axon.eventStore(),
                this);
    }

    /** Nothing that was loaded before is kept: something of it has to be gone. */
    public void forget() {
        times.incrementAndGet();
        kept.invalidateAll();
    }

    /** How many are kept. */
    long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    /** Out of here until it is put back. */
    @SuppressWarnings("unchecked") // the type is part of the key
    <A> Optional<EventSourcedAggregate<A>> take(Class<A> type, String aggregate) {
        return Optional.ofNullable((EventSourcedAggregate<A>) kept.asMap().remove(new Key(type, aggregate)));
    }

    void putBack(Class<?> type, EventSourcedAggregate<?> aggregate) {
        Known known = known(aggregate);
        if (aggregate.isDeleted() || aggregate.version() == null || left(known).isNegative()) {
            return;
        }
        Key key = new Key(type, aggregate.identifierAsString());
        kept.put(key, aggregate);
        // Asked after: whoever forgets meanwhile has not seen it.
        if (known.times() != times.get()) {
            kept.invalidate(key);
        }
    }

    private Duration left(Known known) {
        return atMost.minusNanos(clock.read() - known.since());
    }

    static Known known(EventSourcedAggregate<?> aggregate) {
        return (Known) aggregate.getSnapshotTrigger();
    }
}
