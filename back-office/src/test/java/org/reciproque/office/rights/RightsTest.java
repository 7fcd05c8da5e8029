package org.reciproque.office.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.Parties;
import org.reciproque.api.consent.AskWhoAgreesToResearch;
import org.reciproque.api.consent.WhoAgrees;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.StopMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.CoarseFacts;
import org.reciproque.api.participant.ConsentAnswer;
import org.reciproque.api.participant.ConsentKind;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.ChangeDetails;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.RecordConsent;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Odile reads what is kept about her and changes her mind; Timéo is a child; others are asked about research. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final String ODILE = "Odile Prigent";

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Stories stories;
    private final Neighbours neighbours;

    @LocalServerPort
    private int port;

    @Autowired
    RightsTest(CommandGateway commands, QueryGateway queries, Accounts accounts) {
        this.commands = commands;
        this.queries = queries;
        this.stories = new Stories(commands, queries);
        this.neighbours = Neighbours.found(commands, accounts, "Le réseau des droits", "jardin")
                .animatedBy("droits-anime");
    }

    @BeforeAll
    void odile_is_there() {
        ParticipantId odile = neighbours.welcome(ODILE);
        neighbours.welcome("Gérard Ollivier");
        commands.<Object>sendAndWait(new ChangeDetails(
                odile,
                neighbours.noted("odile details", 40),
                new Details(
                        Optional.of(neighbours.said(ODILE, "odile details", "name", ODILE)),
                        Optional.empty(),
                        Optional.of(neighbours.said(ODILE, "odile details", "phone", "0611223344")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        CoarseFacts.unsaid())));
        commands.<Object>sendAndWait(new MakeOffer(
                OfferId.of("droits: greffer"),
                neighbours.noted("greffer", 30),
                odile,
                neighbours.fiche(ODILE, "Greffer un pommier", "jardin")));
        commands.<Object>sendAndWait(new OpenMiseEnRelation(
                MiseEnRelationId.of("droits"),
                neighbours.noted("droits: mer", 10),
                Set.of(OfferId.of("droits: greffer")),
                Set.of(),
                new Parties(Set.of(odile), Set.of(neighbours.person("Gérard Ollivier")), Optional.empty()),
                Optional.empty(),
                Optional.empty()));
        MiseEnRelationId stopped = MiseEnRelationId.of("droits: arrêtée");
        commands.<Object>sendAndWait(new OpenMiseEnRelation(
                stopped,
                neighbours.noted("droits: mer 2", 9),
                Set.of(OfferId.of("droits: greffer")),
                Set.of(),
                new Parties(Set.of(odile), Set.of(neighbours.person("Gérard Ollivier")), Optional.empty()),
                Optional.empty(),
                Optional.empty()));
        commands.<Object>sendAndWait(new StopMiseEnRelation(
                stopped,
                neighbours.noted("stop", 2),
                Optional.of(neighbours.said(ODILE, "stop", "why", "Le verger est trop loin"))));
        stories.awaitReaders();
    }

    @Test
    void her_record_says_what_is_kept_why_who_sees_it_and_who_noted_it() {
        Page page = animator().get(record(ODILE) + "/dossier");
        assertThat(page.body())
                .contains("0611223344", "Greffer un pommier", "Le verger est trop loin")
                .contains("Pour la prévenir et la mettre en relation", "Qui le voit", "noté le");
        assertThat(animator().get(record(ODILE)).body()).contains(record(ODILE) + "/dossier");
    }

    @Test
    void she_takes_it_away_in_a_file_that_does_not_bear_her_name() {
        Page page = animator().get(record(ODILE) + "/dossier.json");
        assertThat(page.answer().headers().firstValue("Content-Disposition").orElse(""))
                .contains("dossier_")
                .doesNotContainIgnoringCase("odile");
        JsonNode file = JsonMapper.builder().build().readTree(page.body());
        assertThat(file.get("personne").asString()).isEqualTo(ODILE);
        assertThat(file.get("donnees").toString())
                .contains("0611223344", "Greffer un pommier", "Le verger est trop loin");
        file.get("donnees")
                .forEach(kind -> assertThat(kind.get("pourquoi").asString()).isNotBlank());
    }

    @Test
    void nobody_reads_the_record_of_somebody_elsewhere() {
        String elsewhere = "/participants/" + UUID.randomUUID() + "/dossier";
        assertThat(animator().get(elsewhere).status()).isEqualTo(404);
        assertThat(animator().get(elsewhere + ".json").status()).isEqualTo(404);
    }

    @Test
    void her_choices_have_a_history_and_the_last_one_holds() {
        assertThat(choose("BOARD/ALIAS")).isEqualTo(303);
        assertThat(choose("BOARD/FIRST_NAME")).isEqualTo(303);
        assertThat(choose("BOARD/PARTIES")).isEqualTo(404);
        assertThat(animator().get(record(ODILE)).body())
                .contains("tableau : alias", "tableau : prénom seul", "Tout ce qui a été répondu");
        assertThat(animator()
                        .get("/mises-en-relation/" + MiseEnRelationId.of("droits"))
                        .body())
                .doesNotContain("Pour l’équipe seulement");
        assertThat(choose("CONTACT/ANIMATORS")).isEqualTo(303);
        assertThat(animator()
                        .get("/mises-en-relation/" + MiseEnRelationId.of("droits"))
                        .body())
                .contains("Pour l’équipe seulement");
    }

    @Test
    void whoever_withdraws_or_is_forgotten_is_not_in_the_next_release() {
        consent("Rozenn", "rozenn yes", ConsentAnswer.YES, 30);
        consent("Malo", "malo yes", ConsentAnswer.YES, 30);
        consent("Ewen", "ewen no", ConsentAnswer.NO, 30);
        stories.awaitReaders();
        assertThat(agreeing()).contains(id("Rozenn"), id("Malo")).doesNotContain(id("Ewen"), id(ODILE));

        consent("Rozenn", "rozenn no", ConsentAnswer.NO, 0);
        commands.<Object>sendAndWait(new ForgetParticipant(
                neighbours.person("Malo"), neighbours.noted("malo forgotten", 0), Optional.empty()));
        stories.awaitReaders();
        assertThat(agreeing()).doesNotContain(id("Rozenn"), id("Malo"), id("Ewen"));
    }

    @Test
    void a_child_has_somebody_who_answers_for_them() {
        Visitor animator = animator();
        String key = UUID.randomUUID().toString();
        Page refused = animator.post(
                "/participants/nouveau", "/participants", "key", key, "name", "Timéo", "ageBand", "UNDER_15");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Écrivez qui répond pour cet enfant");
        Page welcomed = animator.post(
                "/participants/nouveau",
                "/participants",
                "key",
                key,
                "name",
                "Timéo",
                "ageBand",
                "UNDER_15",
                "guardian",
                "Sa mère, Anne",
                "guardianContact",
                "0655443322");
        assertThat(welcomed.status()).isEqualTo(303);
        assertThat(animator.get(welcomed.location()).body()).contains("Sa mère, Anne", "0655443322");
        String details = welcomed.location() + "/coordonnees";
        assertThat(animator.get(details).body()).contains("Sa mère, Anne");
        assertThat(animator.post(details, details, "key", UUID.randomUUID().toString(), "guardian", "Son père, Luc")
                        .status())
                .isEqualTo(303);
        assertThat(animator.get(welcomed.location()).body())
                .contains("Son père, Luc")
                .doesNotContain("Sa mère");
    }

    @Test
    void what_is_known_of_those_gone_for_a_year_is_to_be_sorted_and_kept_only_for_a_reason() {
        gone("Yves Abgrall", 500, 400);
        gone("Solenn Riou", 300, 200);
        stories.awaitReaders();
        Visitor animator = animator();
        assertThat(animator.get("/participants/a-trier").body())
                .contains("Yves Abgrall", "À trier")
                .doesNotContain("Solenn Riou", ODILE);
        assertThat(animator.get("/participants?etat=partis").body()).contains("/participants/a-trier");

        String keep = "/participants/a-trier/" + neighbours.person("Yves Abgrall");
        String key = UUID.randomUUID().toString();
        assertThat(animator.post("/participants/a-trier", keep, "key", key).status())
                .isEqualTo(422);
        assertThat(animator.post("/participants/a-trier", keep, "key", key, "why", "Il revient au printemps")
                        .status())
                .isEqualTo(303);
        assertThat(animator.get("/participants/a-trier").body()).doesNotContain("Yves Abgrall");
        assertThat(animator.get(record("Yves Abgrall")).body()).contains("garder cette fiche un an de plus");
        String here = "/participants/a-trier/" + neighbours.person(ODILE);
        assertThat(animator.post("/participants/a-trier", here, "key", key, "why", "Elle est là")
                        .status())
                .isEqualTo(404);
    }

    private void gone(String who, int welcomed, int left) {
        commands.<Object>sendAndWait(new WelcomeParticipant(
                neighbours.person(who),
                neighbours.noted(who, welcomed),
                Details.named(Optional.of(neighbours.said(who, who, "name", who)))));
        commands.<Object>sendAndWait(new Leave(neighbours.person(who), neighbours.noted(who + " left", left)));
    }

    private void consent(String who, String note, ConsentAnswer answer, int daysAgo) {
        if (daysAgo > 0) {
            neighbours.welcome(who);
        }
        commands.<Object>sendAndWait(new RecordConsent(
                neighbours.person(who), neighbours.noted(note, daysAgo), ConsentKind.RESEARCH, answer));
    }

    private Set<UUID> agreeing() {
        return queries.query(new AskWhoAgreesToResearch(neighbours.network()), WhoAgrees.class)
                .join()
                .people();
    }

    private UUID id(String who) {
        return neighbours.person(who).value();
    }

    private int choose(String choice) {
        return animator()
                .post(
                        record(ODILE),
                        record(ODILE) + "/choix",
                        "key",
                        UUID.randomUUID().toString(),
                        "choice",
                        choice)
                .status();
    }

    private String record(String who) {
        return "/participants/" + neighbours.person(who);
    }

    private Visitor animator() {
        return Neighbours.signedIn(port, "droits-anime");
    }
}
