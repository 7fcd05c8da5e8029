package org.reciproque.research.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Theme;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresQuery.AskKnownSpan;
import org.reciproque.api.figures.FiguresQuery.AskThemeFigures;
import org.reciproque.api.figures.Known;
import org.reciproque.api.figures.KnownSpan;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFigures.Count;
import org.reciproque.api.figures.ThemeFiguresAnswer;
import org.reciproque.api.network.AskNetworkCard;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.report.ReportQuery.ComposePublicRelease;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.report.WrittenFiles;

/** A network whose figures are told, on a real query bus. */
final class Network {

    static final NetworkId ID = NetworkId.of("Les Savoirs du Plateau");

    final Known known;
    final Optional<Period> span;
    final Map<Period, List<ThemeFigures>> byTheme = new LinkedHashMap<>();
    final Map<Period, ThemeFigures> whole = new LinkedHashMap<>();
    private NetworkSettings settings = NetworkSettings.usual();
    final List<AskThemeFigures> asked = new ArrayList<>();

    Network(Known known, Optional<Period> span) {
        this.known = known;
        this.span = span;
    }

    static Network named(String name, String first, String last, String knownOn) {
        return new Network(
                new Known(name, 4321, Optional.empty(), Optional.of(LocalDate.parse(knownOn))),
                Optional.of(new Period(LocalDate.parse(first), LocalDate.parse(last))));
    }

    static Network withoutFacts() {
        return new Network(
                new Known("Les Savoirs du Plateau", 0, Optional.empty(), Optional.empty()), Optional.empty());
    }

    /** Two years of a network of some size, drawn from a seed; every sum holds. */
    static Network drawn(long seed, int crowd) {
        Network network = named("Les Savoirs du Plateau", "2024-01-17", "2026-01-20", "2026-01-31");
        Random dice = new Random(seed);
        List<Optional<Theme>> themes = new ArrayList<>();
        for (String name : List.of("Langues", "Cuisine", "Couture", "Éveil musical", "Bricolage", "Informatique")) {
            themes.add(Optional.of(new Theme(name)));
        }
        themes.add(Optional.empty());
        for (int year = 2024; year <= 2025; year++) {
            for (int number = 1; number <= 4; number++) {
                network.draw(dice, Period.quarter(year, number), themes, crowd);
            }
        }
        return network;
    }

    private void draw(Random dice, Period period, List<Optional<Theme>> themes, int crowd) {
        List<ThemeFigures> rows = new ArrayList<>();
        for (Optional<Theme> theme : themes) {
            int busy = dice.nextInt(crowd);
            Count echanges = count(dice, busy / 4);
            Count sessions = new Count(echanges.facts() * 3, echanges.people());
            Count attendances = new Count(sessions.facts() * 4, echanges.people());
            int active = Math.max(busy, echanges.people());
            rows.add(new ThemeFigures(
                    period,
                    theme,
                    count(dice, busy),
                    count(dice, busy),
                    count(dice, busy / 2),
                    count(dice, busy / 6),
                    count(dice, busy / 8),
                    echanges,
                    sessions,
                    attendances,
                    active,
                    active / 2));
        }
        tells(rows, sum(period, rows));
    }

    private static Count count(Random dice, int about) {
        int facts = about == 0 ? 0 : dice.nextInt(about + 1);
        return new Count(facts, facts == 0 ? 0 : 1 + dice.nextInt(facts));
    }

    /** The whole: facts add up, people at least as many as in the largest theme. */
    static ThemeFigures sum(Period period, List<ThemeFigures> rows) {
        int active = rows.stream().mapToInt(ThemeFigures::activePeople).sum();
        return new ThemeFigures(
                period,
                Optional.empty(),
                total(rows, Measure.OFFERS_MADE),
                total(rows, Measure.DEMANDS_EXPRESSED),
                total(rows, Measure.MEETINGS_AGREED),
                total(rows, Measure.MEETINGS_LATER),
                total(rows, Measure.MEETINGS_NO),
                total(rows, Measure.ECHANGES_LIVED),
                total(rows, Measure.SESSIONS),
                total(rows, Measure.ATTENDANCES),
                active,
                rows.stream().mapToInt(ThemeFigures::bothRoles).sum());
    }

    private static Count total(List<ThemeFigures> rows, Measure measure) {
        return new Count(
                rows.stream().mapToInt(row -> measure.of(row).facts()).sum(),
                rows.stream().mapToInt(row -> measure.of(row).people()).max().orElse(0));
    }

    Network tells(List<ThemeFigures> rows, ThemeFigures total) {
        byTheme.put(total.period(), rows);
        whole.put(total.period(), total);
        return this;
    }

    Network tells(ThemeFigures... rows) {
        return tells(List.of(rows), sum(rows[0].period(), List.of(rows)));
    }

    QueryGateway gateway() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.<KnownSpan>subscribe(AskKnownSpan.class.getName(), KnownSpan.class, question -> new KnownSpan(known, span));
        bus.<NetworkCard>subscribe(
                AskNetworkCard.class.getName(),
                NetworkCard.class,
                question -> card(((AskNetworkCard) question.getPayload()).number()));
        bus.<ThemeFiguresAnswer>subscribe(
                AskThemeFigures.class.getName(),
                ThemeFiguresAnswer.class,
                question -> answer((AskThemeFigures) question.getPayload()));
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    /** It presented itself so at the number that the first answer gave, and otherwise since. */
    private NetworkCard card(long number) {
        return new NetworkCard(known.networkName(), number == known.number() ? settings : NetworkSettings.usual());
    }

    Network as(NetworkSettings then) {
        settings = then;
        return this;
    }

    private ThemeFiguresAnswer answer(AskThemeFigures question) {
        asked.add(question);
        return new ThemeFiguresAnswer(
                known,
                question.periods().stream()
                        .flatMap(period -> byTheme.getOrDefault(period, List.of()).stream())
                        .toList(),
                question.periods().stream()
                        .map(period -> whole.getOrDefault(period, sum(period, List.of())))
                        .toList());
    }

    Map<String, byte[]> release() {
        WrittenFiles answer = new PublicRelease(gateway()).answer(new ComposePublicRelease(ID, new CutOff.Latest()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (WrittenFile file : answer.files()) {
            files.put(file.name(), file.bytes());
        }
        return files;
    }
}
