package org.reciproque.office.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.reciproque.store.Chain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the chain of every network again, each night; where the application runs by day only, a while after it was
 * started, when the last time is older than two days. Where Axon Server keeps the events there is no such chain here.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class ChainRound {

    private static final Logger LOG = LoggerFactory.getLogger(ChainRound.class);

    private static final Duration TOO_OLD = Duration.ofDays(2);

    private final Chain chain;
    private final ChainRead kept;
    private final Clock clock;

    ChainRound(Chain chain, ChainRead kept, Clock clock) {
        this.chain = chain;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 2 * * *", zone = "Europe/Paris")
    void atNight() {
        read();
    }

    @Scheduled(initialDelay = 30, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void whereNightsAreOff() {
        Instant before = clock.instant().minus(TOO_OLD);
        if (kept.oldest().filter(before::isBefore).isEmpty()) {
            read();
        }
    }

    private void read() {
        kept.keep(chain.verify(read -> {}));
        kept.broken().forEach(at -> LOG.error("{}", ChainInWords.of(at)));
    }
}
