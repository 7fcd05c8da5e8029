package org.reciproque.api.story;

import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Noted;

/** The import of a story into a network. Between the two events, what the file says may be there in part. */
public sealed interface StoryHistory extends NetworkEvent {

    StoryImportId story();

    /**
     * @param sha256 of the file, in lower-case hexadecimal
     * @param acts acts in the file
     */
    record StoryImportBegun(Noted noted, StoryImportId story, String sha256, int acts) implements StoryHistory {}

    record StoryImportEnded(Noted noted, StoryImportId story) implements StoryHistory {}
}
