package org.reciproque.query.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.story.StoryHistory;
import org.reciproque.api.story.Told;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.RowChanges;
import org.reciproque.query.rows.RowWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps one line for each event and each thing it is about. The lines hold no personal words. */
@Component
@ProcessingGroup("journal")
class JournalLines {

    private static final String JOURNAL = "screens.journal";

    private final RowWriter writer;
    private final JdbcTemplate database;

    JournalLines(RowWriter writer, JdbcTemplate database) {
        this.writer = writer;
        this.database = database;
    }

    @EventHandler
    void on(NetworkEvent event, EventMessage<?> message, TrackingToken place, RowChanges rows) {
        if (event instanceof StoryHistory) {
            return; // An import is told by each of its lines.
        }
        Set<UUID> things = event instanceof NoteCorrected correction ? whereRead(correction, rows) : Things.of(event);
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

    /** A correction is read wherever the wrong note is. Rare: what is gathered is written first, then asked. */
    private Set<UUID> whereRead(NoteCorrected correction, RowChanges rows) {
        writer.write(rows);
        List<UUID> things = database.queryForList(
                "select distinct about from " + JOURNAL + " where note = ?",
                UUID.class,
                correction.wrong().value());
        return Set.copyOf(things);
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

    @ResetHandler
    void beginAgain() {
        database.execute("truncate " + JOURNAL);
    }
}
