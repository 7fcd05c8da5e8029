package org.reciproque.office.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.FiguresQuery.AskKnownSpan;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.figures.KnownSpan;
import org.reciproque.office.cli.Opening.Open;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "figures",
        description = "Les chiffres clés d’un réseau, chacun selon sa définition écrite.",
        mixinStandardHelpOptions = true)
final class PrintFigures implements Callable<Integer> {

    /** What the figures may be split by. */
    enum By {
        QUARTER,
        YEAR
    }

    @Mixin
    Opening opening = new Opening();

    @Option(names = "--network", required = true, description = "Le nom du réseau.")
    String network = "";

    @Option(names = "--from", description = "Premier jour, par exemple 2024-01-01.")
    @Nullable
    String from;

    @Option(names = "--to", description = "Dernier jour, compris.")
    @Nullable
    String to;

    @Option(names = "--year", description = "L’année entière.")
    @Nullable
    Integer year;

    @Option(names = "--by", description = "quarter : aussi chaque trimestre ; year : aussi chaque année.")
    @Nullable
    By by;

    @Option(
            names = "--as-of",
            description = "Tel que connu après l’acte n° N de l’histoire importée (ou l’événement n° N du réseau).")
    @Nullable
    Long asOf;

    @Option(names = "--json", description = "Répond en JSON sur la sortie standard.")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Optional<Period> asked = asked();
        try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
            open.awaitReaders();
            NetworkId id = NetworkId.named(network);
            CutOff cutOff = asOf == null ? new CutOff.Latest() : new CutOff.Act(asOf);
            Map<String, Period> periods = new Periods(by == By.QUARTER, by == By.YEAR || asked.isEmpty())
                    .of(asked.orElseGet(() -> wholeYears(open, id, cutOff)));
            FiguresAnswer answer = open.queries()
                    .query(new AskFigures(id, periods.values().stream().toList(), cutOff), FiguresAnswer.class)
                    .join();
            print(answer, periods);
            return 0;
        }
    }

    private Optional<Period> asked() {
        if (year != null) {
            if (from != null || to != null) {
                throw new Refusal("Donnez une année, ou bien un premier et un dernier jour.");
            }
            return Optional.of(Period.year(year));
        }
        if ((from == null) != (to == null)) {
            throw new Refusal("Donnez le premier jour (--from) et le dernier (--to).");
        }
        return from == null || to == null ? Optional.empty() : Optional.of(new Period(day(from), day(to)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new Refusal("« " + text + " » n’est pas un jour : attendu par exemple 2024-01-31.");
        }
    }

    private static Period wholeYears(Open open, NetworkId id, CutOff cutOff) {
        Period span = open.queries()
                .query(new AskKnownSpan(id, cutOff), KnownSpan.class)
                .join()
                .span()
                .orElseThrow(() -> new Refusal("Ce réseau n’a encore aucun fait à compter."));
        return new Period(
                LocalDate.of(span.first().getYear(), 1, 1),
                LocalDate.of(span.last().getYear(), 12, 31));
    }

    private void print(FiguresAnswer answer, Map<String, Period> periods) {
        Map<String, Object> figures = new LinkedHashMap<>();
        int next = 0;
        for (String key : periods.keySet()) {
            KeyFigures of = answer.figures().get(next++);
            figures.put(key, FigureKeys.of(of));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("reseau", answer.known().networkName());
            whole.put("acte_arrete", answer.known().act().orElse(answer.known().number()));
            whole.put("evenement_arrete", answer.known().number());
            whole.put("periodes", figures);
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(whole));
        } else {
            out.println(answer.known().networkName() + ", arrêté après l’événement n° "
                    + answer.known().number());
            answer.figures().forEach(f -> FigureKeys.lines(f).forEach(out::println));
        }
    }
}
