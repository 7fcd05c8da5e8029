package org.reciproque.api.story;

import java.time.LocalDate;
import java.util.List;
import org.reciproque.api.base.AuthorId;

/** Files of one network read since the application started. What was never written is forgotten when it stops. */
public record RememberedImports(List<Remembered> files) {

    public RememberedImports {
        files = List.copyOf(files);
    }

    /**
     * One of them.
     *
     * @param by who gave the file
     * @param on the day it was given
     */
    public record Remembered(StoryProgress progress, AuthorId by, LocalDate on) {}
}
