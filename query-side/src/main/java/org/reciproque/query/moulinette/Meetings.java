package org.reciproque.query.moulinette;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.query.savoirs.SheetShown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people already lived together, as far as the moulinette has to say it. */
@Component
class Meetings {

    private final JdbcClient database;

    Meetings(JdbcClient database) {
        this.database = database;
    }

    /**
     * Two sheets were already proposed to each other.
     *
     * @param outcome null as long as they have not met
     */
    record Proposed(
            UUID miseEnRelation,
            @Nullable LocalDate on,
            @Nullable Outcome outcome) {

        /** « accord », « plus tard », « non », or where it stands. */
        public String label() {
            return outcome == null ? "rencontre à venir" : outcome.label();
        }
    }

    private record Pair(UUID other, Proposed proposed) {}

    // SQL, since it looks into arrays of ids. A stopped mise en relation is not said: the way is free again.
    Map<UUID, Proposed> proposedWith(NetworkId network, SheetShown sheet) {
        Map<UUID, Proposed> proposed = new HashMap<>();
        database.sql("""
                        select other, m.id, coalesce(m.opened_on, m.held_on), m.outcome
                        from screens.mise_en_relation_now m, unnest(m.offers || m.demands) as other
                        where m.network = :network and m.stopped_on is null
                          and :sheet = any(m.offers || m.demands) and other <> :sheet
                        order by coalesce(m.opened_on, m.held_on) nulls first""")
                .param("network", network.value())
                .param("sheet", sheet.id())
                .query((row, i) -> new Pair(
                        row.getObject(1, UUID.class),
                        new Proposed(
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class),
                                outcome(row.getString(4)))))
                .list()
                .forEach(pair -> proposed.put(pair.other(), pair.proposed()));
        return proposed;
    }

    private static @Nullable Outcome outcome(@Nullable String stored) {
        return stored == null ? null : Outcome.valueOf(stored);
    }

    // SQL, since it looks into arrays of ids.
    Set<UUID> metBy(NetworkId network, UUID person) {
        return new HashSet<>(database.sql("""
                        select distinct met from screens.standing_fact f, unnest(f.offreurs || f.demandeurs) as met
                        where f.network = :network and f.kind in ('MEETING', 'SESSION')
                          and :person = any(f.offreurs || f.demandeurs) and met <> :person""")
                .param("network", network.value())
                .param("person", person)
                .query(UUID.class)
                .list());
    }
}
