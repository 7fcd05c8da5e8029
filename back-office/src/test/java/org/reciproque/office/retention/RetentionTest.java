package org.reciproque.office.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reciproque.Neighbours.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.reciproque.api.base.Correction;
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
import org.reciproque.api.participant.ParticipantCommand.CorrectParticipantNote;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.office.access.UnusedSeats;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

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
    private final UnusedSeats seats;
    private final JdbcTemplate database;
    private final Stories stories;
    private final Neighbours neighbours;

    @LocalServerPort
    private int port;

    @Autowired
    RetentionTest(
            CommandGateway commands,
            QueryGateway queries,
            RetentionRound round,
            UnusedSeats seats,
            @Qualifier("owner") JdbcTemplate database,
            Accounts accounts) {
        this.seats = seats;
        this.database = database;
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

    @Test
    @Order(7)
    void what_was_never_kept_is_due_again_and_then_kept_after_all() {
        NoteId keep = database.queryForObject(
                "select id from screens.sorting where network = ? and person = ? and kept_on is not null",
                (row, i) -> new NoteId(row.getObject(1, UUID.class)),
                neighbours.network().value(),
                neighbours.person("Rozenn Guen").value());
        assertThat(animator().get(SORT).body()).doesNotContain("Rozenn Guen");
        Noted wrong = noted("never kept", 0);
        correct(wrong, keep);
        assertThat(animator().get(SORT).body()).contains("Rozenn Guen").doesNotContain("Elle revient");
        assertThat(animator().get("/").body()).contains("Rozenn Guen");

        correct(noted("kept after all", 0), wrong.note());
        assertThat(animator().get(SORT).body()).doesNotContain("Rozenn Guen");
        assertThat(animator().get("/").body()).doesNotContain("Rozenn Guen");
    }

    private void correct(Noted noted, NoteId wrong) {
        commands.<Object>sendAndWait(new CorrectParticipantNote(
                neighbours.person("Rozenn Guen"), noted, wrong, new Correction.NeverHappened()));
        stories.awaitReaders();
    }

    @Test
    @Order(8)
    void an_access_that_serves_nobody_is_seen_to_like_the_rest() {
        neighbours.animatedBy("mael-durees", "soizic-durees");
        assertThat(admin().get(SORT).body()).doesNotContain("mael-durees");
        database.update(
                "update accounts.seat set opened_on = current_date - 800, seen_on = case account when ? then null"
                        + " else current_date - 500 end where account in (?, ?)",
                account("mael-durees"),
                account("mael-durees"),
                account("soizic-durees"));
        assertThat(animator().get(SORT).body())
                .as("doors are the business of whoever administers")
                .doesNotContain("mael-durees");
        assertThat(admin().get(SORT).body())
                .contains("Les accès qui ne servent plus", "mael-durees", "personne n’y est encore entré")
                .contains("soizic-durees", "Dernière entrée le");
        admin().post(SORT, "/acces/" + account("soizic-durees") + "/garder");
        assertThat(admin().get(SORT).body()).contains("mael-durees").doesNotContain("soizic-durees");

        Neighbours.signedIn(port, "mael-durees").get("/");
        assertThat(admin().get(SORT).body())
                .as("whoever comes in has a use for it")
                .doesNotContain("mael-durees");
    }

    @Test
    @Order(9)
    void it_closes_by_itself_where_the_network_chose_so_a_month_after_it_was_announced() {
        database.update(
                "update accounts.seat set opened_on = current_date - 800, seen_on = null, kept_on = null"
                        + " where account in (?, ?, ?)",
                account("mael-durees"),
                account("soizic-durees"),
                account("durees-adm"));
        seats.lookAt(TODAY);
        seats.lookAt(TODAY.plusDays(40));
        assertThat(opens("mael-durees")).as("nobody chose so").isTrue();

        choose("12", "36", "60", List.of("GONE", "UNUSED_ACCESS"));
        stories.awaitReaders();
        database.update("update accounts.seat set seen_on = null where account = ?", account("durees-adm"));
        seats.lookAt(TODAY);
        assertThat(admin().get(SORT).body()).contains("fermer l’accès, le", "sauf si quelqu’un y entre");
        database.update("update accounts.seat set seen_on = null where account = ?", account("durees-adm"));
        Neighbours.signedIn(port, "soizic-durees").get("/");
        seats.lookAt(TODAY.plusDays(29));
        assertThat(opens("mael-durees")).isTrue();
        seats.lookAt(TODAY.plusDays(30));
        assertThat(opens("mael-durees")).isFalse();
        assertThat(opens("soizic-durees")).isTrue();
        assertThat(opens("durees-adm")).as("the last who administers").isTrue();
        assertThat(admin().get("/reseau/lectures").body())
                .contains("Le réseau, de lui-même,", "a annoncé la fermeture", "a fermé l’accès de");
    }

    private boolean opens(String login) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select closed_at is null from accounts.seat where account = ?", Boolean.class, account(login)));
    }

    private UUID account(String login) {
        return Objects.requireNonNull(
                database.queryForObject("select id from accounts.account where login = ?", UUID.class, login));
    }

    private List<KeyFigures> figures() {
        List<Period> years = List.of(
                Period.year(TODAY.getYear() - 6), Period.year(TODAY.getYear() - 2), Period.year(TODAY.getYear() - 1));
        return queries.query(new AskFigures(neighbours.network(), years, new CutOff.Latest()), FiguresAnswer.class)
                .join()
                .figures();
    }

    private Page choose(String gone, String silent, String bilans, List<String> automatic) {
        String[] fields = new String[10 + 2 * automatic.size()];
        List<String> lengths = List.of(
                "key",
                UUID.randomUUID().toString(),
                "months-GONE",
                gone,
                "months-SILENT",
                silent,
                "months-BILAN_WORDS",
                bilans,
                "months-UNUSED_ACCESS",
                "12");
        lengths.toArray(fields);
        for (int i = 0; i < automatic.size(); i++) {
            fields[10 + 2 * i] = "automatic";
            fields[11 + 2 * i] = automatic.get(i);
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
