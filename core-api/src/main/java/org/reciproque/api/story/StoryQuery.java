package org.reciproque.api.story;

/** Questions about imports. */
public sealed interface StoryQuery {

    /** Answered by {@link StoryProgress}. */
    record AskImport(StoryImportId story) implements StoryQuery {}
}
