package org.reciproque.office.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.rebuild.RebuildCommand;
import org.reciproque.api.rebuild.RebuildCommand.CompareLists;
import org.reciproque.api.rebuild.RebuildCommand.RebuildLists;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildProgress.Phase;
import org.reciproque.api.rebuild.RebuildQuery.AskRebuild;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.office.cli.Opening.Open;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Long work on the lists that screens read, followed to its end on standard error. */
final class RebuildCommands {

    private static final long PAUSE_MILLIS = 200;

    private RebuildCommands() {}

    private abstract static class Work implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Option(
                names = "--only",
                paramLabel = "LISTE",
                split = ",",
                description =
                        "Seulement ces listes, séparées par des virgules ; un nom inconnu donne ceux qui existent.")
        List<String> only = List.of();

        @Spec
        CommandSpec spec = CommandSpec.create();

        final RebuildProgress follow(RebuildWork work, RebuildCommand asked) {
            try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
                return done(open, work, asked, spec.commandLine().getErr());
            }
        }
    }

    /** Asks for it, and follows it to its end. */
    static RebuildProgress done(Open open, RebuildWork work, RebuildCommand asked, PrintWriter err) {
        open.commands().<Object>sendAndWait(asked);
        RebuildProgress end = follow(open, work, err);
        if (end.phase() != Phase.DONE) {
            throw new Refusal(end.sentence());
        }
        return end;
    }

    private static RebuildProgress follow(Open open, RebuildWork work, PrintWriter err) {
        String told = "";
        while (true) {
            RebuildProgress progress = open.queries()
                    .query(new AskRebuild(work), RebuildProgress.class)
                    .join();
            if (progress.over()) {
                return progress;
            }
            if (!progress.sentence().equals(told)) {
                told = progress.sentence();
                err.println(told);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("La commande a été arrêtée : les listes d’avant sont restées.");
        }
    }

    @Command(
            name = "rebuild",
            description =
                    "Relit tous les faits et refait les listes des écrans, qui restent lisibles pendant ce temps.",
            mixinStandardHelpOptions = true)
    static final class RebuildThem extends Work {

        @Override
        public Integer call() {
            RebuildProgress end = follow(RebuildWork.REBUILD, new RebuildLists(only));
            spec.commandLine().getOut().println(end.sentence());
            return 0;
        }
    }

    @Command(
            name = "reconcile",
            description = "Relit tous les faits et dit si les listes des écrans disent la même chose. Rien ne change.",
            mixinStandardHelpOptions = true)
    static final class CompareThem extends Work {

        /** A status of its own, so that whoever watches by a script knows. */
        private static final int DIFFERENT = 3;

        @Override
        public Integer call() {
            RebuildProgress end = follow(RebuildWork.COMPARISON, new CompareLists(only));
            PrintWriter out = spec.commandLine().getOut();
            end.differences()
                    .forEach(difference ->
                            out.println("Réseau " + difference.network() + " — " + difference.sentence()));
            out.println(end.sentence());
            return end.differences().isEmpty() ? 0 : DIFFERENT;
        }
    }
}
