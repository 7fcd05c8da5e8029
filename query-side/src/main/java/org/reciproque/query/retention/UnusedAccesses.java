package org.reciproque.query.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.retention.Retention;
import org.reciproque.api.retention.RetentionKind;
import org.reciproque.query.retention.Retentions.Chosen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accesses that served nobody for longer than the network chose. They are no fact of its life and live among the accounts:
 * whoever administers closes or keeps them there.
 */
@Component
class UnusedAccesses {

    private static final String DUE = """
            select * from (
                select s.account, a.shown_name, s.opened_on, s.seen_on, s.kept_on, s.announced_on,
                       cast(greatest(greatest(s.seen_on, s.opened_on) + make_interval(months => :months),
                           s.kept_on + interval '1 year') as date) as due_on
                from accounts.seat s join accounts.account a on a.id = s.account
                where s.network = :network and s.closed_at is null) seat
            where due_on <= :today
            order by shown_name collate screens.french, account""";

    private final JdbcClient database;
    private final Retentions retentions;

    UnusedAccesses(JdbcClient database, Retentions retentions) {
        this.database = database;
        this.retentions = retentions;
    }

    /**
     * One access.
     *
     * @param seenOn null when nobody ever came in
     * @param goesOn when it closes by itself; null when it does not, or was not announced
     */
    public record Unused(
            UUID account,
            String name,
            LocalDate openedOn,
            @Nullable LocalDate seenOn,
            @Nullable LocalDate keptOn,
            @Nullable LocalDate goesOn) {}

    /** @param accesses by name */
    public record UnusedOnes(Chosen chosen, List<Unused> accesses) {}

    UnusedOnes of(NetworkId network, LocalDate today) {
        Chosen chosen = retentions.of(network).stream()
                .filter(one -> one.kind() == RetentionKind.UNUSED_ACCESS)
                .findFirst()
                .orElseThrow();
        return new UnusedOnes(
                chosen,
                database.sql(DUE)
                        .param("network", network.value())
                        .param("months", chosen.retention().months())
                        .param("today", today)
                        .query((row, i) -> unused(row, chosen))
                        .list());
    }

    private static Unused unused(ResultSet row, Chosen chosen) throws SQLException {
        LocalDate announced = row.getObject("announced_on", LocalDate.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate chosenOn = chosen.chosenOn();
        boolean stands = chosen.retention().automatic()
                && announced != null
                && !announced.isBefore(due)
                && (chosenOn == null || !announced.isBefore(chosenOn));
        return new Unused(
                row.getObject("account", UUID.class),
                row.getString("shown_name"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("seen_on", LocalDate.class),
                row.getObject("kept_on", LocalDate.class),
                stands ? announced.plusDays(Retention.NOTICE_DAYS) : null);
    }
}
