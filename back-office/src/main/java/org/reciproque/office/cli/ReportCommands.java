package org.reciproque.office.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.report.ReportQuery.ComposeActivityReport;
import org.reciproque.api.report.WrittenFiles;
import org.reciproque.office.cli.Opening.Open;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = "Écrit un document pour l’assemblée générale ou un financeur.",
        mixinStandardHelpOptions = true,
        subcommands = ReportCommands.Activity.class)
final class ReportCommands {

    ReportCommands() {}

    @Command(
            name = "activity",
            description = "Le rapport d’activité d’une année, en PDF et en DOCX.",
            mixinStandardHelpOptions = true)
    static final class Activity implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Option(names = "--network", required = true, description = "Le nom du réseau.")
        String network = "";

        @Option(names = "--year", required = true, description = "L’année du rapport.")
        int year;

        @Option(names = "--as-of", description = "Tel que connu après l’acte ou l’événement n° N.")
        @Nullable
        Long asOf;

        @Option(names = "--out", required = true, paramLabel = "DOSSIER", description = "Où écrire les fichiers.")
        Path out = Path.of("");

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
                open.awaitReaders();
                CutOff cutOff = asOf == null ? new CutOff.Latest() : new CutOff.Act(asOf);
                WrittenFiles files = open.queries()
                        .query(new ComposeActivityReport(NetworkId.named(network), year, cutOff), WrittenFiles.class)
                        .join();
                new OutFolder(out).write(files).forEach(spec.commandLine().getOut()::println);
                return 0;
            }
        }
    }
}
