package org.reciproque.office.wall;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.WhoSits;

/** The network whose rows this thread may read: the one where somebody sits; or the one that a question is about. */
final class NetworkInView {

    private static final ThreadLocal<@Nullable NetworkId> ASKED = new ThreadLocal<>();

    private NetworkInView() {}

    /** Nothing when nobody said which: then there is nothing to read. */
    static Optional<NetworkId> here() {
        return WhoSits.here().map(Seat::network).or(() -> Optional.ofNullable(ASKED.get()));
    }

    /** Shows this network, or none, until what is returned is closed. Whoever sits somewhere keeps seeing only that. */
    static Shown show(@Nullable NetworkId network) {
        NetworkId before = ASKED.get();
        ASKED.set(network);
        return () -> ASKED.set(before);
    }

    /** As long as it is open. */
    interface Shown extends AutoCloseable {

        @Override
        void close();
    }
}
