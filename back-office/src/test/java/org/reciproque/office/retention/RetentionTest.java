package org.reciproque.office.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reciproque.Neighbours.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanCommand.SpeakAtBilan;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.bilan.BilanWords;
import org.reciproque.api.echange.EchangeCommand.EndEchange;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.Side;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Yves left long ago, Malo too but in the middle of an échange; nobody has seen Nolwenn for years, nor Tanguy, who has an
 * access; Paol said things at an old bilan. The network chooses what becomes of that, and the days go by.
 */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RetentionTest {

    private static final String SORT = "/participants/a-trier";
    private static final String LENGTHS = "/reseau/durees";
    private static final String THANKS = "Merci pour les greffes de mirabelle";

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final RetentionRound round;
    private final Stories stories;
    private final Neighbours neighbours;

    @LocalServerPort
    private int port;

    @Autowired
    RetentionTest(CommandGateway commands, QueryGateway queries, RetentionRound round, Accounts accounts) {
        this.commands = commands;
        this.queries = queries;
        this.round = round;
        this.stories = new Stories(commands, queries);
        this.neighbours = Neighbours.found(commands, accounts, "Le réseau des durées", "verger")
                .animatedBy("durees-anime");
        neighbours.administeredBy("durees-adm");
    }

    @BeforeAll
    void years_go_by() {
        for (String gone : List.of("Yves Abgrall", "Malo Kerros", "Rozenn Guen")) {
            welcome(gone, 3000);
            leave(gone, 400);
        }
        welcome("Solenn Riou", 3000);
        leave("Solenn Riou", 200);
        welcome("Nolwenn Cariou", 2000);
        welcome("Tanguy Le Bars", 2000);
        neighbours.animatedBy("tanguy-anime", neighbours.person("Tanguy Le Bars"));
        welcome("Paol Mahé", 3000);
        leave("Paol Mahé", 20);
        echange("running", 500, "Malo Kerros", "Solenn Riou");
        echange("over", 2400, "Paol Mahé", "Solenn Riou");
        bilan();
        commands.<Object>sendAndWait(new EndEchange(EchangeId.of("durees: over"), noted("over", 2290)));
        stories.awaitReaders();
    }

    @Test
    @Order(1)
    void what_is_due_waits_for_somebody_to_decide_and_nothing_goes_by_itself() {
        String list = animator().get(SORT).body();
        assertThat(list)
                .contains("Yves Abgrall", "Malo Kerros", "Rozenn Guen")
                .contains("Nolwenn Cariou", "Plus rien de noté depuis")
                .contains("Paol Mahé", THANKS)
                .contains("Rien ne se fait tout seul")
                .doesNotContain("Solenn Riou", "Tanguy", "sauf si quelqu’un");
        assertThat(round.on(TODAY.plusDays(40))).isTrue();
        stories.awaitReaders();
        assertThat(animator().get(SORT).body()).doesNotContain("sauf si quelqu’un");
        assertThat(name("Yves Abgrall")).contains("Yves Abgrall");
    }

    @Test
    @Order(2)
    void the_network_chooses_lengths_within_bounds_said_in_a_sentence() {
        Visitor admin = admin();
        assertThat(admin.get(LENGTHS).body()).contains("value=\"12\"", "De 1 à 36 mois", "effacer la personne");
        Page refused = choose("0", "36", "", List.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Écrivez un nombre entier, de 1 à 999.")
                .contains("Dites combien de mois se gardent les textes des bilans.");
        assertThat(choose("90", "36", "60", List.of()).body())
                .contains("Les fiches des personnes parties se gardent de 1 à 36 mois.");
        assertThat(animator().get(LENGTHS).status()).isEqualTo(403);

        assertThat(choose("36", "36", "60", List.of()).status()).isEqualTo(303);
        assertThat(animator().get(SORT).body()).doesNotContain("Yves Abgrall").contains("Nolwenn Cariou");
        assertThat(choose("12", "36", "60", List.of("GONE", "SILENT", "BILAN_WORDS"))
                        .status())
                .isEqualTo(303);
        assertThat(admin.get("/reseau").body())
                .contains(
                        "a choisi de garder les fiches des personnes parties 36 mois après leur départ, puis de décider")
                .contains("12 mois après leur départ, puis d’effacer la personne sans redemander")
                .contains("les textes des bilans 60 mois après le bilan, puis de détruire les textes sans redemander");
    }

    @Test
    @Order(3)
    void what_goes_is_announced_once_a_month_before_except_for_whoever_is_engaged() {
        round.on(TODAY);
        round.on(TODAY);
        stories.awaitReaders();
        String list = animator().get(SORT).body();
        assertThat(list.split("sauf si quelqu’un choisit ici de garder", -1))
                .as("Yves, Rozenn, Nolwenn, and what Paol said")
                .hasSize(5);
        assertThat(list).contains("Une mise en relation ou un échange est en cours");
        assertThat(animator().get("/").body())
                .as("the week says so too")
                .contains("À garder, ou non", "Yves Abgrall", "Nolwenn Cariou", "effacement annoncé pour le")
                .doesNotContain("Malo Kerros");
        assertThat(name("Yves Abgrall").split("a annoncé", -1)).hasSize(2);
        assertThat(name("Yves Abgrall")).contains("Le réseau, de lui-même,");
        assertThat(name("Malo Kerros")).doesNotContain("a annoncé");
    }

    @Test
    @Order(4)
    void until_the_day_anybody_may_choose_to_keep() {
        round.on(TODAY.plusDays(29));
        stories.awaitReaders();
        assertThat(name("Yves Abgrall")).contains("Yves Abgrall");
        String keep = SORT + "/" + neighbours.person("Rozenn Guen");
        String key = UUID.randomUUID().toString();
        assertThat(animator().post(SORT, keep, "key", key, "kind", "GONE").status())
                .isEqualTo(422);
        assertThat(animator()
                        .post(SORT, keep, "key", key, "kind", "SILENT", "why", "Elle revient")
                        .status())
                .isEqualTo(404);
        assertThat(animator()
                        .post(SORT, keep, "key", key, "kind", "GONE", "why", "Elle revient")
                        .status())
                .isEqualTo(303);
        assertThat(animator().get(SORT).body()).doesNotContain("Rozenn Guen");
        assertThat(animator().get("/").body()).contains("Yves Abgrall").doesNotContain("Rozenn Guen");
    }

    @Test
    @Order(5)
    void once_the_month_is_over_it_goes_and_what_was_counted_stays_counted() {
        List<KeyFigures> before = figures();
        round.on(TODAY.plusDays(30));
        stories.awaitReaders();
        round.on(TODAY.plusDays(31));
        stories.awaitReaders();
        for (String forgotten : List.of("Yves Abgrall", "Nolwenn Cariou")) {
            assertThat(name(forgotten)).contains("Personne effacée").doesNotContain(forgotten);
        }
        for (String kept : List.of("Malo Kerros", "Rozenn Guen", "Solenn Riou", "Tanguy Le Bars", "Paol Mahé")) {
            assertThat(name(kept)).contains(kept);
        }
        assertThat(name("Nolwenn Cariou").split("a effacé les mots", -1)).hasSize(2);
        assertThat(animator().get(SORT).body()).doesNotContain(THANKS).contains("Malo Kerros");
        assertThat(animator()
                        .get("/participants/" + neighbours.person("Paol Mahé") + "/dossier")
                        .body())
                .doesNotContain(THANKS);
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void somebody_who_administers_destroys_old_texts_by_hand() {
        Words thanks = says("Solenn Riou", "late words", "Merci à toi aussi");
        speak("Solenn Riou", "late words", thanks);
        stories.awaitReaders();
        String address = SORT + "/" + neighbours.person("Solenn Riou") + "/textes";
        String[] form = {"key", UUID.randomUUID().toString(), "kind", "BILAN_WORDS"};
        assertThat(animator().get(SORT).body()).contains("Merci à toi aussi");
        assertThat(animator().post(SORT, address, form).status()).isEqualTo(403);
        assertThat(admin().post(SORT, address, form).status()).isEqualTo(303);
        assertThat(animator().get(SORT).body()).doesNotContain("Merci à toi aussi");
    }

    private List<KeyFigures> figures() {
        List<Period> years = List.of(
                Period.year(TODAY.getYear() - 6), Period.year(TODAY.getYear() - 2), Period.year(TODAY.getYear() - 1));
        return queries.query(new AskFigures(neighbours.network(), years, new CutOff.Latest()), FiguresAnswer.class)
                .join()
                .figures();
    }

    private Page choose(String gone, String silent, String bilans, List<String> automatic) {
        String[] fields = new String[8 + 2 * automatic.size()];
        List<String> lengths = List.of(
                "key",
                UUID.randomUUID().toString(),
                "months-GONE",
                gone,
                "months-SILENT",
                silent,
                "months-BILAN_WORDS",
                bilans);
        lengths.toArray(fields);
        for (int i = 0; i < automatic.size(); i++) {
            fields[8 + 2 * i] = "automatic";
            fields[9 + 2 * i] = automatic.get(i);
        }
        return admin().post(LENGTHS, LENGTHS, fields);
    }

    private void welcome(String who, int daysAgo) {
        Details named = Details.named(Optional.of(says(who, who, who)));
        commands.<Object>sendAndWait(new WelcomeParticipant(neighbours.person(who), noted(who, daysAgo), named));
    }

    private void leave(String who, int daysAgo) {
        commands.<Object>sendAndWait(new Leave(neighbours.person(who), noted(who + " left", daysAgo)));
    }

    private void echange(String key, int daysAgo, String offreur, String demandeur) {
        commands.<Object>sendAndWait(new StartEchange(
                EchangeId.of("durees: " + key),
                noted("begun " + key, daysAgo),
                Optional.empty(),
                new Parties(Set.of(neighbours.person(offreur)), Set.of(neighbours.person(demandeur)), Optional.empty()),
                Optional.empty(),
                Optional.of(new Theme("verger")),
                Optional.empty()));
    }

    private void bilan() {
        commands.<Object>sendAndWait(new RecordBilan(
                BilanId.of("durees"),
                noted("bilan", 2300),
                EchangeId.of("durees: over"),
                Set.of(neighbours.person("Paol Mahé"), neighbours.person("Solenn Riou")),
                Optional.empty(),
                Set.of()));
        speak("Paol Mahé", "thanks", says("Paol Mahé", "thanks", THANKS));
    }

    private void speak(String who, String note, Words thanks) {
        commands.<Object>sendAndWait(new SpeakAtBilan(
                BilanId.of("durees"),
                noted(note, 2300),
                neighbours.person(who),
                Side.OFFREUR,
                new BilanWords(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(thanks),
                        false)));
    }

    private Words says(String who, String note, String text) {
        return Words.said(neighbours.person(who).asSpeaker(), NoteId.of(neighbours.network(), note), "said", text);
    }

    /** Written down the day it was lived. */
    private Noted noted(String note, int daysAgo) {
        LocalDate day = TODAY.minusDays(daysAgo);
        return new Noted(neighbours.network(), NoteId.of(neighbours.network(), note), AuthorId.of("founder"), day, day);
    }

    private String name(String who) {
        return animator().get("/participants/" + neighbours.person(who)).body();
    }

    private Visitor animator() {
        return Neighbours.signedIn(port, "durees-anime");
    }

    private Visitor admin() {
        return Neighbours.signedIn(port, "durees-adm");
    }
}
