package org.reciproque.query.rows;

import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;

/**
 * What most projections do alike: they fall silent where somebody's words were shown when the person, or one text, is to
 * be forgotten.
 */
public abstract class Projection implements Rebuildable {

    private final String inWords;
    private final List<String> tables;

    /**
     * @param inWords what an administrator calls what it builds
     * @param tables the tables this projection writes, all of them
     */
    protected Projection(String inWords, String... tables) {
        this.inWords = inWords;
        this.tables = List.of(tables);
    }

    @Override
    public List<String> tables() {
        return tables;
    }

    @Override
    public String inWords() {
        return inWords;
    }

    @EventHandler
    public void on(ParticipantForgotten event, RowChanges rows) {
        rows.forget(event.participant(), tables);
    }

    @EventHandler
    public void on(WordsDestroyed event, RowChanges rows) {
        rows.destroy(event.words(), tables);
    }
}
