package org.reciproque.office.facts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.store.Chain.Break;
import org.reciproque.store.Chain.Verified;
import org.reciproque.store.Chain.Wrong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what the last reading of each network's chain found: a restart does not forget that one is broken, and a chain that
 * has become shorter, which holds as far as it goes, is broken too.
 */
@Component
public class ChainRead {

    private final JdbcTemplate database;
    private final Clock clock;

    ChainRead(@Qualifier("owner") JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param read every chain there is */
    void keep(List<Verified> read) {
        Map<UUID, Long> before = new HashMap<>();
        database.query("select network, numbers from rebuild.chain_read", row -> {
            before.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        for (Verified one : read) {
            long had = Optional.ofNullable(before.remove(one.tenant())).orElse(0L);
            keep(one.tenant(), one.numbers(), one.broken().or(() -> shorter(one.tenant(), one.numbers(), had)));
        }
        before.forEach((network, had) -> keep(network, 0, shorter(network, 0, had)));
    }

    private static Optional<Break> shorter(UUID network, long numbers, long had) {
        return numbers >= had ? Optional.empty() : Optional.of(new Break(network, numbers + 1, null, Wrong.NUMBER));
    }

    private void keep(UUID network, long numbers, Optional<Break> broken) {
        @Nullable Break at = broken.orElse(null);
        database.update(
                "insert into rebuild.chain_read (network, numbers, read_at, broken_at, event, wrong)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (network) do update set"
                        + " numbers = greatest(chain_read.numbers, excluded.numbers),"
                        + " read_at = excluded.read_at, broken_at = excluded.broken_at, event = excluded.event,"
                        + " wrong = excluded.wrong",
                network,
                numbers,
                Timestamp.from(clock.instant()),
                at == null ? null : at.number(),
                at == null ? null : at.event(),
                at == null ? null : at.wrong().name());
    }

    /** When the chain that was read longest ago was read; empty when none ever was. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(
                        database.queryForObject("select min(read_at) from rebuild.chain_read", Timestamp.class))
                .map(Timestamp::toInstant);
    }

    /** The first place where each chain that does not hold is broken. */
    public List<Break> broken() {
        return database.query(
                "select network, broken_at, event, wrong from rebuild.chain_read where wrong is not null"
                        + " order by network",
                (row, i) -> new Break(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3, UUID.class),
                        Wrong.valueOf(row.getString(4))));
    }
}
