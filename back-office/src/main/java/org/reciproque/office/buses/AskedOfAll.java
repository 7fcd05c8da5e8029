package org.reciproque.office.buses;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.story.RememberedImports;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryQuery;

/**
 * Questions about what one of several applications has in memory: nobody knows which, so all are asked. A file being read
 * is remembered where it is read, and nowhere else until it is written.
 */
final class AskedOfAll {

    private AskedOfAll() {}

    static boolean isAsked(Object question) {
        return question instanceof StoryQuery;
    }

    /** One answer of many; nothing when nobody answered. */
    @SuppressWarnings("unchecked") // As many answers as were given, all of the kind that was asked for.
    static <R> Optional<R> together(List<R> answers) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        R first = answers.get(0);
        if (first instanceof StoryProgress) {
            // Whoever works at it has spent time; the others know only what was written.
            return answers.stream().max(Comparator.comparingDouble(answer -> ((StoryProgress) answer).seconds()));
        }
        if (first instanceof RememberedImports) {
            return Optional.of((R) new RememberedImports(answers.stream()
                    .flatMap(answer -> ((RememberedImports) answer).files().stream())
                    .toList()));
        }
        return Optional.of(first);
    }
}
