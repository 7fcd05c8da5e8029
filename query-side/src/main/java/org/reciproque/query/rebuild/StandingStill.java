package org.reciproque.query.rebuild;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Where several applications read the same facts, another one may be about to put new lists in place: the readers of these
 * lists then stand still here too, and go on when it is done, or when whoever asked died.
 */
@Component
class StandingStill {

    private static final Logger LOG = LoggerFactory.getLogger(StandingStill.class);

    private final RebuildLedger ledger;
    private final LivingReaders living;
    private final Map<String, StreamingEventProcessor> still = new HashMap<>();

    StandingStill(RebuildLedger ledger, LivingReaders living) {
        this.ledger = ledger;
        this.living = living;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        try {
            stand(new HashSet<>(ledger.heldElsewhere()));
        } catch (DataAccessException away) {
            // The database does not answer: nothing can be read either, and the next look tells.
            LOG.debug("Nothing is known of rebuilds elsewhere", away);
        }
    }

    private void stand(Set<String> held) {
        for (String name : held) {
            if (!still.containsKey(name)) {
                living.reader(name).filter(StreamingEventProcessor::isRunning).ifPresent(reader -> {
                    reader.shutDown();
                    still.put(name, reader);
                });
            }
        }
        still.entrySet().removeIf(entry -> {
            boolean goesOn = !held.contains(entry.getKey());
            if (goesOn) {
                entry.getValue().start();
            }
            return goesOn;
        });
    }
}
