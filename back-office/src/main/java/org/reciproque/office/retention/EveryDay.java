package org.reciproque.office.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reciproque.office.access.UnusedSeats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins a round each day on which the application runs, whenever it was started. The command line begins none. */
@Component
@ConditionalOnWebApplication
class EveryDay implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EveryDay.class);

    private final RetentionRound round;
    private final OldTraces traces;
    private final UnusedSeats seats;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "retention");
        named.setDaemon(true);
        return named;
    });

    private @Nullable LocalDate done;

    EveryDay(RetentionRound round, OldTraces traces, UnusedSeats seats, Clock clock) {
        this.seats = seats;
        this.round = round;
        this.traces = traces;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::lookAtTheDay, 1, 60, TimeUnit.MINUTES);
    }

    private void lookAtTheDay() {
        LocalDate today = LocalDate.now(clock);
        try {
            if (!today.equals(done) && round.on(today)) {
                traces.letGo(today);
                seats.lookAt(today);
                done = today;
            }
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Les durées de garde seront regardées de nouveau dans une heure : {}",
                    failed.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
