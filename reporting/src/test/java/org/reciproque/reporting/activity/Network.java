package org.reciproque.reporting.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Theme;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.FiguresQuery.AskThemeFigures;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.figures.Known;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFigures.Count;
import org.reciproque.api.figures.ThemeFiguresAnswer;
import org.reciproque.api.network.AskNetworkCard;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;
import org.reciproque.api.report.ReportQuery.ComposeActivityReport;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.report.WrittenFiles;

/**
 * A network as the query side would answer for it: its figures are given, not computed. While it is asked, people go on
 * noting facts: each answer at « latest » knows one event more.
 */
final class Network {

    private static final NetworkId ID = NetworkId.of("Réseau de l’Étang");

    private final String name;
    private final int size;
    private final List<String> themes;
    private final List<Object> asked = new ArrayList<>();
    private NetworkSettings settings = NetworkSettings.usual();
    private boolean withoutMembers;
    private long number;

    private Network(String name, int size, long number, List<String> themes) {
        this.name = name;
        this.size = size;
        this.number = number;
        this.themes = themes;
    }

    /** 40 of 87 people in both roles in 2023; five themes, one of them with two people in it. */
    static Network ofTheLake() {
        return new Network("Réseau de l’Étang", 1, 2272, List.of("Cuisine", "Écriture", "Bricolage", "Langues", "Art"));
    }

    static Network named(String name) {
        return new Network(name, 1, 2272, List.of("Cuisine", "Langues"));
    }

    /** Every figure multiplied. */
    static Network large(int times) {
        return new Network("Réseau de la Métropole", times, 123_456, List.of("Cuisine", "Langues", "Art"));
    }

    static Network withThemes(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add("Savoir n° " + (i < 10 ? "0" : "") + i + (i % 7 == 0 ? ", transmis dehors ou à la maison" : ""));
        }
        return new Network("Réseau aux mille savoirs", 3, 5000, names);
    }

    static Network empty() {
        return new Network("Réseau tout neuf", 0, 0, List.of());
    }

    /** As it presented itself when the first question was answered. */
    Network as(NetworkForm form, String host) {
        settings = new NetworkSettings(form, NetworkWord.RERS, Optional.of(host), false, NetworkSettings.SIX_WEEKS);
        return this;
    }

    Network withoutMembers() {
        withoutMembers = true;
        return this;
    }

    WrittenFile pdf(int year) {
        return report(year).files().get(0);
    }

    WrittenFile docx(int year) {
        return report(year).files().get(1);
    }

    WrittenFiles report(int year) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        var gateway = DefaultQueryGateway.builder().queryBus(bus).build();
        new AnnotationQueryHandlerAdapter<>(this).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new ActivityReports(new YearReader(gateway))).subscribe(bus);
        return gateway.query(new ComposeActivityReport(ID, year, new CutOff.Latest()), WrittenFiles.class)
                .join();
    }

    List<Object> asked() {
        return asked;
    }

    @QueryHandler
    FiguresAnswer answer(AskFigures query) {
        asked.add(query);
        if (name.isEmpty()) {
            throw new Refusal("Ce réseau n’existe pas.");
        }
        return new FiguresAnswer(
                known(query.cutOff()),
                query.periods().stream().map(this::figures).toList());
    }

    @QueryHandler
    ThemeFiguresAnswer answer(AskThemeFigures query) {
        asked.add(query);
        List<ThemeFigures> rows = new ArrayList<>();
        for (Period period : query.periods()) {
            for (int i = 0; i < themes.size(); i++) {
                rows.add(theme(period, Optional.of(new Theme(themes.get(i))), i));
            }
            rows.add(theme(period, Optional.empty(), themes.size()));
        }
        List<ThemeFigures> whole =
                query.periods().stream().map(p -> whole(p, rows)).toList();
        rows.sort(Comparator.comparing((ThemeFigures f) -> f.period().first()).reversed());
        return new ThemeFiguresAnswer(known(query.cutOff()), rows, whole);
    }

    /** Later it took another form. */
    @QueryHandler
    NetworkCard answer(AskNetworkCard query) {
        boolean then = number == 0 || query.number() == number - 1;
        return new NetworkCard(name, then ? settings : NetworkSettings.usual());
    }

    private Known known(CutOff cutOff) {
        if (cutOff instanceof CutOff.Number asked && asked.value() < 1) {
            throw new Refusal("L’événement n° " + asked.value() + " n’existe pas.");
        }
        long at = cutOff instanceof CutOff.Number asked ? asked.value() : number == 0 ? 0 : number++;
        return new Known(
                name, at, Optional.empty(), at == 0 ? Optional.empty() : Optional.of(LocalDate.of(2025, 12, 31)));
    }

    private KeyFigures figures(Period period) {
        boolean month = period.last().getDayOfYear() - period.first().getDayOfYear() < 31;
        if (month) {
            int m = period.first().getMonthValue();
            int sessions = (m == 8 ? 0 : 7 + m * 5 % 9) * size;
            return new KeyFigures(
                    period,
                    20 * size,
                    81 * size,
                    3 * size,
                    (m + 2) * size,
                    0,
                    (14 - m) * size,
                    0,
                    new KeyFigures.Meetings(m % 5 * size, size, m % 2 * size),
                    9 * size,
                    sessions,
                    sessions * 3,
                    5 * size,
                    size,
                    size);
        }
        int years = period.first().getYear() - 2023;
        return new KeyFigures(
                period,
                (87 + 6 * years) * size,
                withoutMembers ? 0 : (81 + 2 * years) * size,
                (87 - 60 * years) * size,
                (105 + 4 * years) * size,
                (89 + 31 * years) * size,
                (130 - 7 * years) * size,
                (98 + 17 * years) * size,
                new KeyFigures.Meetings(23 * size, (9 + years) * size, (11 - years) * size),
                (19 + years) * size,
                (114 + 8 * years) * size,
                (255 + 33 * years) * size,
                (40 + 5 * years) * size,
                8 * size,
                (15 + years) * size);
    }

    /** The second theme has two people in it, the fourth has nothing. */
    private ThemeFigures theme(Period period, Optional<Theme> theme, int i) {
        int people = size == 0 || i == 3 ? 0 : i == 1 ? 2 : 9 + i;
        int facts = people == 0 ? 0 : i == 1 ? 3 : (11 + 2 * i + period.first().getYear() % 10) * size;
        Count count = new Count(facts, people);
        Count third = new Count(facts / 3, Math.min(people, facts / 3));
        return new ThemeFigures(
                period,
                theme,
                count,
                new Count(facts * 2, people),
                third,
                third,
                third,
                third,
                count,
                count,
                people,
                people / 2);
    }

    private static ThemeFigures whole(Period period, List<ThemeFigures> rows) {
        List<ThemeFigures> of =
                rows.stream().filter(r -> r.period().equals(period)).toList();
        return new ThemeFigures(
                period,
                Optional.empty(),
                sum(of, ThemeFigures::offersMade),
                sum(of, ThemeFigures::demandsExpressed),
                sum(of, ThemeFigures::meetingsAgreed),
                sum(of, ThemeFigures::meetingsLater),
                sum(of, ThemeFigures::meetingsNo),
                sum(of, ThemeFigures::echangesLived),
                sum(of, ThemeFigures::sessions),
                sum(of, ThemeFigures::attendances),
                of.stream().mapToInt(ThemeFigures::activePeople).sum(),
                of.stream().mapToInt(ThemeFigures::bothRoles).sum());
    }

    private static Count sum(List<ThemeFigures> rows, java.util.function.Function<ThemeFigures, Count> measure) {
        return new Count(
                rows.stream().map(measure).mapToInt(Count::facts).sum(),
                rows.stream().map(measure).mapToInt(Count::people).sum());
    }
}
