package org.reciproque.store;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * When two commands reach one aggregate at the same moment, or begin it, the second is decided again on what the first
 * stored: three times at most, after a short and uneven wait.
 */
final class ConflictRetry implements RetryScheduler {

    private static final int TIMES = 3;
    private static final long LONGEST_WAIT = 40;

    @Override
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable decideAgain) {
        if (failures.size() > TIMES || !isConflict(lastFailure)) {
            return false;
        }
        long wait = ThreadLocalRandom.current().nextLong(1, LONGEST_WAIT);
        java.util.concurrent.CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS)
                .execute(decideAgain);
        return true;
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }
}
