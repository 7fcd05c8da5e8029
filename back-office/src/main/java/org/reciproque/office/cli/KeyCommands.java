package org.reciproque.office.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.reciproque.office.cli.Opening.Open;
import org.reciproque.office.keys.KeyFile;
import org.reciproque.office.keys.KeyRenewal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns the key of people's words. */
@Command(
        name = "keys",
        description = "La clé des mots des personnes.",
        mixinStandardHelpOptions = true,
        subcommands = KeyCommands.Rotate.class)
final class KeyCommands {

    KeyCommands() {}

    @Command(
            name = "rotate",
            description = "Met une clé nouvelle à la place de l’ancienne. Arrêtez l’application d’abord.",
            mixinStandardHelpOptions = true)
    static final class Rotate implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
                KeyFile file = open.application()
                        .getBean(KeyRenewal.class)
                        .renew(left -> err.println("Encore " + left + " personnes"));
                spec.commandLine()
                        .getOut()
                        .println("La nouvelle clé est dans « " + file.path()
                                + " ». Remplacez les copies de l’ancienne par celle-ci.");
            }
            return 0;
        }
    }
}
