package org.reciproque.office.wall;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.participant.ParticipantCommand.AnnounceErasure;
import org.reciproque.api.participant.ParticipantCommand.DestroyWords;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.rebuild.RebuildQuery;
import org.reciproque.api.retention.AskWhatIsDue;

/**
 * What the house does while nobody sits at a screen. Whoever begins one says which, and may then ask for that and nothing
 * else; a thread that says nothing may ask for nothing.
 */
public enum Errand {
    /** The command line, whose door is the machine itself: anything. */
    COMMAND_LINE(Object.class),
    /** What a network chose to let go by itself. */
    RETENTION(
            AwaitReaders.class,
            AskWhatIsDue.class,
            AnnounceErasure.class,
            Leave.class,
            ForgetParticipant.class,
            DestroyWords.class),
    /** Files written anew once nobody reads what they held. */
    CLEANING(AwaitReaders.class),
    /** Whether the lists of screens follow the facts. */
    HEALTH(RebuildQuery.class);

    private static final ThreadLocal<@Nullable Errand> HERE = new ThreadLocal<>();

    private final Set<Class<?>> asks;

    Errand(Class<?>... asks) {
        this.asks = Set.of(asks);
    }

    /** This thread is on this errand until what is returned is closed. */
    public Under begin() {
        Errand before = HERE.get();
        HERE.set(this);
        return () -> HERE.set(before);
    }

    static Optional<Errand> here() {
        return Optional.ofNullable(HERE.get());
    }

    boolean allows(Object asked) {
        return asks.stream().anyMatch(kind -> kind.isInstance(asked));
    }

    /** As long as it is open. */
    public interface Under extends AutoCloseable {

        @Override
        void close();
    }
}
