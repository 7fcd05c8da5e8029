package org.reciproque.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Which store this is. Transactions are counted by a database cluster: events copied into another one by a dump bear
 * numbers that mean nothing there, and must be re-based first.
 *
 * @param store the number that tokens bear; another one after a move
 */
record StoreIdentity(long store) {

    private static final String ASK = "select s.id, s.cluster, c.system_identifier,"
            + " coalesce((select xid from events.event order by xid desc, position desc limit 1)"
            + " > pg_snapshot_xmax(pg_current_snapshot()), false)"
            + " from events.store s cross join pg_control_system() c";

    static StoreIdentity of(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(ASK);
                ResultSet row = ask.executeQuery()) {
            if (!row.next()) {
                throw new EventStoreException("Table events.store is empty: it must hold the number of this store");
            }
            if (row.getLong(2) != row.getLong(3) || row.getBoolean(4)) {
                throw new MovedStoreException(row.getLong(2), row.getLong(3));
            }
            return new StoreIdentity(row.getLong(1));
        } catch (SQLException failed) {
            throw new EventStoreException("The event store could not be opened", failed);
        }
    }
}
