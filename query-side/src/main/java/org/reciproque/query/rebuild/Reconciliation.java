package org.reciproque.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.rebuild.RebuildCommand.CompareLists;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Conditional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares every list with the facts, each night. Where the application runs by day only, it is done a while after it was
 * started, when the last one is older than two days. The command line begins none by itself; an application which reads
 * the facts for others does, though it has no door.
 */
@Component
@Conditional(Reconciliation.StaysOpen.class)
class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private static final Duration TOO_OLD = Duration.ofDays(2);

    private final Rebuilds rebuilds;
    private final RebuildLedger ledger;
    private final Clock clock;

    /** With a door, or told to stay without one. */
    static final class StaysOpen extends AnyNestedCondition {

        StaysOpen() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnWebApplication
        static final class WithDoor {}

        @ConditionalOnProperty("reciproque.stays-open")
        static final class WithoutDoor {}
    }

    Reconciliation(Rebuilds rebuilds, RebuildLedger ledger, Clock clock) {
        this.rebuilds = rebuilds;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Europe/Paris")
    void atNight() {
        compare();
    }

    @Scheduled(initialDelay = 60, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void whereNightsAreOff() {
        RebuildProgress last = ledger.latest(RebuildWork.COMPARISON);
        Instant before = clock.instant().minus(TOO_OLD);
        if (last.begunAt().filter(before::isBefore).isEmpty()) {
            compare();
        }
    }

    private void compare() {
        try {
            rebuilds.decide(new CompareLists(List.of()));
        } catch (Refusal busy) {
            LOG.info("Rapprochement remis à la prochaine fois : {}", busy.sentence());
        }
    }
}
