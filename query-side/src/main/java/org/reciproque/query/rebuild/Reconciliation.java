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
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares every list with the facts, each night. Where the application runs by day only, it is done a while after it was
 * started, when the last one is older than two days. The command line begins none by itself.
 */
@Component
@ConditionalOnWebApplication
class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private static final Duration TOO_OLD = Duration.ofDays(2);

    private final Rebuilds rebuilds;
    private final RebuildLedger ledger;
    private final Clock clock;

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
