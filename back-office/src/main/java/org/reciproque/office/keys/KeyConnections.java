package org.reciproque.office.keys;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.reciproque.store.sealing.MasterSeal;
import org.reciproque.store.sealing.StoredKeys;

/** A few connections for keys alone: a key is kept, or destroyed, whatever becomes of the transaction that asked. */
final class KeyConnections implements AutoCloseable {

    /** Two to work with, and the one that says that the application is there. */
    private static final int FEW = 3;

    private final HikariDataSource pool;

    private KeyConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    /** To the database where the events are. */
    static KeyConnections beside(HikariDataSource events) {
        HikariConfig settings = new HikariConfig();
        events.copyStateTo(settings);
        settings.setPoolName("reciproque-keys");
        settings.setMaximumPoolSize(FEW);
        settings.setMinimumIdle(0);
        return new KeyConnections(new HikariDataSource(settings));
    }

    StoredKeys keys() {
        return new StoredKeys(pool);
    }

    KeyPresence presence() {
        return new KeyPresence(pool);
    }

    MasterSeal seal() {
        return new MasterSeal(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
