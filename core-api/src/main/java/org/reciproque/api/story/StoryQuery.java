package org.reciproque.api.story;

import org.reciproque.api.base.NetworkId;

/** Questions about imports. */
public sealed interface StoryQuery {

    /** Answered by {@link StoryProgress}. */
    record AskImport(StoryImportId story) implements StoryQuery {}

    /** Which files of this network are remembered since the start, written or not. Answered by {@link RememberedImports}. */
    record AskImports(NetworkId network) implements StoryQuery {}
}
