package org.reciproque.query.readings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.reciproque.api.base.NetworkId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What did not open to the accesses of a network, hour by hour. */
@Component
class MissedEntries {

    private static final int AT_MOST = 20;

    /** At the door, it is of every network of theirs; a page refused, of the one where they sat. */
    private static final String LATEST = """
            select h.shown_name, m.kind, m.since, sum(m.times) as times
            from journal.missed m
            join accounts.seat t on t.account = m.account and t.network = :network and t.closed_at is null
            join accounts.account h on h.id = m.account
            where m.network is null or m.network = :network
            group by h.id, h.shown_name, m.kind, m.since
            order by m.since desc, h.shown_name collate screens.french, h.id, m.kind limit :most""";

    /** For one, and for more. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "SIGN_IN", List.of("Une entrée manquée", "entrées manquées"),
            "PASSPHRASE", List.of("Une phrase de passe redite à tort", "phrases de passe redites à tort"),
            "SECOND_FACTOR", List.of("Une double vérification manquée", "doubles vérifications manquées"),
            "WAIT", List.of("Une attente imposée", "attentes imposées"),
            "REFUSED", List.of("Une page refusée", "pages refusées"),
            "FORGED", List.of("Un formulaire refusé", "formulaires refusés"));

    private final JdbcClient database;
    private final Clock clock;

    MissedEntries(@Qualifier("owner") JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One access, one hour, one kind.
     *
     * @param what with how often, as a sentence begins
     */
    public record MissedEntry(String who, String what, LocalDate day, LocalTime from, LocalTime to) {}

    /** The latest first. */
    List<MissedEntry> latest(NetworkId network) {
        return database.sql(LATEST)
                .param("network", network.value())
                .param("most", AT_MOST)
                .query((row, i) -> entry(row))
                .list();
    }

    private MissedEntry entry(ResultSet row) throws SQLException {
        ZonedDateTime since = row.getObject("since", OffsetDateTime.class).atZoneSameInstant(clock.getZone());
        return new MissedEntry(
                row.getString("shown_name"),
                inWords(row.getString("kind"), row.getLong("times")),
                since.toLocalDate(),
                since.toLocalTime(),
                since.toLocalTime().plusHours(1));
    }

    private static String inWords(String kind, long times) {
        List<String> words = WORDS.getOrDefault(kind, List.of("Un refus", "refus"));
        return times == 1 ? words.get(0) : times + "\u00a0" + words.get(1);
    }
}
