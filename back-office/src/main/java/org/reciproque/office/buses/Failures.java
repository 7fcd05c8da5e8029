package org.reciproque.office.buses;

import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.buses.Told.What;
import org.reciproque.office.facts.UnreadableFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what went wrong into {@link Told} where a message was handled, and back again where it was asked. Messages of
 * exceptions may repeat what people said, and stay where they are.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Whatever was asked can be sent again: ids derive from what it says. */
    static final String NOBODY_ANSWERS = "Réciproque n’a pas eu de réponse d’une autre de ses parties. Envoyez de"
            + " nouveau dans un moment\u00a0: rien ne sera noté deux fois.";

    private Failures() {}

    /** To be told to whoever sent the command. */
    static RuntimeException ofCommand(Throwable failure) {
        Told told = told(failure);
        return new CommandExecutionException(told.what().name(), null, told);
    }

    /** To be told to whoever asked the question. */
    static RuntimeException ofQuestion(Throwable failure) {
        Told told = told(failure);
        return new QueryExecutionException(told.what().name(), null, told);
    }

    /** Whether this is somebody else's note on the same thing, come first. */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }

    private static Told told(Throwable failure) {
        Optional<Object> before = HandlerExecutionException.resolveDetails(failure);
        if (before.isPresent() && before.get() instanceof Told told) {
            return told;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return new Told(What.REFUSED, refusal.sentence());
            }
            if (cause instanceof UnreadableFactException) {
                return new Told(What.REFUSED, UnreadableFactException.SENTENCE);
            }
        }
        if (isConflict(failure)) {
            return new Told(What.CONFLICT, "");
        }
        return new Told(What.BROKEN, kind(failure));
    }

    /** Where it broke is told here, since it is not told there: kinds and places, never messages. */
    static void log(String asked, Throwable failure) {
        StringBuilder kinds = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            kinds.append(cause.getClass().getName())
                    .append(trace.length > 0 ? " at " + trace[0] : "")
                    .append("; ");
        }
        LOG.error("{} broke: {}", asked, kinds);
    }

    static boolean isBroken(Throwable failure) {
        return told(failure).what() == What.BROKEN;
    }

    /** What whoever asked is to see: a refusal again, or a conflict again, or that something broke, or that nobody answered. */
    static Throwable seen(Throwable failure) {
        Optional<Object> details = HandlerExecutionException.resolveDetails(failure);
        if (details.isPresent() && details.get() instanceof Told told) {
            return switch (told.what()) {
                case REFUSED -> new Refusal(told.said());
                case CONFLICT -> new ConcurrencyException("Somebody else noted something on the same thing");
                case BROKEN -> new IllegalStateException("Another part of the application broke: " + told.said());
            };
        }
        return failure;
    }

    /** The same where another application was to answer: without an answer of its own it is the way that failed. */
    static Throwable seenFromAfar(Throwable failure) {
        Throwable seen = seen(failure);
        if (seen != failure) {
            return seen;
        }
        LOG.warn("No answer from another part: {}", kind(failure));
        return new Refusal(NOBODY_ANSWERS);
    }

    private static String kind(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getClass().getSimpleName();
    }
}
