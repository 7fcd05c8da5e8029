package org.reciproque.api.story;

import java.util.List;

/**
 * How far an import is.
 *
 * @param acts acts in the file
 * @param done acts decided while rehearsing, events written while importing
 * @param toDo how many there are to decide or to write
 * @param events events that the file brings; 0 until rehearsed
 * @param alreadyKnown acts that were imported before
 * @param faults what is wrong, line by line; nothing is written as long as there is one
 * @param seconds time taken so far
 */
public record StoryProgress(
        StoryImportId story,
        String networkName,
        String fileName,
        State state,
        int acts,
        int done,
        int toDo,
        int events,
        int alreadyKnown,
        List<Fault> faults,
        double seconds) {

    /** Where an import stands. */
    public enum State {
        UNKNOWN,
        REHEARSING,
        REHEARSED,
        FAULTY,
        WRITING,
        DONE,
        INTERRUPTED
    }

    /**
     * One sentence about one line.
     *
     * @param line as a spreadsheet shows it, the header being line 1; 0 for the whole file
     */
    public record Fault(int line, String sentence) {}

    public boolean over() {
        return state != State.REHEARSING && state != State.WRITING;
    }
}
