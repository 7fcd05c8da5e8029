package org.reciproque.office.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.reciproque.office.cli.Opening.Open;
import org.reciproque.office.facts.ChainInWords;
import org.reciproque.store.Chain;
import org.reciproque.store.Chain.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns the facts where they are stored. */
final class KeptEvents {

    private KeptEvents() {}

    @Command(
            name = "verify",
            description =
                    "Relit la chaîne des faits de chaque réseau, et dit où elle est rompue si quelqu’un y a touché.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
                open.awaitReaders();
                Chain chain = open.application().getBean(Chain.class);
                List<Verified> all = chain.verify(read -> err.println(read + " faits relus"));
                all.forEach(one -> out.println(sentence(one)));
                long unnumbered = chain.unnumbered();
                if (unnumbered > 0) {
                    out.println(unnumbered + " faits n’ont pas de numéro : ils ont été glissés derrière les lecteurs.");
                }
                boolean whole = unnumbered == 0
                        && all.stream().allMatch(one -> one.broken().isEmpty());
                return whole ? 0 : 1;
            }
        }

        private static String sentence(Verified one) {
            return one.broken()
                    .map(ChainInWords::of)
                    .orElseGet(() -> "Réseau " + one.tenant() + " : " + one.numbers()
                            + " faits, comme ils ont été notés. Empreinte du dernier : " + one.last());
        }
    }

    @Command(
            name = "rebase",
            description = "Installe dans ce PostgreSQL des faits copiés depuis un autre (pg_dump). À faire une fois,"
                    + " avant d’ouvrir l’application.",
            mixinStandardHelpOptions = true)
    static final class Rebase implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (Open open =
                    opening.withoutScreens(Opening.usualDirectory(), Map.of("reciproque.events.rebase", true))) {
                open.awaitReaders();
                spec.commandLine()
                        .getOut()
                        .println("Les faits sont chez eux dans ce PostgreSQL, et les listes sont à jour.");
            }
            return 0;
        }
    }
}
