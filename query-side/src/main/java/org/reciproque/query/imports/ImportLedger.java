package org.reciproque.query.imports;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.story.StoryHistory.StoryImportBegun;
import org.reciproque.api.story.StoryHistory.StoryImportEnded;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Rebuildable;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

/** Keeps which imports began in which network, so that each finds its own again. */
@Component
@ProcessingGroup("imports")
class ImportLedger implements Rebuildable {

    private static final String IMPORT = "screens.story_import";

    @EventHandler
    void on(StoryImportBegun event, RowChanges rows) {
        rows.merge(
                IMPORT,
                event.story().value(),
                Columns.of("network", event.noted().network())
                        .and("author", event.noted().by())
                        .and("begun_on", event.noted().notedOn())
                        .and("acts", event.acts()));
    }

    @EventHandler
    void on(StoryImportEnded event, RowChanges rows) {
        rows.change(
                IMPORT,
                event.story().value(),
                Columns.of("ended_on", event.noted().notedOn()));
    }

    @Override
    public List<String> tables() {
        return List.of(IMPORT);
    }

    @Override
    public String inWords() {
        return "les imports";
    }
}
