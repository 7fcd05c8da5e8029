package org.reciproque.query.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private record Place(String table, String column) {}

    void fall(JdbcTemplate database) {
        String[] shownIn = tables.toArray(String[]::new);
        Map<Place, List<UUID>> places = new LinkedHashMap<>();
        database.query(
                "delete from screens.spoken where " + by + " = ? and shown_in = any (?)"
                        + " returning shown_in, column_name, row_id",
                row -> {
                    places.computeIfAbsent(new Place(row.getString(1), row.getString(2)), p -> new ArrayList<>())
                            .add(row.getObject(3, UUID.class));
                },
                id,
                shownIn);
        places.forEach((place, rows) -> {
            Object ids = rows.toArray(UUID[]::new);
            database.update("update " + place.table() + " set " + place.column() + " = null where id = any (?)", ids);
        });
    }
}
