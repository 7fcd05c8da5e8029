package org.reciproque.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Watches for transactions that were left open: each holds back every reader of the store, since nobody reads past a
 * transaction that may still write. Tells who it is, so that somebody can end it, and how to.
 *
 * <p>A database user that may not see the sessions of others is told their number only, without name or age; the member of
 * {@code pg_monitor} sees all.
 */
public final class FenceWatch {

    private static final String OPEN = """
            select pid::text, coalesce(application_name, ''), coalesce(state, ''),
                   extract(epoch from clock_timestamp() - xact_start)
            from pg_stat_activity
            where backend_xid is not null and xact_start < clock_timestamp() - make_interval(secs => ?)
            union all
            select 'prepared ' || gid, '', 'prepared transaction', extract(epoch from clock_timestamp() - prepared)
            from pg_prepared_xacts where prepared < clock_timestamp() - make_interval(secs => ?)
            order by 4 desc
            """;

    private static final String HELD = """
            select extract(epoch from clock_timestamp() - min(recorded_at)) from events.event
            where xid >= pg_snapshot_xmin(pg_current_snapshot())
            """;

    private final DataSource database;
    private final Duration tooLong;

    /**
     * @param tooLong how old a writing transaction may be
     */
    public FenceWatch(DataSource database, Duration tooLong) {
        this.database = database;
        this.tooLong = tooLong;
    }

    /**
     * A transaction that is open for too long.
     *
     * @param session the process id of its session in the database, or the name of a prepared transaction
     * @param application what the session calls itself
     * @param state what it is doing, as PostgreSQL says it
     */
    public record Forgotten(String session, String application, String state, Duration age) {

        /** How an administrator of the database ends it. */
        public String cure() {
            return session.startsWith("prepared ")
                    ? "rollback prepared '" + session.substring("prepared ".length()) + "'"
                    : "select pg_terminate_backend(" + session + ")";
        }
    }

    /** The transactions that are open for too long, the oldest first. */
    public List<Forgotten> forgotten() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(OPEN)) {
            double seconds = tooLong.toMillis() / 1_000.0;
            ask.setDouble(1, seconds);
            ask.setDouble(2, seconds);
            List<Forgotten> found = new ArrayList<>();
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    found.add(new Forgotten(
                            row.getString(1), row.getString(2), row.getString(3), seconds(row.getDouble(4))));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new EventStoreException("The sessions of the database could not be read", failed);
        }
    }

    /** For how long the oldest stored event has been hidden from readers; empty when none is. */
    public Optional<Duration> held() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(HELD);
                ResultSet row = ask.executeQuery()) {
            row.next();
            double age = row.getDouble(1);
            return row.wasNull() ? Optional.empty() : Optional.of(seconds(age));
        } catch (SQLException failed) {
            throw new EventStoreException("The fence of the event store could not be read", failed);
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
