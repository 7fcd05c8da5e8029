package org.reciproque.query.rows;

import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;

/**
 * What every projection does alike: it begins again from empty tables, and it falls silent where somebody's words were
 * shown when the person, or one text, is to be forgotten.
 */
public abstract class Projection {

    private final List<String> tables;
    private final RowWriter writer;

    /**
     * @param tables the tables this projection writes, all of them
     */
    protected Projection(RowWriter writer, String... tables) {
        this.writer = writer;
        this.tables = List.of(tables);
    }

    @EventHandler
    public void on(ParticipantForgotten event, RowChanges rows) {
        rows.forget(event.participant(), tables);
    }

    @EventHandler
    public void on(WordsDestroyed event, RowChanges rows) {
        rows.destroy(event.words(), tables);
    }

    @ResetHandler
    public void beginAgain() {
        writer.empty(tables);
    }
}
