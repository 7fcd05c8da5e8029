package org.reciproque.office.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.reciproque.api.rebuild.RebuildCommand.RebuildLists;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.office.cli.Opening.Open;
import org.reciproque.office.moving.EventExport;
import org.reciproque.office.moving.EventImport;
import org.reciproque.office.moving.EventImport.Arrived;
import org.reciproque.office.moving.HeldReaders;
import org.reciproque.office.moving.Moved;
import org.reciproque.office.moving.ReadersAgain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves the facts of an installation from one store to another. */
final class MovedEvents {

    private MovedEvents() {}

    private static String told(Moved moved) {
        return moved.inWords() + ", empreinte " + moved.sha256();
    }

    @Command(
            name = "export",
            description = "Écrit tous les faits dans un fichier, paroles sous clé. Si la commande est"
                    + " interrompue, relancez-la : elle reprend.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Parameters(paramLabel = "FICHIER")
        Path file = Path.of("");

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
                Moved all = open.application()
                        .getBean(EventExport.class)
                        .into(file.toAbsolutePath(), count -> err.println(Moved.inWords(count) + "…"));
                spec.commandLine().getOut().println(told(all) + ".");
                return 0;
            }
        }
    }

    @Command(
            name = "import",
            description = "Reprend les faits d’un fichier dans le magasin choisi. Arrêtez l’application d’abord. Si la"
                    + " commande est interrompue, relancez-la : elle reprend.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Parameters(paramLabel = "FICHIER")
        Path file = Path.of("");

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            try (Open open = opening.withoutScreens(Opening.usualDirectory(), Map.of(HeldReaders.SETTING, true))) {
                ReadersAgain readers = open.application().getBean(ReadersAgain.class);
                readers.refuseUnlessAllStandStill();
                Arrived arrived = open.application()
                        .getBean(EventImport.class)
                        .from(file.toAbsolutePath(), count -> err.println(Moved.inWords(count) + "…"));
                out.println("Dans le fichier : " + told(arrived.file()) + ".");
                out.println("Nouveaux : " + arrived.fresh() + ". Dans le magasin : " + told(arrived.stored()) + ".");
                readers.placeAnew();
                read(open, err);
                out.println(RebuildCommands.done(open, RebuildWork.REBUILD, new RebuildLists(List.of()), err)
                        .sentence());
                return 0;
            }
        }

        /** Facts are numbered by who reads them first; then lists can be built of these facts alone. */
        private static void read(Open open, PrintWriter err) {
            err.println("Les faits se lisent…");
            open.application().getBean(HeldReaders.class).letGo();
            open.awaitReaders();
        }
    }
}
