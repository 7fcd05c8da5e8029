package org.reciproque.office.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.Stories;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.KeyFigures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures that are known of the story of {@code network-story.csv}, as its expected file gives them. */
public final class ExpectedFigures {

    private static final JsonNode EXPECTED =
            JsonMapper.builder().build().readTree(Stories.file("expected-figures.json"));

    private ExpectedFigures() {}

    /**
     * Asks for each figure of each period, and compares.
     *
     * @param network the one that the story was brought into
     * @param cutOff one of the two of the expected file: {@code final}, {@code arrete_intermediaire}
     */
    public static void areTold(QueryGateway queries, NetworkId network, String cutOff) {
        JsonNode expected = EXPECTED.get(cutOff);
        Map<String, Period> periods = periods(expected.get("periodes"));
        FiguresAnswer answer = queries.query(
                        new AskFigures(
                                network,
                                List.copyOf(periods.values()),
                                new CutOff.Act(expected.get("acte_arrete").asLong())),
                        FiguresAnswer.class)
                .join();
        int next = 0;
        for (String period : periods.keySet()) {
            assertThat(told(answer.figures().get(next++)))
                    .as("%s, %s", cutOff, period)
                    .isEqualTo(expected(expected.get("periodes").get(period)));
        }
        assertThat(next).isGreaterThan(10);
        assertThat(answer.known().act()).hasValue(expected.get("acte_arrete").asLong());
    }

    private static Map<String, Period> periods(JsonNode expected) {
        Map<String, Period> periods = new LinkedHashMap<>();
        expected.propertyNames().forEach(name -> {
            JsonNode period = expected.get(name);
            periods.put(
                    name,
                    new Period(
                            LocalDate.parse(period.get("du").asString()),
                            LocalDate.parse(period.get("au").asString())));
        });
        return periods;
    }

    private static List<Integer> expected(JsonNode period) {
        List<Integer> figures = new ArrayList<>();
        for (String key : List.of(
                "participants_actifs",
                "adherents",
                "nouveaux_participants",
                "offres_exprimees",
                "offres_ouvertes_au",
                "demandes_exprimees",
                "demandes_ouvertes_au",
                "echanges_vecus",
                "seances",
                "participations")) {
            figures.add(period.get(key).asInt());
        }
        for (String outcome : List.of("total", "accord", "plus_tard", "non")) {
            figures.add(period.get("mises_en_relation").get(outcome).asInt());
        }
        figures.add(period.get("double_role").get("numerateur").asInt());
        figures.add(period.get("double_role").get("denominateur").asInt());
        figures.add(period.get("bilans").get("faits").asInt());
        figures.add(period.get("bilans").get("echanges_termines").asInt());
        return figures;
    }

    private static List<Integer> told(KeyFigures figures) {
        return List.of(
                figures.activeParticipants(),
                figures.members(),
                figures.newcomers(),
                figures.offersMade(),
                figures.openOffers(),
                figures.demandsExpressed(),
                figures.openDemands(),
                figures.echangesLived(),
                figures.sessions(),
                figures.attendances(),
                figures.meetings().total(),
                figures.meetings().agreed(),
                figures.meetings().later(),
                figures.meetings().no(),
                figures.bothRoles(),
                figures.activeParticipants(),
                figures.bilans(),
                figures.echangesEnded());
    }
}
