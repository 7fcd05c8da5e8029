package org.reciproque;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.story.StoryCommand.ImportRehearsedStory;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryQuery.AskImport;

/** Brings stories into networks, as an administrator would. */
public record Stories(CommandGateway commands, QueryGateway queries) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The bytes of a file under {@code story/} in the test resources. */
    public static byte[] file(String name) {
        try (InputStream file = Stories.class.getResourceAsStream("/story/" + name)) {
            if (file == null) {
                throw new IllegalStateException("No such story: " + name);
            }
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public StoryProgress bringIn(String network, byte[] story) {
        return writeRehearsed(rehearse(network, story));
    }

    /** Writes what is being rehearsed under this id. */
    public StoryProgress bringInRehearsed(StoryImportId id) {
        return writeRehearsed(waitFor(id));
    }

    private StoryProgress writeRehearsed(StoryProgress rehearsed) {
        if (rehearsed.state() != StoryProgress.State.REHEARSED) {
            // An example is written as soon as it is rehearsed.
            awaitReaders();
            return rehearsed;
        }
        commands.<Object>sendAndWait(new ImportRehearsedStory(rehearsed.story()));
        StoryProgress end = waitFor(rehearsed.story());
        awaitReaders();
        return end;
    }

    public StoryProgress rehearse(String network, byte[] story) {
        StoryImportId id =
                commands.sendAndWait(new RehearseStory(network, "histoire.csv", story, AuthorId.of("somebody")));
        return waitFor(id);
    }

    public void awaitReaders() {
        Boolean read = queries.query(new AwaitReaders(PATIENCE), Boolean.class)
                .orTimeout(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (!read) {
            throw new IllegalStateException("The readers are late");
        }
    }

    /** The end of what is being read or written under this id. */
    public StoryProgress waitFor(StoryImportId id) {
        return Awaitility.await()
                .pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> queries.query(new AskImport(id), StoryProgress.class)
                                .join(),
                        StoryProgress::over);
    }
}
