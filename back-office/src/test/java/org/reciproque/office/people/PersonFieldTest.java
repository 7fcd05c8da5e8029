package org.reciproque.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Words;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.CoarseFacts;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.CorrectParticipantNote;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Claire has the paper beside her and writes names as they come, without scripts, wherever a screen asks for one. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonFieldTest {

    private static final String LATELY = Neighbours.TODAY.minusDays(6).toString();
    private static final String PHONE = "06 12 34 56 78";

    private final CommandGateway commands;
    private final Stories stories;
    private final JdbcTemplate database;
    private final int port;
    private final Neighbours canal;
    private final Neighbours elsewhere;

    private Visitor claire;

    @Autowired
    PersonFieldTest(
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts,
            @Qualifier("owner") JdbcTemplate database,
            @LocalServerPort int port) {
        this.commands = commands;
        this.stories = new Stories(commands, queries);
        this.database = database;
        this.port = port;
        this.canal = Neighbours.found(commands, accounts, "Le réseau du Canal").animatedBy("claire-canal");
        this.elsewhere = Neighbours.found(commands, accounts, "Le réseau de la Rive");
        this.claire = new Visitor(port);
    }

    @BeforeAll
    void people_of_the_canal() {
        canal.welcome("Éric Kaczmarek");
        canal.welcome("Gérard Ollivier");
        welcomeAtHome("Marie 1", "Marie Durand", "Centre");
        welcomeAtHome("Marie 2", "Marie Durand", "Les Prés");
        welcomeAtHome("Nadia", "Nadia Benali", "Centre");
        elsewhere.welcome("Nadia Ailleurs");
        stories.awaitReaders();
    }

    @BeforeEach
    void claire_sits_down() {
        claire = Neighbours.signedIn(port, "claire-canal");
    }

    @Test
    void a_name_written_without_its_accents_is_understood() {
        String mer = miseEnRelation();
        Page chosen = claire.send(claire.get(mer), mer + "/mediation", "mediation", "KACZMAREK eric");
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(claire.get(mer).body()).contains("value=\"Éric Kaczmarek\"");
    }

    @Test
    void a_name_that_two_people_bear_is_asked_about_and_the_answer_is_kept_with_all_that_was_typed() {
        String mer = miseEnRelation();
        Page asked = met(claire.get(mer), mer, "autreDemandeur", "marie durand", "methode", "En marchant");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("<title>Erreur", "plusieurs personnes possibles", "href=\"#autreDemandeurChoix-0\"")
                .contains("Les Prés", "value=\"marie durand\"", "En marchant");

        String marie = canal.person("Marie 2").toString();
        Page kept = met(asked, mer, "autreDemandeur", "marie durand", "autreDemandeurChoix", marie);
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.body())
                .contains("Quel jour ferez-vous le bilan")
                .doesNotContain("plusieurs personnes possibles")
                .containsPattern("value=\"" + marie + "\" checked=\"checked\"");

        Page noted = met(kept, mer, "autreDemandeur", "marie durand", "autreDemandeurChoix", marie, "bilanLe", LATELY);
        assertThat(noted.status()).isEqualTo(303);
        assertThat(inFact("MEETING", "demandeurs")).contains(marie);
    }

    @Test
    void an_answer_given_for_one_name_does_not_hold_for_another() {
        String echange = echange();
        Page asked = claire.send(claire.get(echange), echange + "/arrivees", "arrive", "Marie Durand");
        assertThat(asked.status()).isEqualTo(422);
        Page other = claire.send(
                asked,
                echange + "/arrivees",
                "arrive",
                "Nadia",
                "arriveChoix",
                canal.person("Marie 1").toString());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("est-ce Nadia Benali");
    }

    @Test
    void somebody_new_at_a_session_is_welcomed_once_however_often_the_form_is_sent() {
        String echange = echange();
        Page sheet = claire.get(echange + "/seance");
        for (int i = 0; i < 2; i++) {
            Page held = claire.send(
                    sheet,
                    echange + "/seance",
                    "jour",
                    LATELY,
                    "autre1",
                    "Zoé  Premier",
                    "cote1",
                    "DEMANDEUR",
                    "autre2",
                    "zoe premier",
                    "cote2",
                    "OFFREUR");
            assertThat(held.status()).isEqualTo(303);
        }
        assertThat(named("Zoé Premier")).hasSize(1);
        assertThat(inFact("SESSION", "demandeurs"))
                .contains(named("Zoé Premier").get(0));
        assertThat(claire.get("/participants?mots=premier").body()).contains("Zoé Premier");
    }

    @Test
    void a_new_person_may_bear_the_name_of_another() {
        String echange = echange();
        Page asked = claire.send(claire.get(echange), echange + "/arrivees", "arrive", "Gérard Olivier");
        assertThat(asked.body()).contains("est-ce Gérard Ollivier", "Une nouvelle personne\u00a0: Gérard Olivier");
        Page joined = claire.send(asked, echange + "/arrivees", "arrive", "Gérard Olivier", "arriveChoix", "nouvelle");
        assertThat(joined.status()).isEqualTo(303);
        assertThat(claire.get(echange).body()).contains("Gérard Olivier", "Gérard Ollivier");
    }

    @Test
    void somebody_back_after_leaving_keeps_their_details_under_the_name_as_it_was_put_right() {
        welcomeAtHome("Paul", "Paul Ansien", "Centre");
        commands.<Object>sendAndWait(new CorrectParticipantNote(
                canal.person("Paul"),
                canal.noted("Paul put right", 0),
                canal.noted("Paul", 60).note(),
                new Correction.NameIs(canal.said("Paul", "Paul put right", "name", "Paul Ancien"))));
        commands.<Object>sendAndWait(new Leave(canal.person("Paul"), canal.noted("Paul left", 30)));
        String echange = echange("Paul");
        assertThat(claire.get(echange).body()).contains("Paul Ancien").doesNotContain("Paul Ansien");

        Page asked = bilan(claire.get(echange + "/bilan"), echange, "qui1", "Paul Ancien");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("a quitté le réseau le", "Thé à la menthe");
        String paul = canal.person("Paul").toString();
        Page noted = bilan(asked, echange, "qui1", "Paul Ancien", "qui1Choix", paul);
        assertThat(noted.status()).isEqualTo(303);
        assertThat(claire.get("/participants/" + paul).body())
                .contains("Paul Ancien", PHONE, "Centre")
                .doesNotContain("Paul Ansien", "A quitté le réseau");
        assertThat(claire.get("/offres-et-demandes?mots=menthe").body()).contains("Thé à la menthe");
    }

    @Test
    void a_gathering_lists_who_is_likely_and_takes_the_names_of_others_one_by_one_or_pasted() {
        GatheringId before = GatheringId.of(canal.network(), "before");
        commands.<Object>sendAndWait(new HoldGathering(
                before,
                canal.noted("before", 9),
                GatheringKind.CELEBRATION,
                Set.of(canal.person("Éric Kaczmarek")),
                Set.of()));
        String party = gathering("party");
        Page page = claire.get(party);
        assertThat(page.body()).contains("Éric Kaczmarek").doesNotContain("Gérard Ollivier", "Nadia Benali");

        Page more = claire.send(page, party + "/tenue", "held", LATELY, "autre0", "gerard ollivier", "ajouter", "oui");
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.form(party + "/tenue"))
                .containsPattern(ticked(canal.person("Gérard Ollivier").toString()))
                .contains("name=\"autre0\" value=\"\"");
        assertThat(inFact("GATHERING", "people"))
                .doesNotContain(canal.person("Gérard Ollivier").toString());

        String pasted = "Nadia Benali\nMarie Durand\nInès Nouvelle";
        Page unclear = claire.send(more, party + "/tenue", "held", LATELY, "autre0", "", "autres", pasted);
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.form(party + "/tenue"))
                .containsPattern(ticked(canal.person("Nadia").toString()))
                .containsPattern(ticked("nouvelle:Inès Nouvelle"))
                .contains("name=\"autre0\" value=\"Marie Durand\"", "Les Prés");

        String marie = canal.person("Marie 1").toString();
        for (int i = 0; i < 2; i++) {
            Page held = claire.send(
                    unclear, party + "/tenue", "held", LATELY, "autre0", "Marie Durand", "autre0Choix", marie);
            assertThat(held.status()).isEqualTo(303);
        }
        assertThat(claire.get(party).body())
                .contains("Étaient là", "Gérard Ollivier", "Nadia Benali", "Marie Durand", "Inès Nouvelle");
        assertThat(named("Inès Nouvelle")).hasSize(1);
        assertThat(inFact("GATHERING", "people")).contains(marie);
    }

    @Test
    void who_was_at_a_gathering_can_be_put_right() {
        String meal = gathering("meal");
        claire.send(claire.get(meal), meal + "/tenue", "held", LATELY, "autre0", "Éric Kaczmarek");
        Page right = claire.sendUnticked(
                claire.get(meal), meal + "/tenue", "autre0", "Gérard Ollivier", "note1", "Nadia Benali");
        assertThat(right.status()).isEqualTo(303);
        String were = claire.get(meal).body();
        assertThat(were.substring(were.indexOf("Étaient là"), were.indexOf("Corriger qui était là")))
                .contains("Gérard Ollivier", "Noté par Nadia Benali")
                .doesNotContain("Éric");
    }

    @Test
    void names_are_proposed_from_two_letters_on_and_never_those_of_another_network() {
        assertThat(claire.get("/personnes?autre1=n").body()).doesNotContain("<option");
        assertThat(claire.get("/personnes?autre1=nadia").body())
                .contains("value=\"Nadia Benali\"")
                .doesNotContain("Ailleurs");
        assertThat(claire.get("/personnes?qui=durand").body())
                .contains("value=\"Marie Durand, Centre\"", "value=\"Marie Durand, Les Prés\"");
    }

    @Test
    void a_namesake_written_with_the_area_is_not_asked_about() {
        String echange = echange();
        Page joined = claire.send(claire.get(echange), echange + "/arrivees", "arrive", "Marie Durand, Les Prés");
        assertThat(joined.status()).isEqualTo(303);
        assertThat(claire.get(echange).body())
                .contains("/participants/" + canal.person("Marie 2"))
                .doesNotContain("/participants/" + canal.person("Marie 1"));
    }

    @Test
    void how_to_reach_people_is_on_the_sheet_of_a_mise_en_relation_and_on_no_other() {
        String mer = miseEnRelation();
        String echange = echange();
        assertThat(claire.get(mer).body()).contains(PHONE);
        for (String page : List.of(
                mer + "/feuille",
                "/mises-en-relation",
                echange,
                echange + "/seance",
                echange + "/bilan",
                "/personnes?qui=nadia")) {
            assertThat(claire.get(page).body()).as(page).doesNotContain(PHONE);
        }
    }

    @Test
    void nobody_of_another_network_can_be_ticked() {
        String echange = echange();
        String stranger = elsewhere.person("Nadia Ailleurs").toString();
        Page sent =
                claire.send(claire.get(echange + "/seance"), echange + "/seance", "jour", LATELY, "offreur", stranger);
        assertThat(sent.status()).isEqualTo(404);
        String walk = gathering("walk");
        assertThat(claire.send(claire.get(walk), walk + "/tenue", "held", LATELY, "present", stranger)
                        .status())
                .isEqualTo(404);
    }

    /** An agreement, but for what else is said. */
    private Page met(Page page, String mer, String... more) {
        String[] fields = {"rencontreLe", LATELY, "issue", "AGREED"};
        return claire.send(page, mer + "/rencontre", together(fields, more));
    }

    private Page bilan(Page page, String echange, String... more) {
        String[] fields = {"jour", Neighbours.TODAY.toString(), "sens1", "OFFER", "savoir1", "Thé à la menthe"};
        return claire.send(page, echange + "/bilan", together(fields, more));
    }

    private static String[] together(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String ticked(String value) {
        return "value=\"" + value + "\" checked=\"checked\"";
    }

    private String miseEnRelation() {
        MiseEnRelationId id = new MiseEnRelationId(UUID.randomUUID());
        commands.<Object>sendAndWait(new OpenMiseEnRelation(
                id, canal.noted(id.toString(), 20), Set.of(), Set.of(), parties("Nadia"), about(id), Optional.empty()));
        stories.awaitReaders();
        return "/mises-en-relation/" + id;
    }

    private String echange(String... demandeurs) {
        EchangeId id = new EchangeId(UUID.randomUUID());
        commands.<Object>sendAndWait(new StartEchange(
                id,
                canal.noted(id.toString(), 50),
                Optional.empty(),
                parties(demandeurs.length == 0 ? new String[] {"Nadia"} : demandeurs),
                about(id),
                Optional.empty(),
                Optional.empty()));
        stories.awaitReaders();
        return "/echanges/" + id;
    }

    private String gathering(String key) {
        GatheringId id = GatheringId.of(canal.network(), key);
        commands.<Object>sendAndWait(new PlanGathering(
                id, canal.noted(key, 6), GatheringKind.CELEBRATION, Optional.empty(), Optional.empty()));
        stories.awaitReaders();
        return "/rencontres/" + id;
    }

    private Parties parties(String... demandeurs) {
        Set<ParticipantId> asking = new LinkedHashSet<>();
        for (String one : demandeurs) {
            asking.add(canal.person(one));
        }
        return new Parties(Set.of(canal.person("Gérard Ollivier")), asking, Optional.empty());
    }

    private Optional<Words> about(Object note) {
        return Optional.of(canal.said("Nadia", note.toString(), "savoir", "Conversation anglaise"));
    }

    private void welcomeAtHome(String key, String name, String area) {
        commands.<Object>sendAndWait(new WelcomeParticipant(
                canal.person(key),
                canal.noted(key, 60),
                new Details(
                        Optional.of(canal.said(key, key, "name", name)),
                        Optional.empty(),
                        Optional.of(canal.said(key, key, "phone", PHONE)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new CoarseFacts(Optional.<AgeBand>empty(), Optional.empty(), Optional.of(area)))));
    }

    private List<String> named(String name) {
        stories.awaitReaders();
        return database.queryForList(
                "select id::text from screens.participant_now where network = ? and name = ?",
                String.class,
                canal.network().value(),
                name);
    }

    private List<String> inFact(String kind, String column) {
        stories.awaitReaders();
        return database.queryForList(
                "select unnest(" + column + ")::text from screens.standing_fact where network = ? and kind = ?",
                String.class,
                canal.network().value(),
                kind);
    }
}
