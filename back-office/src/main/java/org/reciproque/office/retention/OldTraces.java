package org.reciproque.office.retention;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets go of what signing in leaves behind: from which device, and who was invited. A year is enough to look into a
 * misuse (CNIL, recommendation on logging, 2021: six months to a year).
 */
@Component
class OldTraces {

    private final JdbcTemplate database;

    OldTraces(@Qualifier("owner") JdbcTemplate database) {
        this.database = database;
    }

    void letGo(LocalDate today) {
        LocalDate before = today.minusYears(1);
        database.update("delete from accounts.session where greatest(seen_at, ended_at) < ?", before);
        database.update("delete from accounts.link where coalesce(used_at, expires_at) < ?", before);
    }
}
