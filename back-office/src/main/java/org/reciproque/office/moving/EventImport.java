package org.reciproque.office.moving;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.reciproque.api.base.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Appends the events of a file to a store, each under its own number: what is there already is passed over, so that a
 * file given twice changes nothing and one that was interrupted is gone on with.
 */
@Component
public class EventImport {

    private static final int AT_ONCE = 500;
    private static final int THINGS_REMEMBERED = 50_000;

    private final EventStore store;
    private final TransactionManager transactions;
    private final Serializer reader;

    EventImport(
            EventStore store,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        this.store = store;
        this.transactions = transactions;
        this.reader = eventSerializer;
    }

    /**
     * What came of it.
     *
     * @param file what the file holds
     * @param fresh how many of these were not in the store before
     * @param stored what the store holds now, all of it
     */
    public record Arrived(Moved file, long fresh, Moved stored) {

        /** Whether the store holds the file and nothing else. */
        public boolean same() {
            return file.equals(stored);
        }
    }

    /**
     * @param told how many events of the file were looked at, now and then
     * @throws Refusal for a file that is not whole, before anything is written; and when the store has another history
     */
    public Arrived from(Path path, LongConsumer told) {
        EventFile file = new EventFile(path);
        Moved whole = file.read((number, event, end) -> {})
                .orElseThrow(() -> new Refusal("«\u00a0" + path
                        + "\u00a0» n’est pas entier\u00a0: relancez l’export, il reprendra où il s’est arrêté."));
        Work work = new Work(told);
        file.read((number, event, end) -> work.take(number, event));
        work.append();
        Moved stored = new StoredEvents(store).told();
        if (stored.count() == whole.count() && !stored.equals(whole)) {
            throw new Refusal("Les faits sont là, mais leur empreinte n’est pas celle du fichier\u00a0: ne vous servez"
                    + " pas de ce magasin.");
        }
        return new Arrived(whole, work.fresh, stored);
    }

    /** One import; remembers which events of a thing the store has, for the things it saw last. */
    private final class Work {

        private final LongConsumer told;
        private final List<DomainEventMessage<?>> waiting = new ArrayList<>();
        private final Map<String, List<String>> things = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
                return size() > THINGS_REMEMBERED;
            }
        };
        private long fresh;

        Work(LongConsumer told) {
            this.told = told;
        }

        void take(long number, WrittenEvent event) {
            List<String> ids = things.get(event.aggregate());
            if (ids == null) {
                // What waits to be appended is among the things seen last.
                ids = stored(event.aggregate());
                things.put(event.aggregate(), ids);
            }
            if (event.sequence() < ids.size()) {
                refuseAnother(number, event, ids.get((int) event.sequence()));
            } else if (event.sequence() == ids.size()) {
                ids.add(event.id());
                waiting.add(message(event));
                fresh++;
            } else {
                throw new Refusal("Il manque des faits avant le n°\u00a0" + number
                        + " du fichier\u00a0: rien de ce qui suit n’est écrit.");
            }
            if (waiting.size() == AT_ONCE) {
                append();
                told.accept(number);
            }
        }

        private List<String> stored(String thing) {
            List<String> ids = new ArrayList<>();
            store.readEvents(thing, 0).forEachRemaining(event -> ids.add(event.getIdentifier()));
            return ids;
        }

        private void append() {
            if (waiting.isEmpty()) {
                return;
            }
            List<EventMessage<?>> batch = List.copyOf(waiting);
            waiting.clear();
            UnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(batch.get(0));
            work.attachTransaction(transactions);
            work.execute(() -> store.publish(batch));
        }
    }

    private DomainEventMessage<?> message(WrittenEvent event) {
        return new GenericDomainEventMessage<>(
                event.type(), event.aggregate(), event.sequence(), UnopenedMessage.of(event, reader), event.at());
    }

    private static void refuseAnother(long number, WrittenEvent event, String id) {
        if (!event.id().equals(id)) {
            throw new Refusal("Le fait n°\u00a0" + number + " du fichier n’est pas celui que le magasin a à sa place"
                    + "\u00a0: ils n’ont pas la même histoire. Rien de ce qui suit n’est écrit.");
        }
    }
}
