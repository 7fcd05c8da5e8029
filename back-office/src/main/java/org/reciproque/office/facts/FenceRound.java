package org.reciproque.office.facts;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.reciproque.store.FenceWatch;
import org.reciproque.store.FenceWatch.Forgotten;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks now and then whether a transaction left open keeps the lists from going on, and says in the log which one. */
@Component
@ConditionalOnWebApplication
class FenceRound implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FenceRound.class);
    private static final long EVERY_SECONDS = 30;

    private final FenceWatch watch;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "fence");
        named.setDaemon(true);
        return named;
    });

    FenceRound(FenceWatch watch) {
        this.watch = watch;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            for (Forgotten open : watch.forgotten()) {
                LOG.warn(
                        "Une transaction ouverte depuis {} s ({}, {}) retient toutes les listes. Pour la fermer : {}",
                        open.age().toSeconds(),
                        open.application(),
                        open.state(),
                        open.cure());
            }
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Les transactions ouvertes n’ont pas pu être regardées : {}",
                    failed.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
