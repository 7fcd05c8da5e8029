package org.reciproque.query.bilans;

import java.util.List;
import org.reciproque.api.base.NetworkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The network's own themes, to choose from. Plain SQL: one column of a list that another screen owns. */
@Component
class ThemeNames {

    private final JdbcClient database;

    ThemeNames(JdbcClient database) {
        this.database = database;
    }

    List<String> of(NetworkId network) {
        return database.sql("select name from screens.theme where network = ? and not retired"
                        + " order by name collate screens.french")
                .param(network.value())
                .query(String.class)
                .list();
    }
}
