package org.reciproque.office.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeHouse
class MeetingsTest {

    private static final LocalDate TODAY = Neighbours.TODAY;
    private static final LocalDate LATELY = TODAY.minusDays(20);

    private final CommandGateway commands;
    private final Stories stories;
    private final Accounts accounts;
    private final JdbcTemplate database;
    private final int port;
    private Visitor claire;
    private Visitor stranger;

    private Neighbours tilleuls;
    private String gerard = "";
    private String nadia = "";

    @Autowired
    @SuppressWarnings("NullAway.Init") // a network of its own before each test
    MeetingsTest(
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts,
            @Qualifier("owner") JdbcTemplate database,
            @LocalServerPort int port) {
        this.commands = commands;
        this.stories = new Stories(commands, queries);
        this.accounts = accounts;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void found() {
        String name = "Les Tilleuls " + UUID.randomUUID();
        tilleuls = Neighbours.found(commands, accounts, name, "Langues").animatedBy("claire " + name);
        Neighbours.found(commands, accounts, "Ailleurs " + name).animatedBy("lise " + name);
        gerard = tilleuls.welcome("Gérard P.").toString();
        nadia = tilleuls.welcome("Nadia B.").toString();
        tilleuls.welcome("Awa S.");
        commands.<Object>sendAndWait(new MakeOffer(
                offer(),
                tilleuls.noted("offer", 60),
                tilleuls.person("Gérard P."),
                tilleuls.fiche("Gérard P.", "Conversation anglaise", "Langues")));
        commands.<Object>sendAndWait(new ExpressDemand(
                demand(),
                tilleuls.noted("demand", 60),
                tilleuls.person("Nadia B."),
                tilleuls.fiche("Nadia B.", "Parler anglais au téléphone", "Langues")));
        stories.awaitReaders();
        claire = Neighbours.signedIn(port, "claire " + name);
        stranger = Neighbours.signedIn(port, "lise " + name);
    }

    @Test
    void nadia_and_gerard_meet_agree_learn_and_look_back() {
        String mer = opened();
        Page sheet = claire.get(mer);
        assertThat(sheet.body()).contains("Nadia B.", "Gérard P.", "Parler anglais au téléphone", "libre de dire non");

        Page met = claire.send(
                sheet,
                mer + "/rencontre",
                "rencontreLe",
                LATELY.toString(),
                "issue",
                "AGREED",
                "lieu",
                "Médiathèque",
                "criteres",
                "Répondre au téléphone",
                "bilanLe",
                TODAY.plusDays(40).toString());
        assertThat(met.status()).isEqualTo(303);
        // A double click: the same form, the same note.
        claire.send(
                sheet,
                mer + "/rencontre",
                "rencontreLe",
                LATELY.toString(),
                "issue",
                "AGREED",
                "lieu",
                "Médiathèque",
                "criteres",
                "Répondre au téléphone",
                "bilanLe",
                TODAY.plusDays(40).toString());
        assertThat(facts("MEETING")).isEqualTo(1);
        stories.awaitReaders();
        Page agreed = claire.get(mer);
        assertThat(agreed.body()).contains("Médiathèque", "Répondre au téléphone", "Ouvrir l’échange");
        String echange = addressIn(agreed.body(), "/echanges/");

        String session = attended(echange);
        assertThat(claire.get("/agenda?vue=liste&mois=" + TODAY.toString().substring(0, 7))
                        .body())
                .contains(session);
        lookedBack(echange);
    }

    private String attended(String echange) {
        Page page = claire.get(echange);
        Page planned = claire.send(
                page,
                echange + "/seances",
                "seanceLe",
                TODAY.toString(),
                "seanceA",
                "18:30",
                "seanceOu",
                "Local",
                "rythme",
                "WEEKLY",
                "fois",
                "3");
        assertThat(planned.status()).isEqualTo(303);
        String session = addressIn(claire.get(echange).body(), "/agenda/seances/");
        assertThat(sessionCount()).isEqualTo(3);

        Page attendance = claire.get(session);
        assertThat(attendance.form(session)).contains(gerard, nadia).contains("checked");
        Page held =
                claire.send(attendance, session, "jour", TODAY.toString(), "autre1", "awa s.", "cote1", "DEMANDEUR");
        assertThat(held.status()).isEqualTo(303);
        assertThat(claire.get(session).body()).contains("a eu lieu", "Awa S.");

        Page corrected = claire.sendUnticked(
                claire.get(session), session + "/corriger", "offreur", gerard, "jour", TODAY.toString());
        assertThat(corrected.status()).isEqualTo(303);
        assertThat(database.queryForObject(
                        "select cardinality(demandeurs) from screens.standing_fact where kind = 'SESSION' and network"
                                + " = ?",
                        Integer.class,
                        tilleuls.network().value()))
                .isZero();
        return session;
    }

    private void lookedBack(String echange) {
        Page page = claire.get(echange + "/bilan");
        Page wrong = claire.send(
                page,
                echange + "/bilan",
                "jour",
                TODAY.toString(),
                "attentes-" + nadia,
                "J’ai répondu au téléphone.",
                "qui1",
                "Nadia B.");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("<title>Erreur", "quel savoir", "J’ai répondu au téléphone.");

        Page noted = claire.send(
                wrong,
                echange + "/bilan",
                "jour",
                TODAY.toString(),
                "attentes-" + nadia,
                "J’ai répondu au téléphone.",
                "effet",
                "CONFIANCE",
                "qui1",
                "Nadia B.",
                "sens1",
                "OFFER",
                "savoir1",
                "Thé à la menthe",
                "theme1",
                "Langues");
        assertThat(noted.status()).isEqualTo(303);
        assertThat(claire.get(echange + "/bilan").body())
                .contains("J’ai répondu au téléphone.", "j’ai plus confiance en moi", "Ces mots restent entre nous");
        assertThat(facts("OFFER")).isEqualTo(2);
        assertThat(facts("BILAN")).isEqualTo(1);
    }

    @Test
    void later_and_no_ask_for_nothing_and_an_agreement_does() {
        String mer = opened();
        Page incomplete = claire.send(
                claire.get(mer),
                mer + "/rencontre",
                "rencontreLe",
                LATELY.toString(),
                "issue",
                "AGREED",
                "methode",
                "Au téléphone");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.body())
                .contains("<title>Erreur", "href=\"#bilanLe\"", "Au téléphone")
                .contains("id=\"erreurs\"")
                .as("an association opens no room")
                .doesNotContain("href=\"#lieu\"");

        assertThat(claire.send(incomplete, mer + "/rencontre", "rencontreLe", LATELY.toString(), "issue", "LATER")
                        .status())
                .isEqualTo(303);
        assertThat(claire.get("/mises-en-relation?etat=plus-tard").body()).contains(mer, "sans date");

        Page no = claire.send(
                claire.get(mer + "?rencontre=oui"), mer + "/rencontre", "rencontreLe", TODAY.toString(), "issue", "NO");
        assertThat(no.status()).isEqualTo(303);
        assertThat(claire.get("/mises-en-relation").body()).contains(mer, "sans suite");
    }

    @Test
    void an_outcome_noted_wrong_is_put_right_and_the_echange_follows() {
        String mer = opened();
        claire.send(claire.get(mer), mer + "/rencontre", "rencontreLe", LATELY.toString(), "issue", "NO");

        assertThat(claire.send(claire.get(mer), mer + "/issue", "issue", "AGREED")
                        .status())
                .isEqualTo(303);
        assertThat(claire.get(mer).body()).contains("Ouvrir l’échange");
        assertThat(facts("ECHANGE")).isEqualTo(1);

        assertThat(claire.send(claire.get(mer), mer + "/issue", "issue", "LATER")
                        .status())
                .isEqualTo(303);
        assertThat(facts("ECHANGE")).isZero();

        Page never = claire.press(claire.get(mer), mer + "/issue", mer + "/erreur");
        assertThat(never.status()).isEqualTo(303);
        assertThat(facts("MEETING")).isZero();
        assertThat(claire.get("/mises-en-relation?etat=a-prevoir").body()).contains(mer);
    }

    @Test
    void whoever_notes_is_proposed_as_mediator_when_their_account_says_who_they_are() {
        String mer = opened();
        assertThat(claire.get(mer).body()).contains("name=\"mediateur\" value=\"\"");

        String login = "awa " + UUID.randomUUID();
        tilleuls.animatedBy(login, tilleuls.person("Awa S."));
        Visitor awa = Neighbours.signedIn(port, login);
        Page sheet = awa.get(mer);
        assertThat(sheet.body()).contains("name=\"mediateur\" value=\"Awa S.\"");

        // Proposed, and nothing more: whoever empties the field notes a meeting without a mediator.
        awa.send(sheet, mer + "/rencontre", "rencontreLe", LATELY.toString(), "issue", "NO", "mediateur", "");
        assertThat(facts("MEETING")).isEqualTo(1);
        assertThat(database.queryForObject(
                        "select cardinality(mediators) from screens.standing_fact where kind = 'MEETING' and network = ?",
                        Integer.class,
                        tilleuls.network().value()))
                .isZero();
        assertThat(awa.get(mer).body()).doesNotContain("value=\"Awa S.\"");
    }

    @Test
    void a_planned_session_moves_to_another_day_and_one_cancelled_can_come_back() {
        String mer = opened();
        claire.send(
                claire.get(mer),
                mer + "/rencontre",
                "rencontreLe",
                LATELY.toString(),
                "issue",
                "AGREED",
                "lieuAConvenir",
                "oui",
                "bilanLe",
                TODAY.plusDays(9).toString());
        stories.awaitReaders();
        String echange = addressIn(claire.get(mer).body(), "/echanges/");
        claire.send(
                claire.get(echange),
                echange + "/seances",
                "seanceLe",
                TODAY.plusDays(2).toString());
        String session = addressIn(claire.get(echange).body(), "/agenda/seances/");

        assertThat(claire.send(claire.get(session), session + "/annuler", "pourquoi", "")
                        .status())
                .isEqualTo(303);
        Page cancelled = claire.get(session);
        assertThat(cancelled.body()).contains("annulée");
        String otherDay = TODAY.plusDays(5).toString();
        assertThat(claire.send(cancelled, session + "/deplacer", "autreJour", otherDay)
                        .status())
                .isEqualTo(303);
        claire.send(cancelled, session + "/deplacer", "autreJour", otherDay);

        assertThat(database.queryForObject(
                        "select planned_on::text || coalesce(cancelled_on::text, '') from screens.echange_session"
                                + " where network = ?",
                        String.class,
                        tilleuls.network().value()))
                .isEqualTo(otherDay);
        Page early = claire.send(claire.get(session), session, "jour", otherDay);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("avant d’avoir eu lieu");
    }

    @Test
    void the_meeting_can_be_put_in_a_calendar_which_names_nobody() {
        String mer = opened();
        claire.send(
                claire.get(mer),
                mer + "/prevoir",
                "prevuLe",
                TODAY.plusDays(3).toString(),
                "prevuA",
                "18:30",
                "prevuOu",
                "Médiathèque");

        Page file = claire.get(mer + ".ics");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).contains("SUMMARY:Mise en relation").doesNotContain("Nadia", "anglais");
        assertThat(claire.get(mer + "/feuille").body()).contains("Nadia B.", "a5");
        assertThat(claire.get("/mises-en-relation/feuille").body())
                .contains("Date du bilan")
                .doesNotContain("Nadia");
    }

    @Test
    void another_network_finds_nothing_here() {
        String mer = opened();
        claire.send(
                claire.get(mer),
                mer + "/rencontre",
                "rencontreLe",
                LATELY.toString(),
                "issue",
                "AGREED",
                "lieu",
                "Local",
                "bilanLe",
                TODAY.plusDays(9).toString());
        stories.awaitReaders();
        String echange = addressIn(claire.get(mer).body(), "/echanges/");
        claire.send(claire.get(echange), echange + "/seances", "seanceLe", TODAY.toString());
        String session = addressIn(claire.get(echange).body(), "/agenda/seances/");

        for (String address : List.of(
                mer, mer + ".ics", mer + "/feuille", echange, echange + "/bilan", echange + "/seance", session)) {
            assertThat(stranger.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(stranger.get("/agenda").body()).doesNotContain(session);
        assertThat(stranger.get("/personnes?qui=nadia").body()).doesNotContain("Nadia");
        assertThat(claire.get("/personnes?qui=nadia").body()).contains("Nadia B.");
    }

    /** Opens the mise en relation as the moulinette does, and gives its address. */
    private String opened() {
        Page opened = claire.post(
                "/mises-en-relation",
                "/mises-en-relation",
                "key",
                UUID.randomUUID().toString(),
                "offre",
                offer().toString(),
                "demande",
                demand().toString());
        assertThat(opened.status()).isEqualTo(303);
        return opened.location();
    }

    private static String addressIn(String body, String prefix) {
        java.util.regex.Matcher found =
                java.util.regex.Pattern.compile(prefix + "[0-9a-f-]{36}").matcher(body);
        assertThat(found.find()).as("an address of " + prefix).isTrue();
        return found.group();
    }

    private int facts(String kind) {
        stories.awaitReaders();
        return Optional.ofNullable(database.queryForObject(
                        "select count(*) from screens.standing_fact where network = ? and kind = ?",
                        Integer.class,
                        tilleuls.network().value(),
                        kind))
                .orElse(0);
    }

    private int sessionCount() {
        return Optional.ofNullable(database.queryForObject(
                        "select count(*) from screens.echange_session where network = ?",
                        Integer.class,
                        tilleuls.network().value()))
                .orElse(0);
    }

    private OfferId offer() {
        return OfferId.of(tilleuls.network(), 1);
    }

    private DemandId demand() {
        return DemandId.of(tilleuls.network(), 1);
    }
}
