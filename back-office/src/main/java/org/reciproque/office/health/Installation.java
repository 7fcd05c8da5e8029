package org.reciproque.office.health;

import java.util.ArrayList;
import java.util.List;
import org.reciproque.office.parts.Part;
import org.reciproque.office.parts.Parts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What this application is made of, and how what it needs is. */
@Component
class Installation {

    private final Parts parts;
    private final JdbcTemplate database;
    private final ObjectProvider<ServerSigns> server;
    private final FactsSigns facts;
    private final ListsSigns lists;

    Installation(
            Parts parts,
            @Qualifier("owner") JdbcTemplate database,
            ObjectProvider<ServerSigns> server,
            FactsSigns facts,
            ListsSigns lists) {
        this.parts = parts;
        this.database = database;
        this.server = server;
        this.facts = facts;
        this.lists = lists;
    }

    List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        signs.add(new Sign("Cette application", true, here()));
        Sign database = database();
        signs.add(database);
        server.ifAvailable(joined -> signs.add(joined.sign()));
        if (database.well()) {
            signs.add(facts.sign());
        }
        if (parts.have(Part.QUERY_SIDE)) {
            signs.add(lists.sign());
        }
        return signs;
    }

    private String here() {
        return parts.isWhole()
                ? "Elle fait tout, seule."
                : "Elle fait une part du travail\u00a0: " + parts.words() + ".";
    }

    private Sign database() {
        try {
            database.queryForObject("select 1", Integer.class);
            return new Sign("PostgreSQL", true, "Il répond.");
        } catch (DataAccessException gone) {
            return new Sign(
                    "PostgreSQL",
                    false,
                    "Il ne répond pas\u00a0: vérifiez qu’il tourne, et son adresse (SPRING_DATASOURCE_URL).");
        }
    }
}
