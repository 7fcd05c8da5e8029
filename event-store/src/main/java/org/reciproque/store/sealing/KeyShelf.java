package org.reciproque.store.sealing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where people's keys are kept, wrapped by the master key. */
public interface KeyShelf {

    /**
     * One person's key.
     *
     * @param key wrapped; empty when it was destroyed
     * @param master which master key wrapped it
     */
    record Wrapped(byte[] key, int master) {

        /** What is left of a destroyed key. */
        static final Wrapped DESTROYED = new Wrapped(new byte[0], 0);

        boolean isDestroyed() {
            return key.length == 0;
        }
    }

    Optional<Wrapped> find(UUID person);

    /**
     * Keeps a first key of this person, for good when it returns, whatever becomes of the transaction around.
     *
     * @return the key that stands: this one, or the one that was there before
     */
    Wrapped keep(UUID person, Wrapped first);

    /**
     * Puts one key in the place of another.
     *
     * @return whether the other was still there
     */
    boolean replace(UUID person, Wrapped before, Wrapped after);

    /** Leaves a destroyed key, even where there was none. */
    void destroy(UUID person);

    /** People whose key another master key wrapped: so many at most. */
    List<UUID> notWrappedBy(int master, int most);

    long countNotWrappedBy(int master);
}
