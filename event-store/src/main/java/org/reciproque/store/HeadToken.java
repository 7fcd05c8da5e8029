package org.reciproque.store;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * The end of the stream at one moment. A reader that begins there begins behind the last event it could see, so that
 * nothing that commits later is missed; a reader has come that far when it has read all that was stored.
 *
 * @param visible the last event that no running transaction hid
 * @param stored the last event that was stored, hidden or not
 */
public record HeadToken(EventToken visible, EventToken stored) implements TrackingToken {

    @Override
    public EventToken lowerBound(TrackingToken other) {
        return visible.lowerBound(other);
    }

    @Override
    public EventToken upperBound(TrackingToken other) {
        return visible.upperBound(other);
    }

    @Override
    public boolean covers(TrackingToken other) {
        return visible.covers(other);
    }

    @Override
    public OptionalLong position() {
        return visible.position();
    }
}
