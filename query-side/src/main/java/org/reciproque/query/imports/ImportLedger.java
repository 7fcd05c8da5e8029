package org.reciproque.query.imports;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.reciproque.api.story.StoryHistory.StoryImportBegun;
import org.reciproque.api.story.StoryHistory.StoryImportEnded;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.RowChanges;
import org.reciproque.query.rows.RowWriter;
import org.springframework.stereotype.Component;

/** Keeps which imports began in which network, so that each finds its own again. */
@Component
@ProcessingGroup("imports")
class ImportLedger {

    private static final String IMPORT = "screens.story_import";

    private final RowWriter writer;

    ImportLedger(RowWriter writer) {
        this.writer = writer;
    }

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

    @ResetHandler
    void beginAgain() {
        writer.empty(List.of(IMPORT));
    }
}
