package org.reciproque.query.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The network's own numbers: 1, 2, 3… for its events, without a gap, in the order in which they are read. Given once, by
 * the one reader of facts, in the transaction that reads them; a rebuild finds again the numbers given before.
 */
@Component
class NetworkNumbers {

    /** How many given numbers are fetched at once when facts are read again. */
    private static final int PAGE = 2_000;

    private static final String KEY = NetworkNumbers.class.getName();

    private final JdbcTemplate database;

    NetworkNumbers(@Qualifier("owner") JdbcTemplate database) {
        this.database = database;
    }

    /** An event to be numbered. */
    record Numbered(String eventId, UUID network, Optional<Long> act, LocalDate notedOn) {}

    long numberOf(Numbered event, UnitOfWork<?> batch) {
        Giving giving = batch.root().getOrComputeResource(KEY, key -> {
            Giving fresh = new Giving();
            batch.root().onPrepareCommit(b -> fresh.write());
            return fresh;
        });
        return giving.numberOf(event);
    }

    /** The numbers of one batch. */
    private final class Giving {

        /** Networks whose events from here on were never numbered: numbers are given in the order of reading. */
        private final Set<UUID> beyond = new HashSet<>();

        private final Map<UUID, Long> highest = new HashMap<>();
        private final Map<String, Long> given = new HashMap<>();
        private final List<Object[]> fresh = new ArrayList<>();

        long numberOf(Numbered event) {
            Long known = given.get(event.eventId());
            if (known == null && !beyond.contains(event.network())) {
                known = findGiven(event);
            }
            return known == null ? give(event) : known;
        }

        private @Nullable Long findGiven(Numbered event) {
            List<Long> found = database.queryForList(
                    "select number from events.network_number where event_id = ?", Long.class, event.eventId());
            if (found.isEmpty()) {
                beyond.add(event.network());
                return null;
            }
            long number = found.get(0);
            database.query(
                    "select event_id, number from events.network_number where network = ? and number >= ?"
                            + " order by number limit ?",
                    row -> {
                        given.put(row.getString(1), row.getLong(2));
                    },
                    event.network(),
                    number,
                    PAGE);
            return number;
        }

        private long give(Numbered event) {
            long number = highest.computeIfAbsent(event.network(), this::highestStored) + 1;
            highest.put(event.network(), number);
            given.put(event.eventId(), number);
            fresh.add(new Object[] {
                event.eventId(), event.network(), number, event.act().orElse(null), event.notedOn()
            });
            return number;
        }

        private long highestStored(UUID network) {
            Long max = database.queryForObject(
                    "select coalesce(max(number), 0) from events.network_number where network = ?",
                    Long.class,
                    network);
            return max == null ? 0 : max;
        }

        void write() {
            if (!fresh.isEmpty()) {
                database.batchUpdate(
                        "insert into events.network_number (event_id, network, number, act, noted_on)"
                                + " values (?, ?, ?, ?, ?)",
                        fresh);
                fresh.clear();
            }
        }
    }
}
