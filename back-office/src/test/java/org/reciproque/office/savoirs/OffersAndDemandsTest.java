package org.reciproque.office.savoirs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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

/** Claire notes what people say, without any script in her browser; Farid sits in another network. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OffersAndDemandsTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final Accounts accounts;
    private final CommandGateway commands;
    private final Stories stories;

    @LocalServerPort
    private int port;

    private Visitor claire;
    private Visitor farid;

    @Autowired
    OffersAndDemandsTest(Accounts accounts, CommandGateway commands, QueryGateway queries) {
        this.accounts = accounts;
        this.commands = commands;
        this.stories = new Stories(commands, queries);
        this.claire = new Visitor(0);
        this.farid = new Visitor(0);
    }

    @BeforeAll
    void two_networks() {
        Neighbours.found(commands, accounts, "Le réseau du Moulin", "Langues", "Été & jardin")
                .animatedBy("claire-savoirs");
        Neighbours.found(commands, accounts, "Le réseau d’à côté").animatedBy("farid-savoirs");
        stories.awaitReaders();
    }

    @BeforeEach
    void they_sign_in() {
        claire = Neighbours.signedIn(port, "claire-savoirs");
        farid = Neighbours.signedIn(port, "farid-savoirs");
    }

    @Test
    void a_demand_noted_in_two_fields_is_on_the_board_at_once() {
        Page after = note(key(), "demande", "Nadia Benali", "Parler japonais");
        assertThat(after.status()).isBetween(302, 303);
        Page sheet = claire.get(after.location());
        assertThat(sheet.body()).contains("Parler japonais").contains("Nadia Benali");
        assertThat(board("sens=demande&mots=japonais"))
                .contains("Parler japonais")
                .contains("Nadia\u00a0B.");
        assertThat(board("sens=offre&mots=japonais")).doesNotContain("Parler japonais");
    }

    @Test
    void a_form_sent_twice_has_one_effect() {
        String key = key();
        Page once = note(key, "offre", "Odile Sallé", "Le braille à deux mains");
        Page again = note(key, "offre", "Odile Sallé", "Le braille à deux mains");
        assertThat(again.location()).isEqualTo(once.location());
        assertThat(board("mots=braille")).contains("1 fiche");
        assertThat(claire.get("/personnes?qui=odile").body()).containsOnlyOnce("value=\"Odile Sallé\"");
    }

    @Test
    void a_key_used_for_something_else_is_not_lost_in_silence() {
        String key = key();
        note(key, "offre", "Rose Petit", "Le vitrail");
        Page other = note(key, "offre", "Rose Petit", "La mosaïque");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("Ce formulaire a déjà servi").contains("La mosaïque");
        assertThat(keyIn(other)).isNotEqualTo(key);
    }

    @Test
    void search_ignores_accents_case_apostrophes_and_endings() {
        note(key(), "offre", "Éloïse Brun", "L’élagage des pommiers");
        assertThat(board("mots=" + encoded("ELAGAGE"))).contains("élagage des pommiers");
        assertThat(board("mots=" + encoded("pommier"))).contains("élagage des pommiers");
        assertThat(board("mots=" + encoded("l'elagage"))).contains("élagage des pommiers");
        assertThat(board("mots=" + encoded("eloise élaguer"))).contains("élagage des pommiers");
        assertThat(board("mots=" + encoded("poirier"))).contains("Aucune fiche");
        assertThat(board("mots=" + encoded("100%_"))).contains("Aucune fiche");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_is_kept() {
        Page page = note(key(), "demande", "", "Réparer une crevaison");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Erreur\u00a0:")
                .contains("Écrivez le nom de la personne.")
                .contains("value=\"Réparer une crevaison\"");
        assertThat(board("mots=crevaison")).contains("Aucune fiche");
    }

    @Test
    void namesakes_are_asked_for_and_never_guessed() {
        note(key(), "offre", "Marie Leroux", "Le crochet tunisien");
        String key = key();
        Page asked = note(key, "demande", "Marie", "Le poterie au tour");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Qui est-ce")
                .contains("Marie Leroux")
                .contains("value=\"nouvelle\"")
                .contains("value=\"Le poterie au tour\"");
        Page after = claire.post(
                "/offres-et-demandes/nouvelle",
                "/offres-et-demandes",
                "key",
                key,
                "sens",
                "demande",
                "qui",
                "Marie",
                "quiChoix",
                "nouvelle",
                "quiPour",
                "Marie",
                "savoir",
                "Le poterie au tour",
                "auTableau",
                "oui");
        assertThat(claire.get(after.location()).body()).doesNotContain("Marie Leroux");
    }

    @Test
    void a_sheet_of_another_network_is_not_found() {
        String sheet = note(key(), "offre", "Paul Martin", "La marqueterie").location();
        assertThat(farid.get(sheet).status()).isEqualTo(404);
        assertThat(farid.get(sheet + "/modifier").status()).isEqualTo(404);
        assertThat(farid.get(sheet.replace("offres-et-demandes", "moulinette")).status())
                .isEqualTo(404);
        for (String gesture : List.of("pause", "reprise", "retrait", "erreur", "retablir")) {
            Page refused = farid.post(
                    "/offres-et-demandes/nouvelle", sheet + "/" + gesture, "key", key(), "raison", "SATISFIED");
            assertThat(refused.status()).as(gesture).isEqualTo(404);
        }
        assertThat(farid.get("/offres-et-demandes?mots=marqueterie").body()).contains("Aucune fiche");
        assertThat(board("mots=marqueterie")).contains("1 fiche");
    }

    @Test
    void a_pause_and_a_withdrawal_close_and_can_be_undone() {
        String sheet = note(key(), "offre", "Yves Lenoir", "La vannerie").location();
        act(sheet, "pause");
        assertThat(board("mots=vannerie")).contains("Aucune fiche");
        assertThat(board("mots=vannerie&etat=en-pause")).contains("1 fiche");
        act(sheet, "reprise");
        assertThat(board("mots=vannerie")).contains("1 fiche");
        claire.post(sheet, sheet + "/retrait", "key", key(), "raison", "SATISFIED");
        assertThat(claire.get(sheet).body()).contains("satisfaite le");
        assertThat(board("mots=vannerie&etat=fermees")).contains("1 fiche");
        act(sheet, "retour");
        assertThat(board("mots=vannerie")).contains("1 fiche");
    }

    @Test
    void what_was_noted_by_mistake_goes_and_can_come_back() {
        String sheet = note(key(), "offre", "Zoé Duval", "La reliure").location();
        String key = key();
        Page gone = claire.post(sheet, sheet + "/erreur", "key", key);
        assertThat(claire.get(gone.location()).body())
                .contains("notée par erreur")
                .contains("Annuler");
        assertThat(claire.get(sheet).status()).isEqualTo(404);
        assertThat(claire.post("/offres-et-demandes/nouvelle", sheet + "/erreur", "key", key)
                        .status())
                .isBetween(302, 303);
        claire.post("/offres-et-demandes/nouvelle", sheet + "/retablir", "key", key);
        assertThat(claire.get(sheet).body()).contains("La reliure");
    }

    @Test
    void a_correction_from_the_start_changes_person_theme_and_words() {
        String sheet = note(key(), "offre", "Agnès Roy", "Le djembé").location();
        Page form = claire.get(sheet + "/modifier");
        Page after = claire.post(
                sheet + "/modifier",
                sheet + "/modifier",
                "key",
                keyIn(form),
                "qui",
                "Bruno Roy-Dumas",
                "savoir",
                "Le djembé assis",
                "theme",
                "Été & jardin",
                "moments",
                "samedi matin",
                "auTableau",
                "oui",
                "depuisLeDebut",
                "true");
        assertThat(after.location()).isEqualTo(sheet);
        assertThat(claire.get(sheet).body())
                .contains("Le djembé assis")
                .contains("Bruno Roy-Dumas")
                .contains("Été &amp; jardin")
                .contains("samedi matin");
        assertThat(board("theme=" + encoded("Été & jardin") + "&mots=assis")).contains("1 fiche");
    }

    @Test
    void the_wall_shows_first_names_and_only_what_may_be_shown() {
        note(key(), "offre", "Simone Garnier", "La dentelle");
        claire.post(
                "/offres-et-demandes/nouvelle",
                "/offres-et-demandes",
                "key",
                key(),
                "sens",
                "offre",
                "qui",
                "Simone Garnier",
                "savoir",
                "Se remettre d’un deuil");
        String wall = claire.get("/offres-et-demandes/tableau").body();
        assertThat(wall).contains("La dentelle").contains("Simone").doesNotContain("Garnier");
        assertThat(wall).doesNotContain("deuil");
        assertThat(board("mots=deuil")).contains("pas au tableau");
    }

    @Test
    void more_than_fifty_sheets_go_on_on_another_page() {
        for (int i = 0; i < 51; i++) {
            note(key(), "demande", "Gaston Lagarde", "Casser des noix " + i);
        }
        Page first = claire.get("/offres-et-demandes?mots=noix");
        assertThat(first.body()).contains("51 fiches").contains("Afficher la suite");
        Matcher next = Pattern.compile("href=\"(/offres-et-demandes\\?mots=noix&amp;apres=[^\"]+)\"")
                .matcher(first.body());
        assertThat(next.find()).isTrue();
        String rest = claire.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(rest.split("<article", -1)).hasSize(2);
        assertThat(rest).doesNotContain("Afficher la suite");
    }

    private Page note(String key, String side, String who, String savoir) {
        return claire.post(
                "/offres-et-demandes/nouvelle",
                "/offres-et-demandes",
                "key",
                key,
                "sens",
                side,
                "qui",
                who,
                "savoir",
                savoir,
                "auTableau",
                "oui");
    }

    private void act(String sheet, String gesture) {
        assertThat(claire.post(sheet, sheet + "/" + gesture, "key", key()).status())
                .isBetween(302, 303);
    }

    private String board(String query) {
        return claire.get("/offres-et-demandes?" + query).body();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String keyIn(Page page) {
        Matcher key = KEY.matcher(page.body());
        return Optional.of(key)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
