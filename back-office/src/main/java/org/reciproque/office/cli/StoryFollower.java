package org.reciproque.office.cli;

import java.io.PrintWriter;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.story.StoryCommand.ImportRehearsedStory;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryProgress.State;
import org.reciproque.api.story.StoryQuery.AskImport;
import org.reciproque.office.cli.Opening.Open;

/** Follows an import from its rehearsal to its end, telling how far it is on standard error. */
final class StoryFollower {

    private static final long PAUSE_MILLIS = 100;
    private static final int TELL_EVERY = 20;

    private final Open open;
    private final PrintWriter err;

    StoryFollower(Open open, PrintWriter err) {
        this.open = open;
        this.err = err;
    }

    /** Rehearsed, then written; or faulty, and nothing written. */
    StoryProgress bringIn(StoryImportId story) {
        StoryProgress rehearsed = follow(story);
        if (rehearsed.state() != State.REHEARSED) {
            return rehearsed;
        }
        open.commands().<Object>sendAndWait(new ImportRehearsedStory(story));
        return follow(story);
    }

    private StoryProgress follow(StoryImportId story) {
        for (int turn = 1; ; turn++) {
            StoryProgress progress = open.queries()
                    .query(new AskImport(story), StoryProgress.class)
                    .join();
            if (progress.over()) {
                return progress;
            }
            if (turn % TELL_EVERY == 0) {
                String doing = progress.state() == State.REHEARSING ? "Répétition" : "Écriture";
                err.println(doing + " : " + progress.done() + " sur " + progress.toDo());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("L’import a été arrêté. Relancez le même fichier : rien ne sera écrit deux fois.");
        }
    }
}
