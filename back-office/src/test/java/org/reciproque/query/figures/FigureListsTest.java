package org.reciproque.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.office.wall.InView;
import org.reciproque.query.figures.FigureLists.Question;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureListsTest {

    private static final String NETWORK = "Le réseau dont on lit les listes";
    private static final int ALL = 1_000_000;

    private final FigureQuestions questions;
    private final FigureLists lists;
    private final SessionMonths months;
    private final Stories stories;
    private final NetworkId network = NetworkId.named(NETWORK);
    private InView inView;

    @Autowired
    @SuppressWarnings("NullAway.Init") // in view before each test
    FigureListsTest(
            FigureQuestions questions,
            FigureLists lists,
            SessionMonths months,
            CommandGateway commands,
            QueryGateway queries) {
        this.questions = questions;
        this.lists = lists;
        this.months = months;
        this.stories = new Stories(commands, queries);
    }

    @BeforeAll
    void the_story_is_told() {
        stories.bringIn(NETWORK, Stories.file("network-story.csv"));
    }

    @BeforeEach
    void it_is_in_view() {
        inView = InView.of(network);
    }

    @AfterEach
    void it_is_out_of_view() {
        inView.close();
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void the_list_is_as_long_as_the_figure_says(Figure figure) {
        int seen = 0;
        for (CutOff cutOff : List.of(new CutOff.Latest(), new CutOff.Act(1_500), new CutOff.Number(700))) {
            FiguresAnswer answer = questions.answer(new AskFigures(network, periods(), cutOff));
            for (int i = 0; i < periods().size(); i++) {
                Question question = new Question(
                        network, figure, periods().get(i), answer.known().number());
                int size = FigureCard.size(figure, answer.figures().get(i));
                assertThat(lists.named(question, 0, ALL))
                        .as("%s %s %s", figure, periods().get(i), cutOff)
                        .hasSize(size);
                seen += size;
            }
        }
        assertThat(seen).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void the_list_without_names_holds_no_person_and_no_words(Figure figure) {
        Question question = new Question(network, figure, Period.year(2024), Long.MAX_VALUE);
        List<ListedRow> named = lists.named(question, 0, ALL);
        List<ListedRow> rows = lists.withoutNames(question, 0, ALL);
        boolean people = named.get(0).kind().equals("PERSON");
        assertThat(rows).hasSize(people ? 0 : named.size());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.names()).isEmpty();
            assertThat(row.label()).isNull();
            assertThat(row.thing()).isNull();
            assertThat(row.address()).isEmpty();
        });
    }

    @Test
    void pages_follow_one_another_without_a_gap() {
        Question question = new Question(network, Figure.SEANCES, Period.year(2024), Long.MAX_VALUE);
        List<ListedRow> pages = new ArrayList<>(lists.named(question, 0, 50));
        pages.addAll(lists.named(question, 50, ALL));
        assertThat(pages).isEqualTo(lists.named(question, 0, ALL));
        assertThat(pages.size()).isGreaterThan(50);
    }

    @Test
    void months_add_up_to_the_sessions_of_the_year() {
        Period year = Period.year(2024);
        int sessions = questions
                .answer(new AskFigures(network, List.of(year), new CutOff.Latest()))
                .figures()
                .get(0)
                .sessions();
        assertThat(months.of(network, year, Long.MAX_VALUE).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(sessions);
    }

    private static List<Period> periods() {
        return List.of(
                Period.year(2023),
                Period.year(2024),
                Period.year(2025),
                Period.quarter(2024, 1),
                Period.quarter(2025, 3),
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31)));
    }
}
