package org.reciproque.query.aside;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has what is set aside read again: a while after the start, since a new version may read it, and on. */
@Component
class AsideRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AsideRounds.class);

    /** Somebody waits at a screen; what takes longer goes on by itself. */
    private static final long PATIENCE_SECONDS = 15;

    private final AsideReading reading;

    /** Beside the unit of work of whoever asks: each fact has its own. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread named = new Thread(task, "aside");
        named.setDaemon(true);
        return named;
    });

    AsideRounds(AsideReading reading) {
        this.reading = reading;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void now() throws InterruptedException {
        try {
            thread.submit(reading::again).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException longer) {
            LOG.info("La relecture des faits mis de côté continue.");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Facts set aside could not be read again", failed.getCause());
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
