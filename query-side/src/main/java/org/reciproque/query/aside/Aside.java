package org.reciproque.query.aside;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.rebuild.AsideTold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which facts wait, by their numbers: nothing that they say is kept here, so that nothing has to be destroyed here. */
@Component
public class Aside {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final JdbcTemplate database;
    private final Clock clock;

    Aside(@Qualifier("owner") JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One fact that waits for one reader. */
    record Waiting(String reader, UUID event, String thing, long sequence) {}

    /** The things of which this reader has facts waiting. */
    Set<String> things(String reader) {
        return new HashSet<>(database.queryForList(
                "select distinct thing from rebuild.aside where reader = ?", String.class, reader));
    }

    /** The facts that wait for this reader. */
    public Set<String> facts(String reader) {
        return new HashSet<>(
                database.queryForList("select event::text from rebuild.aside where reader = ?", String.class, reader));
    }

    /**
     * Sets a fact aside, in the transaction in which its reader goes past it.
     *
     * @param failure what broke; nothing for a fact that waits behind another
     */
    public void put(String reader, EventMessage<?> fact, @Nullable Throwable failure) {
        long position = fact instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
        String kind = fact.getPayloadType().getSimpleName();
        database.update(
                "insert into rebuild.aside (reader, event, thing, sequence, position, kind, why, since)"
                        + " values (?, ?::uuid, ?, ?, ?, ?, ?, ?) on conflict (reader, event) do nothing",
                reader,
                fact.getIdentifier(),
                thing(fact),
                fact instanceof DomainEventMessage<?> ofThing ? ofThing.getSequenceNumber() : 0,
                position,
                kind,
                failure == null ? null : Broken.told(failure),
                Timestamp.from(clock.instant()));
        if (failure != null) {
            LOG.warn(
                    "La lecture « {} » met de côté le fait n° {} ({}) : {}",
                    reader,
                    position,
                    kind,
                    Broken.told(failure));
        }
    }

    /** Facts of one thing keep their order. */
    static String thing(EventMessage<?> fact) {
        return fact instanceof DomainEventMessage<?> ofThing ? ofThing.getAggregateIdentifier() : fact.getIdentifier();
    }

    /** All that wait, those of one thing in their order. */
    List<Waiting> waiting() {
        return database.query(
                "select reader, event, thing, sequence from rebuild.aside order by reader, thing, sequence",
                (row, i) ->
                        new Waiting(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getLong(4)));
    }

    /** What is told of them. */
    AsideTold told() {
        return new AsideTold(database.query(
                "select distinct on (reader) reader, count(*) over of_reader, min(since) over of_reader, position, kind"
                        + " from rebuild.aside window of_reader as (partition by reader)"
                        + " order by reader, why is null, position",
                (row, i) -> new AsideTold.Waiting(
                        row.getString(1),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant(),
                        row.getLong(4),
                        row.getString(5))));
    }

    /** Takes one back; false when somebody else did. To be called in the transaction in which it is read. */
    boolean take(Waiting fact) {
        return database.update("delete from rebuild.aside where reader = ? and event = ?", fact.reader(), fact.event())
                == 1;
    }

    void tried(Waiting fact, Throwable failure) {
        database.update(
                "update rebuild.aside set tried_at = ?, why = ? where reader = ? and event = ?",
                Timestamp.from(clock.instant()),
                Broken.told(failure),
                fact.reader(),
                fact.event());
    }
}
