package org.reciproque.api.rebuild;

/** Questions about the lists of the whole installation. */
public sealed interface RebuildQuery {

    /**
     * How far the latest work of this kind is. Answered by {@link RebuildProgress}.
     */
    record AskRebuild(RebuildWork work) implements RebuildQuery {}

    /** How late each list is, and which lists there are. Answered by {@link ReadersTold}. */
    record AskReaders() implements RebuildQuery {}

    /** What readers could not read and set aside. Answered by {@link AsideTold}. */
    record AskAside() implements RebuildQuery {}
}
