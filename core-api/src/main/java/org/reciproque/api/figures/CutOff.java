package org.reciproque.api.figures;

/**
 * As known after which event. Late notes and corrections change past periods; an old report must be found again as it
 * was.
 */
public sealed interface CutOff {

    /** Everything known now. */
    record Latest() implements CutOff {}

    /** As known after the event to which the network gave this number, 1 for its first. */
    record Number(long value) implements CutOff {}

    /** As known after this act of the imported story; in a network without a story, the network's own number. */
    record Act(long value) implements CutOff {}
}
