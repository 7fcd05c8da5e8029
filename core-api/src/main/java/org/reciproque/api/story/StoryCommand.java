package org.reciproque.api.story;

import org.reciproque.api.base.AuthorId;

/** What may be asked about the history of a network kept in a file. */
public sealed interface StoryCommand {

    /**
     * Read the file and decide everything in memory; write nothing. Answers its {@link StoryImportId} at once and goes
     * on by itself; {@link StoryQuery.AskImport} tells how far it is.
     *
     * @param networkName the network, founded if nobody knows it
     * @param fileName as the person calls it
     * @param by who imports
     */
    record RehearseStory(String networkName, String fileName, byte[] file, AuthorId by) implements StoryCommand {}

    /** Write what was rehearsed. Refused unless the rehearsal found no fault. */
    record ImportRehearsedStory(StoryImportId story) implements StoryCommand {}

    /** Bring to life an invented network to explore, by the generator of this size and seed. */
    record ImportExampleNetwork(String networkName, ExampleSize size, long seed, java.time.LocalDate today)
            implements StoryCommand {}
}
