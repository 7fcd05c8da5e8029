package org.reciproque.office.start;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.reciproque.office.database.DatabaseRefusal;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL that somebody else looks after must be able to do what we ask of it. */
final class DatabaseVersion {

    /** The first that ends a transaction that lasts too long. */
    private static final int OLDEST = 17;

    private static final int OF_ONE_VERSION = 10_000;

    private DatabaseVersion() {}

    static void refuseTooOld(DataSource database) {
        @Nullable
        Integer number = new JdbcTemplate(database)
                .queryForObject("select current_setting('server_version_num')::int", Integer.class);
        if (number == null || number < OLDEST * OF_ONE_VERSION) {
            throw new DatabaseRefusal("Ce PostgreSQL est trop ancien\u00a0: il en faut un en version " + OLDEST
                    + " ou plus récente. Rien n’a été changé.");
        }
    }
}
