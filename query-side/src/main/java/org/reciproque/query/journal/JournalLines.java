package org.reciproque.query.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.story.StoryHistory;
import org.reciproque.api.story.Told;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Rebuildable;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

/** Keeps one line for each event and each thing it is about. The lines hold no personal words. */
@Component
@ProcessingGroup("journal")
class JournalLines implements Rebuildable {

    private static final String JOURNAL = "screens.journal";

    @EventHandler
    void on(NetworkEvent event, EventMessage<?> message, TrackingToken place, RowChanges rows) {
        if (event instanceof StoryHistory) {
            return; // An import is told by each of its lines.
        }
        // A correction is about the note it puts right, and read wherever that note is.
        Set<UUID> things = event instanceof NoteCorrected correction
                ? Set.of(correction.wrong().value())
                : Things.of(event);
        Line line = Sentences.of(event);
        for (UUID about : things) {
            rows.merge(
                    JOURNAL,
                    DerivedId.of("journal", message.getIdentifier(), about),
                    columns(event, line)
                            .and("about", about)
                            .and("place", place.position().orElse(0))
                            .and("told", message.getMetaData().containsKey(Told.ACT.key())));
        }
    }

    private static Columns columns(NetworkEvent event, Line line) {
        return Columns.of("network", event.noted().network())
                .and("note", event.noted().note())
                .and("author", event.noted().by())
                .and("day", event.noted().on())
                .and("noted_on", event.noted().notedOn())
                .and("what", line.what())
                .and("icon", line.icon())
                .and("wrong", event instanceof NoteCorrected correction ? correction.wrong() : null);
    }

    @Override
    public List<String> tables() {
        return List.of(JOURNAL);
    }

    @Override
    public String inWords() {
        return "qui a fait quoi";
    }
}
