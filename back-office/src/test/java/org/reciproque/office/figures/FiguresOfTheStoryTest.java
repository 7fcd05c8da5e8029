package org.reciproque.office.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.FiguresQuery.AskThemeFigures;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFiguresAnswer;
import org.reciproque.api.story.StoryProgress;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresOfTheStoryTest {

    private static final String NETWORK = "Le réseau dont on connaît les réponses";

    private final QueryGateway queries;
    private final Stories stories;
    private final NetworkId network = NetworkId.named(NETWORK);

    @Autowired
    FiguresOfTheStoryTest(CommandGateway commands, QueryGateway queries) {
        this.queries = queries;
        this.stories = new Stories(commands, queries);
    }

    @BeforeAll
    void the_story_is_told() {
        StoryProgress told = stories.bringIn(NETWORK, Stories.file("network-story.csv"));
        assertThat(told.faults()).isEmpty();
        assertThat(told.state()).isEqualTo(StoryProgress.State.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"final", "arrete_intermediaire"})
    void every_figure_equals_the_expected_one(String cutOff) {
        ExpectedFigures.areTold(queries, network, cutOff);
    }

    @Test
    void the_same_story_again_changes_nothing() {
        Period whole = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31));
        FiguresAnswer before = ask(List.of(whole), new CutOff.Latest());
        StoryProgress again = stories.bringIn(NETWORK, Stories.file("network-story.csv"));
        assertThat(again.alreadyKnown()).isEqualTo(again.acts());
        assertThat(ask(List.of(whole), new CutOff.Latest()).figures()).isEqualTo(before.figures());
    }

    @Test
    void themes_add_up_to_the_whole() {
        Period year = Period.year(2024);
        KeyFigures whole = ask(List.of(year), new CutOff.Latest()).figures().get(0);
        ThemeFiguresAnswer themes = queries.query(
                        new AskThemeFigures(network, List.of(year), new CutOff.Latest()), ThemeFiguresAnswer.class)
                .join();
        List<ThemeFigures> rows = themes.byTheme();
        assertThat(rows.stream().mapToInt(r -> r.offersMade().facts()).sum()).isEqualTo(whole.offersMade());
        assertThat(rows.stream().mapToInt(r -> r.demandsExpressed().facts()).sum())
                .isEqualTo(whole.demandsExpressed());
        assertThat(rows.stream().mapToInt(r -> r.sessions().facts()).sum()).isEqualTo(whole.sessions());
        assertThat(rows.stream().mapToInt(r -> r.attendances().facts()).sum()).isEqualTo(whole.attendances());
        assertThat(rows.stream().mapToInt(r -> r.meetingsNo().facts()).sum())
                .isEqualTo(whole.meetings().no());
        assertThat(themes.whole()).hasSize(1);
        assertThat(themes.whole().get(0).echangesLived().facts()).isEqualTo(whole.echangesLived());
        assertThat(themes.whole().get(0).activePeople()).isEqualTo(whole.activeParticipants());
        assertThat(themes.whole().get(0).bothRoles()).isEqualTo(whole.bothRoles());
    }

    @Test
    void a_number_that_was_never_given_is_refused() {
        assertThatThrownBy(() -> ask(List.of(Period.year(2024)), new CutOff.Number(1_000_000)))
                .hasRootCauseMessage("L’événement n° 1000000 n’existe pas : ce réseau en compte "
                        + ask(List.of(Period.year(2024)), new CutOff.Latest())
                                .known()
                                .number() + ".");
    }

    private FiguresAnswer ask(Iterable<Period> periods, CutOff cutOff) {
        List<Period> asked = new ArrayList<>();
        periods.forEach(asked::add);
        return queries.query(new AskFigures(network, asked, cutOff), FiguresAnswer.class)
                .join();
    }
}
