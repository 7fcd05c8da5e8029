package org.reciproque.query.miseenrelation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.savoir.Company;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the offers and demands people meet about. Plain SQL: a few columns of another screen's record, by ids. */
@Component
class SheetLines {

    private final JdbcClient database;

    SheetLines(JdbcClient database) {
        this.database = database;
    }

    /** Demands first, then offers, oldest first; those of another network are not there. */
    List<SheetLine> of(NetworkId network, Collection<UUID> ids) {
        return database.sql("select * from screens.sheet_now where network = ? and id = any(?)"
                        + " order by kind, made_on, id")
                .param(network.value())
                .param(ids.toArray(UUID[]::new))
                .query(SheetLines::line)
                .list();
    }

    private static SheetLine line(ResultSet row, int number) throws SQLException {
        return new SheetLine(
                row.getObject("id", UUID.class),
                "OFFER".equals(row.getString("kind")),
                row.getObject("person", UUID.class),
                row.getString("savoir"),
                row.getString("more"),
                row.getString("theme"),
                company(row.getString("company")),
                row.getString("places"),
                row.getString("moments"),
                row.getString("material"));
    }

    private static @Nullable String company(@Nullable String name) {
        return name == null || Company.EITHER.name().equals(name)
                ? null
                : Company.valueOf(name).label();
    }
}
