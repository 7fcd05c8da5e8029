package org.reciproque.query.gatherings;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.NetworkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the next repérage is to be proposed, by the rhythm the network chose. */
@Component
public final class ReperageRhythm {

    private final JdbcClient database;

    ReperageRhythm(JdbcClient database) {
        this.database = database;
    }

    /** The proposed day, never in the past; empty while one is planned already. */
    public Optional<LocalDate> next(NetworkId network, LocalDate today) {
        // One question to two tables: the rhythm of the network and its last repérage.
        return database.sql("select case when max(g.held_on) is null then cast(:today as date)"
                        + " else greatest(max(g.held_on) + n.days_between_reperages, cast(:today as date)) end"
                        + " from screens.network n"
                        + " left join screens.gathering_now g on g.network = n.id and g.kind = 'REPERAGE'"
                        + " where n.id = :network"
                        + " group by n.id, n.days_between_reperages"
                        + " having count(*) filter (where g.held_on is null and g.planned_on >= :today) = 0")
                .param("network", network.value())
                .param("today", today)
                .query(LocalDate.class)
                .optional();
    }
}
