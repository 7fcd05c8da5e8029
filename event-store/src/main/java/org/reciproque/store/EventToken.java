package org.reciproque.store;

import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far a reader is: it has read every event whose transaction began before {@code xid}, and those of {@code xid} up to
 * {@code at}. Readers are never ahead of a transaction that still runs, so that nothing can appear behind a token.
 *
 * @param store the store that gave it; tokens of two stores cannot be compared
 * @param xid the transaction, as PostgreSQL counts them
 * @param at the position in the table of events
 */
public record EventToken(long store, long xid, long at) implements TrackingToken, Comparable<EventToken> {

    private static final Comparator<EventToken> ORDER =
            Comparator.comparingLong(EventToken::xid).thenComparingLong(EventToken::at);

    @Override
    public EventToken lowerBound(TrackingToken other) {
        EventToken that = ofSameStore(other);
        return compareTo(that) <= 0 ? this : that;
    }

    @Override
    public EventToken upperBound(TrackingToken other) {
        EventToken that = ofSameStore(other);
        return compareTo(that) >= 0 ? this : that;
    }

    /** Has this reader read all of that? Up to the end of the stream means: all that was stored when the end was asked. */
    @Override
    public boolean covers(TrackingToken other) {
        return compareTo(ofSameStore(other instanceof HeadToken head ? head.stored() : other)) >= 0;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(at);
    }

    @Override
    public int compareTo(EventToken other) {
        return ORDER.compare(this, other);
    }

    private EventToken ofSameStore(TrackingToken other) {
        if (other instanceof HeadToken head) {
            return ofSameStore(head.visible());
        }
        if (other instanceof EventToken that && that.store == store) {
            return that;
        }
        throw new ForeignTokenException(other, store);
    }
}
