package org.reciproque.office.wall;

import org.reciproque.api.base.NetworkId;

/** The network that a test looks at when it asks a reader directly, without a screen or a question on the bus. */
public final class InView implements AutoCloseable {

    private final NetworkInView.Shown shown;

    private InView(NetworkInView.Shown shown) {
        this.shown = shown;
    }

    /** Until it is closed, on this thread. */
    public static InView of(NetworkId network) {
        return new InView(NetworkInView.show(network));
    }

    @Override
    public void close() {
        shown.close();
    }
}
