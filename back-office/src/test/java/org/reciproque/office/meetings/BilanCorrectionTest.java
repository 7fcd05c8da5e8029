package org.reciproque.office.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reciproque.Neighbours.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Theme;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class BilanCorrectionTest {

    private static final int DAYS_AGO = 3;
    private static final LocalDate BILAN_DAY = TODAY.minusDays(DAYS_AGO);

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Stories stories;
    private final Accounts accounts;
    private final int port;
    private final String name = "Les Acacias " + UUID.randomUUID();
    private final NetworkId network = NetworkId.named(name);
    private final EchangeId echange = EchangeId.of(network, "échange");
    private final BilanId bilan = BilanId.of(network, "bilan");
    private final String page = "/echanges/" + echange + "/bilan";
    private final String righting = page + "/" + bilan;
    private Neighbours acacias;
    private Visitor claire;
    private Visitor stranger;

    @Autowired
    @SuppressWarnings("NullAway.Init") // founded before each test
    BilanCorrectionTest(CommandGateway commands, QueryGateway queries, Accounts accounts, @LocalServerPort int port) {
        this.commands = commands;
        this.queries = queries;
        this.stories = new Stories(commands, queries);
        this.accounts = accounts;
        this.port = port;
    }

    @BeforeEach
    void gerard_and_nadia_gave_their_bilan() {
        acacias = Neighbours.found(commands, accounts, name, "Langues").animatedBy("claire " + name);
        Neighbours.found(commands, accounts, "Ailleurs " + name).animatedBy("lise " + name);
        List.of("Gérard P.", "Nadia B.", "Odile R.").forEach(acacias::welcome);
        Parties parties = new Parties(Set.of(person("Gérard P.")), Set.of(person("Nadia B.")), Optional.empty());
        commands.<Object>sendAndWait(new StartEchange(
                echange,
                acacias.noted("start", 60),
                Optional.empty(),
                parties,
                Optional.empty(),
                Optional.of(new Theme("Langues")),
                Optional.empty()));
        commands.<Object>sendAndWait(new RecordBilan(
                bilan,
                acacias.noted("bilan", DAYS_AGO),
                echange,
                Set.of(person("Gérard P."), person("Nadia B.")),
                Optional.empty(),
                Set.of(Effect.CONFIANCE)));
        stories.awaitReaders();
        claire = Neighbours.signedIn(port, "claire " + name);
        stranger = Neighbours.signedIn(port, "lise " + name);
    }

    @Test
    void who_was_there_is_put_right_and_the_figures_follow() {
        FiguresAnswer before = figures(new CutOff.Latest());
        assertThat(before.figures().get(0).activeParticipants()).isEqualTo(2);

        Page form = claire.get(righting + "/corriger");
        assertThat(form.body()).contains("Gérard P.", "Nadia B.", "j’ai plus confiance en moi");
        String[] right = {
            "jour",
            BILAN_DAY.toString(),
            "present",
            person("Nadia B.").toString(),
            "mediateur",
            "Odile R.",
            "effet",
            "JE_COMPTE"
        };
        assertThat(claire.sendUnticked(form, righting + "/corriger", right).status())
                .isEqualTo(303);
        // A double click says the same thing once.
        claire.sendUnticked(form, righting + "/corriger", right);

        String read = claire.get(page).body();
        assertThat(read)
                .contains("Odile R.", "je compte dans la société", "de qui il s’agit", "les effets sont")
                .containsOnlyOnce("de qui il s’agit");
        assertThat(read.substring(0, read.indexOf("Qui a fait quoi")))
                .doesNotContain("j’ai plus confiance en moi", "Gérard P.");

        // Those who gave the bilan are counted, its mediator is not; an old report is found again as it was.
        assertThat(figures(new CutOff.Latest()).figures().get(0).activeParticipants())
                .isEqualTo(1);
        assertThat(figures(new CutOff.Number(before.known().number())).figures())
                .isEqualTo(before.figures());
    }

    @Test
    void a_bilan_of_another_day_moves_to_its_period() {
        LocalDate right = TODAY.minusDays(1);
        Page form = claire.get(righting + "/corriger");
        assertThat(claire.send(form, righting + "/corriger", "jour", right.toString(), "effet", "CONFIANCE")
                        .status())
                .isEqualTo(303);
        stories.awaitReaders();
        assertThat(figures(new CutOff.Latest()).figures().get(0).bilans()).isZero();
        assertThat(queries.query(
                                new AskFigures(network, List.of(new Period(right, right)), new CutOff.Latest()),
                                FiguresAnswer.class)
                        .join()
                        .figures()
                        .get(0)
                        .bilans())
                .isEqualTo(1);
    }

    @Test
    void a_form_without_anybody_comes_back_as_it_was_typed() {
        Page wrong = claire.sendUnticked(
                claire.get(righting + "/corriger"),
                righting + "/corriger",
                "jour",
                TODAY.plusDays(4).toString(),
                "mediateur",
                "Personne de connu",
                "effet",
                "JE_COMPTE");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("<title>Erreur", "href=\"#presents\"", "Personne de connu")
                .containsPattern("value=\"JE_COMPTE\" checked");

        Page early = claire.send(
                claire.get(righting + "/corriger"),
                righting + "/corriger",
                "jour",
                TODAY.plusDays(4).toString(),
                "effet",
                "CONFIANCE");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("avant d’avoir eu lieu");
    }

    @Test
    void a_bilan_noted_by_mistake_no_longer_counts() {
        Page never = claire.send(claire.get(righting + "/corriger"), righting + "/erreur");
        assertThat(never.status()).isEqualTo(303);
        stories.awaitReaders();
        assertThat(figures(new CutOff.Latest()).figures().get(0).bilans()).isZero();
        assertThat(claire.get(righting + "/corriger").status()).isEqualTo(404);
    }

    @Test
    void another_network_finds_nothing_there() {
        assertThat(stranger.get(righting + "/corriger").status()).isEqualTo(404);
    }

    private FiguresAnswer figures(CutOff cutOff) {
        stories.awaitReaders();
        return queries.query(
                        new AskFigures(network, List.of(new Period(BILAN_DAY, BILAN_DAY)), cutOff), FiguresAnswer.class)
                .join();
    }

    private ParticipantId person(String who) {
        return acacias.person(who);
    }
}
