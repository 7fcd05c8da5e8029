package org.reciproque.office.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.report.ReportQuery.ComposePublicRelease;
import org.reciproque.api.report.WrittenFiles;
import org.reciproque.office.cli.Opening.Open;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "release",
        description = "Prépare un jeu de données pour la recherche, sans aucune personne dedans.",
        mixinStandardHelpOptions = true)
final class PrepareRelease implements Callable<Integer> {

    @Mixin
    Opening opening = new Opening();

    @Option(names = "--network", required = true, description = "Le nom du réseau.")
    String network = "";

    @Option(names = "--tier", required = true, description = "T1 : données publiques, petits nombres masqués.")
    String tier = "";

    @Option(names = "--as-of", description = "Tel que connu après l’acte ou l’événement n° N.")
    @Nullable
    Long asOf;

    @Option(names = "--out", required = true, paramLabel = "DOSSIER", description = "Où écrire les fichiers.")
    Path out = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!"T1".equalsIgnoreCase(tier)) {
            throw new Refusal("Seul le jeu de données public (T1) peut être préparé.");
        }
        try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
            open.awaitReaders();
            CutOff cutOff = asOf == null ? new CutOff.Latest() : new CutOff.Act(asOf);
            WrittenFiles files = open.queries()
                    .query(new ComposePublicRelease(NetworkId.named(network), cutOff), WrittenFiles.class)
                    .join();
            new OutFolder(out).write(files).forEach(spec.commandLine().getOut()::println);
            return 0;
        }
    }
}
