package org.reciproque.office.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Period;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was lived stays counted: an erasure alone moves no figure, at no number, of no period. */
@WholeHouse
class ErasureFiguresTest {

    private static final String NETWORK = "Le réseau dont on efface quelqu’un";
    private static final List<Period> PERIODS = IntStream.rangeClosed(2023, 2026)
            .mapToObj(Period::year)
            .flatMap(year -> List.of(year, new Period(year.first(), year.first().plusMonths(5))).stream())
            .toList();

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final JdbcTemplate database;
    private final Stories stories;
    private final NetworkId network = NetworkId.named(NETWORK);

    @Autowired
    ErasureFiguresTest(CommandGateway commands, QueryGateway queries, @Qualifier("owner") JdbcTemplate database) {
        this.commands = commands;
        this.queries = queries;
        this.database = database;
        this.stories = new Stories(commands, queries);
    }

    @Test
    void leaving_closes_what_was_open_and_being_forgotten_changes_nothing_more() {
        stories.bringIn(NETWORK, Stories.file("network-story.csv"));
        long last = ask(new CutOff.Latest()).known().number();
        List<CutOff> earlier =
                List.of(new CutOff.Number(last / 3), new CutOff.Number(2 * last / 3), new CutOff.Number(last));
        List<List<KeyFigures>> frozen = figures(earlier);

        List<ParticipantId> here = stillHere();
        commands.<Object>sendAndWait(new Leave(here.get(0), noted("leave")));
        stories.awaitReaders();
        List<KeyFigures> left = ask(new CutOff.Latest()).figures();
        assertThat(left).isNotEqualTo(frozen.get(2));
        commands.<Object>sendAndWait(new ForgetParticipant(here.get(0), noted("forget"), Optional.empty()));
        commands.<Object>sendAndWait(new ForgetParticipant(here.get(1), noted("forget two"), Optional.empty()));
        stories.awaitReaders();

        assertThat(ask(new CutOff.Latest()).figures()).isEqualTo(left);
        assertThat(figures(earlier)).isEqualTo(frozen);
        assertThat(openSheets(here.get(1)))
                .as("whoever is forgotten offers nothing any more")
                .isZero();
    }

    /** People with an open offer or demand. */
    private List<ParticipantId> stillHere() {
        return database
                .queryForList(
                        "select s.person from screens.sheet_now s join screens.participant_now p on p.id = s.person"
                                + " where s.network = ? and s.left_on is null and s.withdrawn_on is null"
                                + " and s.last_day is null and p.left_on is null group by 1 order by 1",
                        UUID.class,
                        network.value())
                .stream()
                .map(ParticipantId::new)
                .toList();
    }

    private long openSheets(ParticipantId person) {
        Long open = database.queryForObject(
                "select count(*) from screens.sheet_now where person = ? and left_on is null",
                Long.class,
                person.value());
        return open == null ? -1 : open;
    }

    private Noted noted(String note) {
        LocalDate today = Neighbours.TODAY;
        return new Noted(network, NoteId.of(network, note), AuthorId.of("somebody"), today, today);
    }

    private List<List<KeyFigures>> figures(List<CutOff> at) {
        List<List<KeyFigures>> figures = new ArrayList<>();
        at.forEach(cutOff -> figures.add(ask(cutOff).figures()));
        return figures;
    }

    private FiguresAnswer ask(CutOff cutOff) {
        return queries.query(new AskFigures(network, PERIODS, cutOff), FiguresAnswer.class)
                .join();
    }
}
