package org.reciproque.office.start;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What readers of an application that was killed had claimed. Nobody else may take it for a minute, since it might only be
 * held up; in a database that one application alone opens at a time, whoever opens it knows better.
 */
final class ClaimsOfTheDead {

    private ClaimsOfTheDead() {}

    /** @param database that nobody else has open */
    static void giveBack(DataSource database) {
        new JdbcTemplate(database).update("update events.token set owner = null where owner is not null");
    }
}
