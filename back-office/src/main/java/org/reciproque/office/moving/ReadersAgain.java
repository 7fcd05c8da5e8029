package org.reciproque.office.moving;

import java.util.Arrays;
import java.util.Collection;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;
import org.springframework.stereotype.Component;

/**
 * Where readers stand means nothing in another store: after a move those who write rows begin again from the first event,
 * and those who act on a fact go on after the last one, since they acted already. Rows of an earlier history are another
 * matter: lists are built anew once everything has been read.
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

    /**
     * Whether nobody reads, here or elsewhere.
     *
     * @throws Refusal when somebody does: what a policy writes meanwhile would stand in the way of the file
     */
    public void refuseUnlessAllStandStill() {
        readers()
                .forEach(reader -> transactions.executeInTransaction(() -> {
                    for (int segment : tokens.fetchSegments(reader.getName())) {
                        claim(reader.getName(), segment);
                        tokens.releaseClaim(reader.getName(), segment);
                    }
                }));
    }

    /** Lets every reader begin at its new place. They have to stand still. */
    public void placeAnew() {
        @Nullable TrackingToken first = store.createTailToken();
        @Nullable TrackingToken last = store.createHeadToken();
        readers().forEach(reader -> place(reader.getName(), reader.supportsReset() ? first : last));
    }

    private Collection<StreamingEventProcessor> readers() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    private void place(String reader, @Nullable TrackingToken at) {
        transactions.executeInTransaction(() -> {
            int[] segments = tokens.fetchSegments(reader);
            if (segments.length == 0) {
                tokens.initializeTokenSegments(reader, 1, at);
            }
            Arrays.stream(segments).forEach(segment -> {
                claim(reader, segment);
                tokens.storeToken(at, reader, segment);
                tokens.releaseClaim(reader, segment);
            });
        });
    }

    private void claim(String reader, int segment) {
        try {
            tokens.fetchToken(reader, segment);
        } catch (UnableToClaimTokenException others) {
            throw new Refusal(
                    "Une autre application lit les faits\u00a0: arrêtez-la, attendez une minute, puis relancez"
                            + " la même commande, elle reprendra.");
        }
    }
}
