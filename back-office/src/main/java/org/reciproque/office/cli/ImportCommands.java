package org.reciproque.office.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryProgress.State;
import org.reciproque.office.cli.Opening.Open;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "import",
        description = "Fait entrer dans Réciproque ce qui existe déjà.",
        mixinStandardHelpOptions = true,
        subcommands = ImportCommands.Story.class)
final class ImportCommands {

    ImportCommands() {}

    @Command(
            name = "story",
            description = "L’histoire d’un réseau, un acte daté par ligne. Tout entre, ou rien.",
            mixinStandardHelpOptions = true)
    static final class Story implements Callable<Integer> {

        private static final double SECONDS_A_MINUTE = 60;

        @Mixin
        Opening opening = new Opening();

        @Parameters(paramLabel = "FICHIER")
        Path file = Path.of("");

        @Option(names = "--network", required = true, description = "Le nom du réseau ; fondé s’il n’est pas connu.")
        String network = "";

        @Option(names = "--json", description = "Répond en JSON sur la sortie standard.")
        boolean json;

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            byte[] bytes = read();
            PrintWriter err = spec.commandLine().getErr();
            try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
                StoryProgress end = new StoryFollower(open, err)
                        .bringIn(open.commands()
                                .sendAndWait(new RehearseStory(
                                        network,
                                        String.valueOf(file.getFileName()),
                                        bytes,
                                        AuthorId.of("command-line"))));
                open.awaitReaders();
                tell(end);
                return end.state() == State.DONE ? 0 : 1;
            }
        }

        private byte[] read() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException unreadable) {
                throw new Refusal("Le fichier « " + file + " » ne peut pas être lu.");
            }
        }

        private void tell(StoryProgress end) {
            end.faults().forEach(fault -> spec.commandLine().getErr().println(fault.sentence()));
            long aMinute = Math.round(end.acts() * SECONDS_A_MINUTE / Math.max(end.seconds(), 0.001));
            if (json) {
                spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(answer(end, aMinute)));
            } else if (end.state() == State.DONE) {
                spec.commandLine()
                        .getOut()
                        .println(end.acts() + " actes lus, " + end.events() + " faits notés, " + end.alreadyKnown()
                                + " actes déjà connus, en " + Math.round(end.seconds()) + " s (" + aMinute
                                + " actes à la minute).");
            } else if (end.state() == State.FAULTY) {
                spec.commandLine().getErr().println("Rien n’a été écrit.");
            }
        }

        private static Map<String, Object> answer(StoryProgress end, long aMinute) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("reseau", end.networkName());
            answer.put("fichier", end.fileName());
            answer.put("importe", end.state() == State.DONE);
            answer.put("actes", end.acts());
            answer.put("evenements", end.events());
            answer.put("actes_deja_connus", end.alreadyKnown());
            answer.put("secondes", end.seconds());
            answer.put("actes_par_minute", aMinute);
            answer.put("refus", faults(end));
            return answer;
        }

        private static List<Map<String, Object>> faults(StoryProgress end) {
            return end.faults().stream()
                    .map(fault -> Map.<String, Object>of("ligne", fault.line(), "phrase", fault.sentence()))
                    .toList();
        }
    }
}
