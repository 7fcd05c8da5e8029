package org.reciproque.query.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People who left more than a year ago and of whom something is still known. The CNIL's dispensation no. 8 for
 * associations had members' data go with the member, unless they ask otherwise; a year leaves the time of a general
 * assembly and of a change of mind. Plain SQL: the view of people, and a column of their row.
 */
@Component
class ToSort {

    private static final String SORT = """
            select p.id, screens.shown_name(p.name, p.known_as, false) as name, p.left_on, k.kept_on, k.kept_why
            from screens.participant_now p join screens.participant k on k.id = p.id
            where p.network = :network and not p.forgotten and p.left_on <= :before
              and (k.kept_on is null or k.kept_on <= :before)
              and coalesce(p.name, p.known_as, p.phone, p.email, p.address, p.availability) is not null
            order by screens.shown_name(p.name, p.known_as, false) collate screens.french, p.id""";

    private final JdbcClient database;

    ToSort(JdbcClient database) {
        this.database = database;
    }

    /**
     * One record to decide on.
     *
     * @param keptOn when it was last decided to keep it
     */
    public record Line(
            UUID id,
            String name,
            LocalDate leftOn,
            @Nullable LocalDate keptOn,
            @Nullable String keptWhy) {}

    List<Line> on(NetworkId network, LocalDate today) {
        return database.sql(SORT)
                .param("network", network.value())
                .param("before", today.minusYears(1))
                .query(Line.class)
                .list();
    }
}
