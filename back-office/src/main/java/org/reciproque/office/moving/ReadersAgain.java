package org.reciproque.office.moving;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Where readers stand means nothing in another store: after a move those who write rows begin again from the first event,
 * and those who act on a fact go on after the last one, since they acted already.
 */
@Component
public class ReadersAgain {

    private final EventProcessingConfiguration processing;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final EventStore store;

    ReadersAgain(
            EventProcessingConfiguration processing,
            TokenStore tokens,
            TransactionManager transactions,
            EventStore store) {
        this.processing = processing;
        this.tokens = tokens;
        this.transactions = transactions;
        this.store = store;
    }

    /** Nobody reads while a store is being filled. */
    public void stop() {
        processing.eventProcessors().values().forEach(EventProcessor::shutDown);
    }

    /** Lets every reader begin at its new place. They have to be stopped. */
    public void placeAnew() {
        TrackingToken last = store.createHeadToken();
        for (EventProcessor reader : processing.eventProcessors().values()) {
            if (reader instanceof StreamingEventProcessor streaming) {
                place(streaming, streaming.supportsReset() ? null : last);
            }
        }
    }

    private void place(StreamingEventProcessor reader, @org.jspecify.annotations.Nullable TrackingToken at) {
        transactions.executeInTransaction(() -> {
            for (int segment : tokens.fetchSegments(reader.getName())) {
                tokens.fetchToken(reader.getName(), segment);
                tokens.storeToken(at, reader.getName(), segment);
                tokens.releaseClaim(reader.getName(), segment);
            }
        });
        if (reader.supportsReset()) {
            reader.resetTokens(store.createTailToken());
        }
    }
}
