package org.reciproque.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.echange.EchangeCommand.PlanEchangeSession;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantCommand.WelcomeWithoutReturn;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A little history: Nadia asks for English, Gérard offers it, Inès has just arrived. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleScreensTest {

    private static final String NETWORK = "Le réseau de la petite histoire";
    private static final NetworkId HERE = NetworkId.named(NETWORK);
    private static final NetworkId ELSEWHERE = NetworkId.named("Le réseau d’à côté des fiches");
    private static final String PASSPHRASE = "une petite histoire au coin du feu";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private final Accounts accounts;
    private final CommandGateway commands;
    private final Stories stories;

    @LocalServerPort
    private int port;

    @Autowired
    PeopleScreensTest(Accounts accounts, CommandGateway commands, QueryGateway queries) {
        this.accounts = accounts;
        this.commands = commands;
        this.stories = new Stories(commands, queries);
    }

    @BeforeAll
    void a_little_history() {
        found(HERE, NETWORK);
        found(ELSEWHERE, "Le réseau d’à côté des fiches");
        welcome(HERE, "Nadia Benali", 200);
        welcome(HERE, "Gérard Ollivier", 200);
        welcome(HERE, "Émile Zay", 200);
        welcome(HERE, "Inès Kadri", 5);
        welcome(HERE, "Awa Sow", 200);
        welcome(ELSEWHERE, "Quelqu’un d’ailleurs", 200);
        commands.<Object>sendAndWait(
                new WelcomeWithoutReturn(person(HERE, "Awa Sow"), noted(HERE, "without", 100), true));
        demand("Nadia Benali", "Conversation anglaise", 90);
        demand("Nadia Benali", "Réparer un vélo", 60);
        commands.<Object>sendAndWait(new MakeOffer(
                OfferId.of("thé"),
                noted(HERE, "thé", 80),
                person(HERE, "Gérard Ollivier"),
                fiche(HERE, "Gérard Ollivier", "Anglais autour d’un thé")));
        Parties both = new Parties(
                Set.of(person(HERE, "Gérard Ollivier")), Set.of(person(HERE, "Nadia Benali")), Optional.empty());
        commands.<Object>sendAndWait(new OpenMiseEnRelation(
                MiseEnRelationId.of("anglais"),
                noted(HERE, "mer", 3),
                Set.of(OfferId.of("thé")),
                Set.of(DemandId.of("Conversation anglaise")),
                both,
                Optional.empty(),
                Optional.empty()));
        EchangeId echange = EchangeId.of("chant");
        commands.<Object>sendAndWait(new StartEchange(
                echange,
                noted(HERE, "chant", 50),
                Optional.empty(),
                both,
                Optional.of(said(HERE, "Gérard Ollivier", "chant", "Chanter à deux voix")),
                Optional.of(new Theme("musique")),
                Optional.of(TODAY.plusDays(2))));
        commands.<Object>sendAndWait(new PlanEchangeSession(
                echange,
                noted(HERE, "séance", 4),
                EchangeSessionId.of("séance"),
                Optional.empty(),
                Optional.of(said(HERE, "Gérard Ollivier", "séance", "Salle des fêtes"))));
        for (Role role : Role.values()) {
            String login = "histoire-" + role.name().toLowerCase(Locale.ROOT);
            accounts.open(login, PASSPHRASE, new Seat(HERE, NETWORK, AuthorId.of(HERE, login), "Claire", role), false);
        }
        stories.awaitReaders();
    }

    @Test
    void the_week_says_what_waits_each_with_its_one_action() {
        String week = signedIn(Role.ANIMATOR).get("/").body();
        assertThat(group(week, "demandes")).contains("Réparer un vélo").doesNotContain("Conversation anglaise");
        assertThat(group(week, "demandes")).contains("/moulinette/" + DemandId.of("Réparer un vélo"));
        assertThat(group(week, "rencontrer")).contains("Gérard Ollivier et Nadia Benali", "rencontre à prévoir");
        assertThat(group(week, "bilans")).contains("Chanter à deux voix", "Faire le bilan");
        assertThat(group(week, "seances")).contains("Salle des fêtes", "Noter qui était là");
        assertThat(group(week, "accueillir")).contains("Inès Kadri").doesNotContain("Nadia");
        assertThat(group(week, "reperage")).contains("Prochain repérage", "Planifier");
    }

    @Test
    void who_has_not_formulated_an_offer_is_accompanied_quietly_and_never_those_welcomed_without_return() {
        String quiet = group(signedIn(Role.ANIMATOR).get("/").body(), "accompagner");
        assertThat(quiet)
                .contains("Nadia Benali", "pas encore formulé d’offre", "Gérard Ollivier", "Émile Zay")
                .doesNotContain("Awa Sow")
                .doesNotContain("Inès Kadri");
        assertThat(quiet.indexOf("Émile Zay")).as("É is read as E").isLessThan(quiet.indexOf("Gérard Ollivier"));
    }

    @Test
    void treasurer_and_researcher_begin_with_the_figures() {
        assertThat(signedIn(Role.TREASURER).get("/").location()).isEqualTo("/chiffres");
        assertThat(signedIn(Role.RESEARCHER).get("/").location()).isEqualTo("/chiffres");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demandes_exprimees",
                "demandes_ouvertes_au",
                "participants_actifs",
                "nouveaux_participants",
                "double_role"
            })
    void the_treasurer_reads_numbers_and_no_name(String figure) {
        String address = "/chiffres/" + figure + "?du=" + TODAY.minusDays(300) + "&au=" + TODAY;
        assertThat(signedIn(Role.ANIMATOR)
                        .get("/chiffres/participants_actifs?du=" + TODAY.minusDays(300) + "&au=" + TODAY)
                        .body())
                .contains("Nadia Benali");
        for (Role role : List.of(Role.TREASURER, Role.RESEARCHER)) {
            Page page = signedIn(role).get(address);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .doesNotContain("Nadia")
                    .doesNotContain("Gérard")
                    .doesNotContain("Réparer un vélo")
                    .doesNotContain("/participants/");
        }
    }

    @Test
    void a_figure_opens_on_its_list_and_a_wrong_period_says_so() {
        Visitor claire = signedIn(Role.ANIMATOR);
        assertThat(claire.get("/chiffres").body())
                .contains("Participants actifs", "Ce qui est compté", "Voir la liste");
        Page wrong = claire.get("/chiffres?annee=12");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("quatre chiffres", "Erreur");
        assertThat(claire.get("/chiffres/pas_un_chiffre").status()).isEqualTo(404);
        assertThat(claire.get("/chiffres?annee=" + TODAY.getYear() + "&arrete=1")
                        .body())
                .contains("l’événement n° 1");
    }

    @Test
    void somebody_welcomed_twice_by_a_double_click_is_one_person() {
        Visitor claire = signedIn(Role.ANIMATOR);
        String key = UUID.randomUUID().toString();
        String[] form = {"key", key, "name", "Lucie Double", "day", TODAY.toString(), "area", "La Gare"};
        Page first = claire.post("/participants/nouveau", "/participants", form);
        Page second = claire.post("/participants/nouveau", "/participants", form);
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        String list = claire.get("/participants?mots=DOUBLÉ").body();
        assertThat(list.split("Lucie Double", -1)).hasSize(2);
        assertThat(claire.get(first.location()).body())
                .contains("Lucie Double", "La Gare", "Qui a fait quoi", "<strong>Claire</strong> a noté l’accueil");
    }

    @Test
    void a_missing_name_is_asked_for_and_what_was_typed_stays() {
        Page page = signedIn(Role.ANIMATOR)
                .post(
                        "/participants/nouveau",
                        "/participants",
                        "key",
                        UUID.randomUUID().toString(),
                        "phone",
                        "06 11");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("<title>Erreur", "href=\"#name\"", "06 11");
    }

    @Test
    void a_record_is_corrected_without_erasing_and_a_leaving_closes_it() {
        Visitor claire = signedIn(Role.ANIMATOR);
        String record = claire.post(
                        "/participants/nouveau",
                        "/participants",
                        "key",
                        UUID.randomUUID().toString(),
                        "name",
                        "Marttine Lebrun")
                .location();
        assertThat(claire.get(record).body()).contains("<h1>Marttine Lebrun</h1>");
        Page corrected = claire.post(
                record + "/corriger",
                record + "/corriger",
                "key",
                UUID.randomUUID().toString(),
                "name",
                "Martine Lebrun",
                "day",
                TODAY.minusDays(1).toString());
        assertThat(corrected.status()).isEqualTo(303);
        String page = claire.get(record).body();
        assertThat(page)
                .contains("Martine Lebrun", "a corrigé", "(corrigé ensuite)")
                .doesNotContain("Marttine");
        claire.post(record, record + "/choix", "key", UUID.randomUUID().toString(), "choice", "BOARD/prénom seul");
        assertThat(claire.get(record).body()).contains("prénom seul");
        claire.post(record, record + "/depart", "key", UUID.randomUUID().toString(), "left", TODAY.toString());
        assertThat(claire.get("/participants").body()).doesNotContain("Martine Lebrun");
        assertThat(claire.get("/participants?etat=partis").body()).contains("Martine Lebrun");
    }

    @Test
    void only_an_administrator_forgets_somebody_and_says_so_once() {
        String record = "/participants/" + person(HERE, "Oublié Bientôt");
        welcome(HERE, "Oublié Bientôt", 10);
        stories.awaitReaders();
        assertThat(signedIn(Role.ANIMATOR).get(record + "/effacer").status()).isEqualTo(403);
        Visitor admin = signedIn(Role.ADMINISTRATOR);
        String key = UUID.randomUUID().toString();
        assertThat(admin.post(record + "/effacer", record + "/effacer", "key", key)
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(record + "/effacer", record + "/effacer", "key", key, "sure", "true")
                        .status())
                .isEqualTo(303);
        assertThat(admin.get(record).body()).doesNotContain("Oublié Bientôt").contains("ont été effacés");
    }

    @Test
    void things_of_another_network_are_not_found() {
        Visitor admin = signedIn(Role.ADMINISTRATOR);
        String other = "/participants/" + person(ELSEWHERE, "Quelqu’un d’ailleurs");
        for (String path : List.of("", "/coordonnees", "/corriger", "/effacer")) {
            assertThat(admin.get(other + path).status()).as(path).isEqualTo(404);
        }
        assertThat(admin.post(
                                "/participants/nouveau",
                                other + "/depart",
                                "key",
                                UUID.randomUUID().toString(),
                                "left",
                                TODAY.toString())
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/rencontres/" + UUID.randomUUID()).status()).isEqualTo(404);
        UUID theirs = stories.rehearse("Le réseau d’à côté des fiches", Stories.file("network-story.csv"))
                .story()
                .value();
        assertThat(admin.get("/importer/" + theirs).status()).isEqualTo(404);
    }

    @Test
    void a_gathering_is_planned_then_held_with_who_was_there() {
        Visitor claire = signedIn(Role.ANIMATOR);
        Page planned = claire.post(
                "/rencontres/nouvelle",
                "/rencontres",
                "key",
                UUID.randomUUID().toString(),
                "kind",
                "CELEBRATION",
                "day",
                TODAY.minusDays(1).toString(),
                "place",
                "Le jardin");
        assertThat(claire.get(planned.location()).body())
                .contains("Fête", "Le jardin")
                .doesNotContain("Nadia Benali");
        claire.post(
                planned.location(),
                planned.location() + "/tenue",
                "key",
                UUID.randomUUID().toString(),
                "held",
                TODAY.minusDays(1).toString(),
                "present",
                person(HERE, "Nadia Benali").toString());
        claire.post(
                planned.location(),
                planned.location() + "/decisions",
                "key",
                UUID.randomUUID().toString(),
                "decision",
                "On recommence en juin");
        assertThat(claire.get(planned.location()).body())
                .contains("Étaient là", "Nadia Benali", "On recommence en juin")
                .doesNotContain("Gérard Ollivier");
        assertThat(claire.get("/rencontres").body()).contains("Fête");
    }

    @Test
    void the_administrator_sets_the_rhythm_and_the_themes() {
        Visitor admin = signedIn(Role.ADMINISTRATOR);
        String key = UUID.randomUUID().toString();
        assertThat(admin.post("/reseau", "/reseau/themes", "key", key, "theme", "Apiculture")
                        .status())
                .isEqualTo(303);
        assertThat(admin.get("/reseau").body()).contains("Apiculture", "a ajouté le thème");
        Page wrong = admin.post(
                "/reseau", "/reseau/reglages", "key", key, "form", "INFORMAL", "word", "RECS", "rhythm", "0");
        assertThat(wrong.status()).isEqualTo(422);
        admin.post("/reseau", "/reseau/reglages", "key", key, "form", "INFORMAL", "word", "RECS", "rhythm", "30");
        assertThat(admin.get("/reseau").body()).contains("value=\"30\"");
    }

    @Test
    void files_for_outside_can_be_taken_away() {
        assertThat(signedIn(Role.RESEARCHER).get("/donnees").body()).contains("Télécharger");
        Page archive = signedIn(Role.RESEARCHER).get("/donnees/jeu-public.zip");
        assertThat(archive.status()).isEqualTo(200);
        assertThat(archive.body()).startsWith("PK").contains("datapackage.json");
        Page report = signedIn(Role.TREASURER).get("/rapports/activite/" + TODAY.getYear() + ".pdf");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body()).startsWith("%PDF");
        assertThat(signedIn(Role.TREASURER)
                        .get("/rapports/activite/" + TODAY.getYear() + ".pdf?arrete=999999")
                        .status())
                .isEqualTo(404);
    }

    private static String group(String page, String key) {
        int start = page.indexOf("id=\"" + key + "\"");
        assertThat(start).as("group %s", key).isPositive();
        return page.substring(start, page.indexOf("</article>", start));
    }

    private Visitor signedIn(Role role) {
        Visitor visitor = new Visitor(port);
        visitor.signIn("histoire-" + role.name().toLowerCase(Locale.ROOT), PASSPHRASE);
        return visitor;
    }

    private void found(NetworkId network, String name) {
        commands.<Object>sendAndWait(new FoundNetwork(
                network, noted(network, "found", 300), name, NetworkSettings.usual(), List.of(new Theme("musique"))));
    }

    private void welcome(NetworkId network, String name, int daysAgo) {
        commands.<Object>sendAndWait(new WelcomeParticipant(
                person(network, name),
                noted(network, "welcome " + name, daysAgo),
                Details.named(Optional.of(said(network, name, "welcome " + name, name)))));
    }

    private void demand(String who, String savoir, int daysAgo) {
        commands.<Object>sendAndWait(new ExpressDemand(
                DemandId.of(savoir), noted(HERE, savoir, daysAgo), person(HERE, who), fiche(HERE, who, savoir)));
    }

    private static Fiche fiche(NetworkId network, String who, String savoir) {
        return Fiche.about(said(network, who, savoir, savoir), Optional.empty());
    }

    private static ParticipantId person(NetworkId network, String name) {
        return ParticipantId.of(network, name);
    }

    private static Words said(NetworkId network, String who, String part, String text) {
        return Words.said(person(network, who).asSpeaker(), NoteId.of(network, part), "text", text);
    }

    private static Noted noted(NetworkId network, String part, int daysAgo) {
        return new Noted(
                network,
                NoteId.of(network, part),
                AuthorId.of("une autre"),
                TODAY.minusDays(daysAgo),
                TODAY.minusDays(daysAgo));
    }
}
