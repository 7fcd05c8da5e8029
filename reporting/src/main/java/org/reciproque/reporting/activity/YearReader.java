package org.reciproque.reporting.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.FiguresQuery.AskThemeFigures;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.figures.Known;
import org.reciproque.api.figures.ThemeFiguresAnswer;
import org.reciproque.api.network.AskNetworkCard;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.api.report.ReportQuery.ComposeActivityReport;
import org.springframework.stereotype.Component;

/**
 * Asks for the year's figures. Somebody may note a séance between two questions: the first answer says up to where it
 * knows, and the next question is asked at that very number, so that all pages agree.
 */
@Component
class YearReader {

    private final QueryGateway queries;

    YearReader(QueryGateway queries) {
        this.queries = queries;
    }

    ActivityYear read(ComposeActivityReport query) {
        Period year = Period.year(query.year());
        Period before = Period.year(query.year() - 1);
        List<Period> periods = new ArrayList<>(List.of(year, before));
        periods.addAll(months(query.year()));

        FiguresAnswer figures = ask(new AskFigures(query.network(), periods, query.cutOff()), FiguresAnswer.class);
        ThemeFiguresAnswer themes = themes(query, List.of(year, before), figures.known());

        List<KeyFigures> asked = inTheOrderAsked(figures.figures(), periods);
        return new ActivityYear(
                query.year(),
                figures.known(),
                ask(new AskNetworkCard(query.network(), figures.known().number()), NetworkCard.class),
                asked.get(0),
                asked.get(1),
                asked.subList(2, 14),
                themes.byTheme(),
                themes.whole());
    }

    /** A network without any event has no number to ask at, and no theme. */
    private ThemeFiguresAnswer themes(ComposeActivityReport query, List<Period> years, Known known) {
        if (known.number() == 0) {
            return new ThemeFiguresAnswer(known, List.of(), List.of());
        }
        CutOff sameMoment = new CutOff.Number(known.number());
        return ask(new AskThemeFigures(query.network(), years, sameMoment), ThemeFiguresAnswer.class);
    }

    private static List<Period> months(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> LocalDate.of(year, month, 1))
                .map(first -> new Period(first, first.plusMonths(1).minusDays(1)))
                .toList();
    }

    private static List<KeyFigures> inTheOrderAsked(List<KeyFigures> figures, List<Period> periods) {
        List<Period> answered = figures.stream().map(KeyFigures::period).toList();
        if (!answered.equals(periods)) {
            throw new IllegalStateException("Asked for " + periods + " and was answered " + answered);
        }
        return figures;
    }

    private <T> T ask(Object question, Class<T> answer) {
        try {
            return queries.query(question, answer).join();
        } catch (CompletionException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw e;
        }
    }
}
