package org.reciproque.command.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.network.FoundingHistory.NetworkFounded;
import org.reciproque.api.network.FoundingHistory.ThemeAdded;
import org.reciproque.api.story.StoryHistory.StoryImportBegun;
import org.reciproque.api.story.StoryHistory.StoryImportEnded;
import org.reciproque.api.story.StoryImportId;

/** What the events already say: of a network before a story, and of an import before it is tried again. */
final class ImportRecord {

    private static final String TYPE = "StoryImport";

    private final EventStore store;

    ImportRecord(EventStore store) {
        this.store = store;
    }

    Before before(NetworkId network, String name) {
        Set<Theme> themes = new LinkedHashSet<>();
        String called = name;
        boolean founded = false;
        for (Object event : events(network.toString())) {
            if (event instanceof NetworkFounded founding) {
                founded = true;
                called = founding.name();
                themes.addAll(founding.themes());
            } else if (event instanceof ThemeAdded added) {
                themes.add(added.theme());
            }
        }
        return new Before(
                network,
                called,
                founded,
                themes,
                id -> store.lastSequenceNumberFor(id).isPresent());
    }

    Optional<StoryImportBegun> begun(StoryImportId story) {
        return events(story.toString()).stream()
                .filter(StoryImportBegun.class::isInstance)
                .map(StoryImportBegun.class::cast)
                .findFirst();
    }

    boolean ended(StoryImportId story) {
        return events(story.toString()).stream().anyMatch(StoryImportEnded.class::isInstance);
    }

    /** The events of a story between its beginning, unless it began before, and its end. */
    List<DomainEventMessage<?>> framed(ImportUnderWay story, List<DomainEventMessage<?>> events, LocalDate today) {
        List<DomainEventMessage<?>> framed = new ArrayList<>();
        if (begun(story.id()).isEmpty()) {
            framed.add(message(
                    story,
                    0,
                    new StoryImportBegun(noted(story, "begun", today), story.id(), story.sha256(), story.acts())));
        }
        framed.addAll(events);
        framed.add(message(story, 1, new StoryImportEnded(noted(story, "ended", today), story.id())));
        return framed;
    }

    private static Noted noted(ImportUnderWay story, String part, LocalDate today) {
        return new Noted(story.network(), NoteId.of(story.id(), part), story.by(), today, today);
    }

    private static DomainEventMessage<?> message(ImportUnderWay story, long sequence, Object event) {
        return new GenericDomainEventMessage<>(TYPE, story.id().toString(), sequence, event);
    }

    private List<Object> events(String aggregate) {
        List<Object> events = new ArrayList<>();
        store.readEvents(aggregate, 0).asStream().forEach(event -> events.add(event.getPayload()));
        return events;
    }
}
