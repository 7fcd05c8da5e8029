package org.reciproque.query.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.participant.ParticipantId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Words that are to be seen no more in some tables: all that a person said, or one text.
 *
 * @param by the column of {@code screens.spoken} that finds them
 */
record Silence(String by, UUID id, List<String> tables) {

    static Silence of(ParticipantId person, Collection<String> tables) {
        return new Silence("whose", person.value(), List.copyOf(tables));
    }

    static Silence of(WordsId words, Collection<String> tables) {
        return new Silence("words", words.value(), List.copyOf(tables));
    }

    private record Alike(String by, List<String> tables) {}

    private record Shown(String table, String column) {}

    /**
     * Lets all these fall, those of one kind together.
     *
     * @return the tables where something was shown
     */
    static Set<String> fall(Collection<Silence> silences, JdbcTemplate database, Place place) {
        Map<Alike, List<UUID>> alike = new LinkedHashMap<>();
        silences.forEach(s -> alike.computeIfAbsent(new Alike(s.by(), s.tables()), a -> new ArrayList<>())
                .add(s.id()));
        Set<String> shownIn = new LinkedHashSet<>();
        alike.forEach((kind, ids) -> shownIn.addAll(fall(kind, ids, database, place)));
        return shownIn;
    }

    private static Set<String> fall(Alike kind, List<UUID> ids, JdbcTemplate database, Place place) {
        Map<Shown, List<UUID>> places = new LinkedHashMap<>();
        database.query(
                "delete from " + place.of(SpokenPlaces.TABLE) + " where " + kind.by()
                        + " = any (?) and shown_in = any (?) returning shown_in, column_name, row_id",
                row -> {
                    places.computeIfAbsent(new Shown(row.getString(1), row.getString(2)), p -> new ArrayList<>())
                            .add(row.getObject(3, UUID.class));
                },
                ids.toArray(UUID[]::new),
                kind.tables().toArray(String[]::new));
        Set<String> tables = new LinkedHashSet<>();
        places.forEach((shown, rows) -> {
            tables.add(shown.table());
            Object stained = rows.toArray(UUID[]::new);
            database.update(
                    "update " + place.of(shown.table()) + " set " + shown.column() + " = null where id = any (?)",
                    stained);
        });
        return tables;
    }
}
