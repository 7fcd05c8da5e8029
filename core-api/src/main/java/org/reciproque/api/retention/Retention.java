package org.reciproque.api.retention;

/**
 * How long one kind of data is kept.
 *
 * @param months after what {@link RetentionKind#after()} says
 * @param automatic whether what is due goes by itself, after {@link #NOTICE_DAYS} days during which anybody of the team may
 *     choose to keep it
 */
public record Retention(RetentionKind kind, int months, boolean automatic) {

    /** Between the announcement that something goes, and its going. */
    public static final int NOTICE_DAYS = 30;

    /** As long as a network says nothing: decided one by one, by somebody. */
    public static Retention usual(RetentionKind kind) {
        return new Retention(kind, kind.usual(), false);
    }
}
