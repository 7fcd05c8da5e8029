package org.reciproque.query.rows;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What every projection does alike: it begins again from empty tables, and it falls silent where somebody's words were
 * shown when the person, or one text, is to be forgotten.
 */
public abstract class Projection {

    private final List<String> tables;
    private final RowWriter writer;
    private final JdbcTemplate database;

    /**
     * @param tables the tables this projection writes, all of them
     */
    protected Projection(RowWriter writer, JdbcTemplate database, String... tables) {
        this.writer = writer;
        this.database = database;
        this.tables = List.of(tables);
    }

    @EventHandler
    public void on(ParticipantForgotten event, RowChanges rows) {
        silence("whose", event.participant().value(), rows);
    }

    @EventHandler
    public void on(WordsDestroyed event, RowChanges rows) {
        silence("words", event.words().value(), rows);
    }

    @ResetHandler
    public void beginAgain() {
        for (String table : tables) {
            database.execute("truncate " + table);
            database.update("delete from screens.spoken where shown_in = ?", table);
        }
    }

    private record Place(UUID row, String column) {}

    /** Rare, and not to be gathered: the words must be gone when the batch is. */
    private void silence(String by, UUID id, RowChanges rows) {
        writer.write(rows);
        for (String table : tables) {
            List<Place> places = database.query(
                    "select row_id, column_name from screens.spoken where " + by + " = ? and shown_in = ?",
                    (row, i) -> new Place(row.getObject(1, UUID.class), row.getString(2)),
                    id,
                    table);
            for (Place place : places) {
                database.update("update " + table + " set " + place.column() + " = null where id = ?", place.row());
            }
            database.update("delete from screens.spoken where " + by + " = ? and shown_in = ?", id, table);
        }
    }
}
