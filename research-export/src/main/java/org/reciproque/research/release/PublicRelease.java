package org.reciproque.research.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Theme;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresQuery.AskKnownSpan;
import org.reciproque.api.figures.FiguresQuery.AskThemeFigures;
import org.reciproque.api.figures.KnownSpan;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFigures.Count;
import org.reciproque.api.figures.ThemeFiguresAnswer;
import org.reciproque.api.network.AskNetworkCard;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.api.report.ReportQuery.ComposePublicRelease;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.report.WrittenFiles;
import org.reciproque.research.anonymity.Rule;
import org.reciproque.research.parquet.ParquetBytes;
import org.reciproque.research.parquet.Table;
import org.springframework.stereotype.Component;

/**
 * Composes the public dataset of one network. The cut-off is fixed by the first question and kept for the second, so that
 * a fact noted in between is in neither; the same cut-off always gives the same bytes.
 */
@Component
public class PublicRelease {

    private static final Count NONE = new Count(0, 0);

    private final QueryGateway questions;

    public PublicRelease(QueryGateway questions) {
        this.questions = questions;
    }

    @QueryHandler
    public WrittenFiles answer(ComposePublicRelease query) {
        KnownSpan span = ask(new AskKnownSpan(query.network(), query.cutOff()), KnownSpan.class);
        Counts counts = counts(query.network(), span);
        Table byQuarter = counts.byQuarter();
        Table byTheme = counts.byQuarterAndTheme();
        new ReleaseAudit(byQuarter, byTheme).refuseWhatCanBeTakenApart(Rule.PUBLIC);

        NetworkCard card = ask(new AskNetworkCard(query.network(), span.known().number()), NetworkCard.class);
        Edition edition = Edition.of(span.known(), card.settings(), Rule.PUBLIC, counts);
        List<WrittenFile> tables = List.of(parquet(byTheme), csv(byTheme), parquet(byQuarter), csv(byQuarter));
        List<WrittenFile> files = new ArrayList<>(new Pages(edition).all());
        files.add(new DataPackage(edition).of(tables));
        files.addAll(tables);
        files.add(Sha256.listing(files));
        return new WrittenFiles(List.copyOf(files));
    }

    private Counts counts(NetworkId network, KnownSpan span) {
        String name = ThemeLabels.harmless(span.known().networkName());
        List<Quarter> quarters = span.known()
                .on()
                .flatMap(day -> span.span().map(known -> Quarter.endedBefore(day, known)))
                .orElse(List.of());
        if (quarters.isEmpty()) {
            return new Counts(name, List.of(), List.of());
        }
        ThemeFiguresAnswer figures = ask(
                new AskThemeFigures(
                        network,
                        quarters.stream().map(Quarter::period).toList(),
                        new CutOff.Number(span.known().number())),
                ThemeFiguresAnswer.class);
        ThemeLabels labels = new ThemeLabels(
                figures.byTheme().stream().map(ThemeFigures::theme).distinct().toList());
        return new Counts(name, labels.names(), masked(quarters, labels.inOrder(), figures));
    }

    private static List<MaskedQuarter> masked(
            List<Quarter> quarters, List<Optional<Theme>> themes, ThemeFiguresAnswer figures) {
        Map<Period, ThemeFigures> whole = new HashMap<>();
        figures.whole().forEach(row -> whole.put(row.period(), row));
        Map<Period, Map<Optional<Theme>, ThemeFigures>> byTheme = new HashMap<>();
        figures.byTheme()
                .forEach(row -> byTheme.computeIfAbsent(row.period(), period -> new HashMap<>())
                        .put(row.theme(), row));
        List<MaskedQuarter> masked = new ArrayList<>();
        for (Quarter quarter : quarters) {
            Period period = quarter.period();
            Map<Optional<Theme>, ThemeFigures> rows = byTheme.getOrDefault(period, Map.of());
            masked.add(MaskedQuarter.of(
                    Rule.PUBLIC,
                    quarter,
                    known(whole, period),
                    themes.stream()
                            .map(theme -> rows.getOrDefault(theme, nothing(period, theme)))
                            .toList()));
        }
        return masked;
    }

    private static ThemeFigures known(Map<Period, ThemeFigures> whole, Period period) {
        ThemeFigures row = whole.get(period);
        if (row == null) {
            throw new IllegalStateException("No total was answered for " + period);
        }
        return row;
    }

    /** A theme in which nothing was noted that quarter has no row in the answer, and zeros in the release. */
    private static ThemeFigures nothing(Period period, Optional<Theme> theme) {
        return new ThemeFigures(period, theme, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 0, 0);
    }

    private static WrittenFile parquet(Table table) {
        return new WrittenFile(table.name() + ".parquet", "application/vnd.apache.parquet", ParquetBytes.write(table));
    }

    private static WrittenFile csv(Table table) {
        return new WrittenFile(table.name() + ".csv", "text/csv", Csv.of(table));
    }

    /** A refusal of whoever answers, an unknown network for one, is passed on as it was said. */
    private <A> A ask(Object question, Class<A> answer) {
        try {
            return questions.query(question, answer).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw failed;
        }
    }
}
