package org.reciproque.office.savoirs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Claire and Samir note a repérage on two devices, without scripts; then the moulinette reads what they noted. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReperageTest {

    private static final LocalDate TODAY = Neighbours.TODAY;

    private final Accounts accounts;
    private final CommandGateway commands;
    private final Stories stories;

    @LocalServerPort
    private int port;

    private Visitor claire;
    private Visitor samir;
    private Visitor farid;

    @Autowired
    ReperageTest(Accounts accounts, CommandGateway commands, QueryGateway queries) {
        this.accounts = accounts;
        this.commands = commands;
        this.stories = new Stories(commands, queries);
        this.claire = new Visitor(0);
        this.samir = new Visitor(0);
        this.farid = new Visitor(0);
    }

    @BeforeAll
    void two_networks() {
        Neighbours.found(commands, accounts, "Le réseau de la Fontaine", "fil et couture", "nature")
                .animatedBy("claire-reperage", "samir-reperage");
        Neighbours.found(commands, accounts, "Le réseau d’en face").animatedBy("farid-reperage");
        stories.awaitReaders();
    }

    @BeforeEach
    void they_sign_in() {
        claire = Neighbours.signedIn(port, "claire-reperage");
        samir = Neighbours.signedIn(port, "samir-reperage");
        farid = Neighbours.signedIn(port, "farid-reperage");
    }

    @Test
    void two_devices_write_on_one_sheet_and_each_line_counts_once() {
        String sheet = start(claire, TODAY, "Zoé Martin", "Samir Haddad");
        assertThat(start(samir, TODAY, "", "")).isEqualTo(sheet);
        String key = key();
        line(claire, sheet, key, "Amina Zerrouki", "offre", "Tricoter des chaussettes");
        line(claire, sheet, key, "Amina Zerrouki", "offre", "Tricoter des chaussettes");
        Page after = line(samir, sheet, key(), "Amina Zerrouki", "demande", "Réparer mon vélo");
        assertThat(samir.get(after.location()).body())
                .contains("2 lignes notées")
                .contains("value=\"Amina Zerrouki\"")
                .contains("Noté pour Amina Zerrouki");
        assertThat(claire.get(sheet).body()).contains("Notent\u00a0: Samir Haddad et Zoé Martin");
        assertThat(claire.get(sheet + "/nouvelles?connues=1").body()).contains("1 nouvelle ligne");
        assertThat(claire.get(sheet + "/nouvelles?connues=1&dites=1").status()).isEqualTo(204);
        assertThat(claire.get(sheet + "/nouvelles?connues=2").status()).isEqualTo(204);
    }

    @Test
    void paper_that_comes_late_is_noted_on_its_own_day_and_ended_with_who_was_there() {
        LocalDate day = TODAY.minusDays(40);
        String sheet = start(claire, day, "Zoé Martin", "");
        line(claire, sheet, key(), "Hélène Aubry", "offre", "Greffer un pommier");
        Page ask = claire.get(sheet + "/terminer");
        assertThat(ask.body()).containsPattern("checked=\"checked\"/?><span>Hélène Aubry");
        Page unsure = end(claire, sheet, ask, "Zoé\nTest Inconnu");
        assertThat(unsure.status()).isBetween(302, 303);
        String present = claire.get(sheet + "/terminer").body();
        assertThat(present)
                .contains("Personnes présentes")
                .contains("Hélène Aubry")
                .contains("Zoé Martin")
                .contains("Test Inconnu");
        assertThat(board(claire, "greffer")).contains("datetime=\"" + day + "\"");
        assertThat(claire.get("/reperage").body()).contains("Déjà notés").contains(sheet);
    }

    @Test
    void a_reperage_cannot_be_noted_before_it_takes_place() {
        Page refused = claire.post(
                "/reperage", "/reperage", "key", key(), "le", TODAY.plusDays(3).toString(), "note1", "Zoé Martin");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>Erreur\u00a0:")
                .contains("choisissez une date passée")
                .contains("value=\"Zoé Martin\"");
        assertThat(claire.post("/reperage", "/reperage", "key", key(), "le", "hier")
                        .body())
                .contains("Écrivez la date ainsi", "value=\"hier\"");
    }

    @Test
    void a_line_of_nobody_is_kept_and_a_name_not_quite_known_is_asked_for() {
        String sheet = start(claire, TODAY.minusDays(1), "", "");
        line(claire, sheet, key(), "Fatou Sow", "offre", "Le wolof");
        Page nobody = line(claire, sheet, key(), "", "demande", "La broderie");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("value=\"La broderie\"").contains("Écrivez le nom");
        Page which = line(claire, sheet, key(), "Fatou", "demande", "La broderie");
        assertThat(which.status()).isEqualTo(422);
        assertThat(which.body()).contains("est-ce Fatou Sow").contains("value=\"La broderie\"");
    }

    @Test
    void a_line_can_be_corrected_or_taken_off_right_there() {
        String sheet = start(claire, TODAY.minusDays(2), "", "");
        line(claire, sheet, key(), "Rosa Alves", "offre", "Le fado");
        Matcher amend = Pattern.compile("href=\"(/offres-et-demandes/([^/]+)/modifier\\?reperage=[^\"]+)\"")
                .matcher(claire.get(sheet).body());
        assertThat(amend.find()).isTrue();
        String gathering = sheet.substring("/reperage/".length());
        Page form = claire.get(amend.group(1));
        assertThat(form.body()).containsPattern("name=\"depuisLeDebut\" value=\"true\" checked");
        Page taken = claire.post(
                sheet, "/offres-et-demandes/" + amend.group(2) + "/erreur", "key", key(), "reperage", gathering);
        assertThat(taken.location()).isEqualTo(sheet);
        assertThat(claire.get(sheet).body())
                .contains("Aucune ligne pour l’instant")
                .contains("remettre");
    }

    @Test
    void a_reperage_of_another_network_is_not_found() {
        String sheet = start(claire, TODAY.minusDays(3), "", "");
        assertThat(farid.get(sheet).status()).isEqualTo(404);
        assertThat(farid.get(sheet + "/terminer").status()).isEqualTo(404);
        assertThat(farid.get(sheet + "/nouvelles?connues=0").status()).isEqualTo(404);
        assertThat(line(farid, sheet, key(), "Intrus", "offre", "Rien").status())
                .isEqualTo(404);
    }

    @Test
    void the_moulinette_says_why_and_leads_to_a_mise_en_relation() {
        String sheet = start(claire, TODAY.minusDays(4), "", "");
        line(claire, sheet, key(), "Gisèle Morin", "offre", "La dentelle aux fuseaux");
        line(claire, sheet, key(), "Jeanne Roche", "offre", "Broder la nappe et sa dentelle au crochet");
        line(claire, sheet, key(), "Lucas Prévost", "demande", "apprendre la DENTELLE aux fuseaux");
        line(claire, sheet, key(), "Lucas Prévost", "demande", "Le hautbois");
        Matcher demand = Pattern.compile("href=\"(/moulinette/[^\"]+)\">apprendre la DENTELLE aux fuseaux")
                .matcher(claire.get("/moulinette?mots=dentelles").body());
        assertThat(demand.find()).isTrue();
        String faceToFace = claire.get(demand.group(1)).body();
        assertThat(faceToFace)
                .contains("La dentelle aux fuseaux")
                .contains("les mêmes mots\u00a0: dentelle, fuseaux")
                .contains("ne se sont pas encore rencontrés")
                .contains("le plus proche")
                .contains("action=\"/mises-en-relation\"")
                .contains("name=\"offre\"")
                .contains("name=\"demande\"");
        Matcher alone = Pattern.compile("href=\"(/moulinette/[^\"]+)\">Le hautbois")
                .matcher(claire.get("/moulinette?vue=themes").body());
        assertThat(alone.find()).isTrue();
        assertThat(claire.get(alone.group(1)).body()).contains("Personne n’offre encore ce savoir");
    }

    private String start(Visitor visitor, LocalDate day, String first, String second) {
        Page page = visitor.post(
                "/reperage", "/reperage", "key", key(), "le", day.toString(), "note1", first, "note2", second);
        assertThat(page.status()).isBetween(302, 303);
        return page.location();
    }

    private static Page line(Visitor visitor, String sheet, String key, String who, String side, String savoir) {
        return visitor.post(
                "/reperage",
                sheet + "/lignes",
                "key",
                key,
                "qui",
                who,
                "sens",
                side,
                "savoir",
                savoir,
                "auTableau",
                "oui");
    }

    /** Sends the form as it stands, with more names written beside. */
    private static Page end(Visitor visitor, String sheet, Page form, String others) {
        Matcher ticked =
                Pattern.compile("name=\"present\" value=\"([^\"]+)\" checked").matcher(form.body());
        List<String> fields = new ArrayList<>(List.of("key", key(), "autres", others));
        while (ticked.find()) {
            fields.addAll(List.of("present", ticked.group(1)));
        }
        return visitor.post(sheet + "/terminer", sheet + "/terminer", fields.toArray(String[]::new));
    }

    private static String board(Visitor visitor, String words) {
        return visitor.get("/offres-et-demandes?mots=" + words).body();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
