package org.reciproque.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.network.FoundingCommand.ChooseRetention;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.participant.ParticipantCommand.AnnounceErasure;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.retention.Retention;
import org.reciproque.api.retention.RetentionKind;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.security.ExampleAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Nobody is left out of any screen: axe finds nothing and nothing scrolls sideways, on a light desk and on a dark phone;
 * with much to show, with nothing yet, and when a form comes back with what is missing.
 */
@WholeHouse
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryScreenTest {

    private static final String NETWORK = "Savoirs des Tilleuls";
    private static final String EMPTY = "Un réseau tout neuf";
    private static final String PASSPHRASE = "une phrase assez longue";

    private final CommandGateway commands;
    private final Stories stories;
    private final ExampleAccounts examples;
    private final Accounts accounts;
    private final JdbcTemplate database;
    private final LocalDate today;
    private final NetworkId network = NetworkId.named(NETWORK);

    @LocalServerPort
    private int port;

    private Eyes eyes;

    @Autowired
    @SuppressWarnings("NullAway.Init") // the browser is opened before the first test
    EveryScreenTest(
            CommandGateway commands,
            QueryGateway queries,
            ExampleAccounts examples,
            Accounts accounts,
            @Qualifier("owner") JdbcTemplate database,
            Clock clock) {
        this.commands = commands;
        this.stories = new Stories(commands, queries);
        this.examples = examples;
        this.accounts = accounts;
        this.database = database;
        this.today = LocalDate.now(clock);
    }

    @BeforeAll
    void a_network_full_of_life_and_one_just_founded() {
        eyes = Eyes.open();
        stories.bringInRehearsed(
                commands.sendAndWait(new ImportExampleNetwork(NETWORK, ExampleSize.SMALL, 1971, today)));
        examples.openIn(network, NETWORK);
        NetworkId empty = NetworkId.named(EMPTY);
        AuthorId author = AuthorId.of(empty, "neuf");
        commands.<Object>sendAndWait(new FoundNetwork(
                empty,
                new Noted(empty, NoteId.of(empty, "founded"), author, today, today),
                EMPTY,
                NetworkSettings.usual(),
                List.of()));
        stories.awaitReaders();
        accounts.open("neuf", PASSPHRASE, new Seat(empty, EMPTY, author, "Lucie", Role.ADMINISTRATOR), false);
    }

    @AfterAll
    void close() {
        if (eyes != null) {
            eyes.close();
        }
    }

    @Test
    void whoever_animates() {
        Page page = signedIn("claire");
        for (String path : List.of(
                "/",
                "/reperage",
                "/offres-et-demandes",
                "/offres-et-demandes?mots=rien-de-tel",
                "/offres-et-demandes/nouvelle",
                "/offres-et-demandes/tableau",
                "/moulinette",
                "/mises-en-relation",
                "/agenda",
                "/agenda?vue=liste",
                "/echanges",
                "/participants",
                "/participants?mots=rien-de-tel",
                "/participants/nouveau",
                "/rencontres",
                "/rencontres/nouvelle",
                "/chiffres",
                "/chiffres?annee=abcd",
                "/chiffres/seances?annee=" + (today.getYear() - 1),
                "/chiffres/participants_actifs?annee=" + (today.getYear() - 1),
                "/chiffres/bilans?du=1950-01-01&au=1950-12-31",
                "/reperage/feuille",
                "/aide",
                "/accessibilite",
                "/vos-donnees",
                "/pas-la",
                "/reseau")) {
            look(page, path);
        }
        eyes.leave(page);
    }

    @Test
    void each_thing_by_itself() {
        Page page = signedIn("claire");
        String offer = one("select id from screens.sheet_now where network = ? and kind = 'OFFER' limit 1");
        String demand = one("select id from screens.sheet_now where network = ? and kind = 'DEMAND' limit 1");
        for (String sheet : List.of(offer, demand)) {
            look(page, "/offres-et-demandes/" + sheet);
            look(page, "/moulinette/" + sheet);
        }
        look(page, "/offres-et-demandes/" + offer + "/modifier");
        for (String stage : database.queryForList(
                "select distinct stage from screens.mise_en_relation_sheet where network = ?",
                String.class,
                network.value())) {
            look(
                    page,
                    "/mises-en-relation/"
                            + one("select id from screens.mise_en_relation_sheet where network = ? and stage = '"
                                    + stage + "' limit 1"));
        }
        String meeting = "/mises-en-relation/"
                + one(
                        "select id from screens.mise_en_relation_sheet where network = ? and held_on is not null limit 1");
        look(page, meeting + "?rencontre=oui");
        look(page, meeting + "/feuille");
        for (String state : List.of("HELD", "PLANNED")) {
            String session = "/agenda/seances/"
                    + one("select id from screens.session_sheet where network = ? and state = '" + state + "' limit 1");
            look(page, session);
            look(page, session + "/feuille");
        }
        String bilan = one("select id from screens.bilan_sheet where network = ? limit 1");
        String echange = "/echanges/" + one("select echange from screens.bilan_sheet where network = ? limit 1");
        look(page, echange);
        look(page, echange + "/seance");
        look(page, echange + "/bilan");
        look(page, echange + "/bilan?noter=oui");
        look(page, echange + "/bilan/" + bilan + "/corriger");
        String person = "/participants/"
                + one("select id from screens.participant_now where network = ? and left_on is null limit 1");
        look(page, person);
        look(page, person + "/coordonnees");
        look(page, person + "/corriger");
        for (String held : List.of("is null", "is not null")) {
            one(Optional.of("select id from screens.gathering_now where network = ? and held_on " + held + " limit 1"))
                    .ifPresent(id -> look(page, "/rencontres/" + id));
        }
        eyes.leave(page);
    }

    @Test
    void forms_that_come_back() {
        Page page = signedIn("claire");
        String meeting = "/mises-en-relation/"
                + one(
                        "select id from screens.mise_en_relation_sheet where network = ? and stage in ('TO_PLAN', 'PLANNED')"
                                + " limit 1");
        String bilan = one("select id from screens.bilan_sheet where network = ? limit 1");
        String echange = "/echanges/" + one("select echange from screens.bilan_sheet where network = ? limit 1");
        sendEmpty(page, "/participants/nouveau", "form.feuille");
        sendEmpty(page, "/rencontres/nouvelle", "form.feuille");
        sendEmpty(page, "/offres-et-demandes/nouvelle", "main form.feuille");
        sendEmpty(page, meeting, "form[action$='/rencontre']");
        sendEmpty(page, echange + "/seance", "form.feuille");
        sendEmpty(page, echange + "/bilan?noter=oui", "form.feuille");
        sendEmpty(page, echange + "/bilan/" + bilan + "/corriger", "form.feuille");
        page.navigate(address("/reperage"));
        page.locator("main form .plein").first().click();
        eyes.see(page, "lines of a repérage");
        page.locator("main form .plein").first().click();
        eyes.see(page, "lines of a repérage that come back");
        page.locator("a[href$='/terminer']").first().click();
        eyes.see(page, "the end of a repérage");
        eyes.leave(page);
    }

    @Test
    void whoever_administers() {
        Page page = signedIn("admin");
        String person = "/participants/"
                + one("select id from screens.participant_now where network = ? and left_on is null limit 1");
        for (String path : List.of(
                "/",
                "/importer",
                "/donnees",
                "/reseau",
                "/reseau/registre",
                "/reseau/listes",
                "/reseau/etat",
                "/acces",
                "/mon-acces",
                person + "/effacer")) {
            look(page, path);
        }
        sendEmpty(page, "/importer", "form.depot");
        sendEmpty(page, person + "/effacer", "main form");
        sendEmpty(page, "/acces", "form[action='/acces/inviter']");
        page.locator("#shownName").fill("Basile");
        page.locator("#roles").check();
        page.locator("form[action='/acces/inviter'] button").click();
        eyes.see(page, "a link to hand over");
        String link = page.locator("#lien").inputValue();
        page.context().clearCookies();
        page.navigate(link);
        eyes.see(page, "the page of a link");
        page.locator("main form button").click();
        eyes.see(page, "the page of a link that comes back");
        look(page, "/invitation/inconnue");
        look(page, "/phrase-oubliee");
        eyes.leave(page);
        page = signedIn("admin");
        look(page, "/importer/" + rehearsed("rien de bon"));
        look(
                page,
                "/importer/"
                        + rehearsed(new String(Stories.file("network-story.csv"), StandardCharsets.UTF_8)
                                .lines()
                                .limit(3)
                                .reduce("", (one, next) -> one + next + "\n")));
        look(page, "/importer");
        eyes.leave(page);
    }

    @Test
    void how_long_things_are_kept_and_what_is_due() {
        Page page = signedIn("admin");
        look(page, "/reseau/durees");
        sendEmpty(page, "/reseau/durees", "form.feuille");
        look(page, "/participants/a-trier");
        sendEmpty(page, "/participants/a-trier", "main form");
        ParticipantId gone = new ParticipantId(UUID.fromString(
                one("select id from screens.participant_now where network = ? and not forgotten and left_on < now() -"
                        + " interval '13 months' order by left_on limit 1")));
        look(page, "/participants/" + gone + "/dossier");
        for (RetentionKind kind : RetentionKind.values()) {
            commands.<Object>sendAndWait(
                    new ChooseRetention(network, noted("choose " + kind), new Retention(kind, kind.shortest(), true)));
        }
        commands.<Object>sendAndWait(new AnnounceErasure(
                gone, noted("announce"), RetentionKind.GONE, today.plusDays(Retention.NOTICE_DAYS)));
        stories.awaitReaders();
        look(page, "/participants/a-trier");
        assertThat(page.content()).contains("sauf si quelqu’un choisit ici de garder", "Lire ces textes");
        page.locator("summary:has-text('Lire ces textes')").first().click();
        eyes.see(page, "the texts of a bilan that are due");
        look(page, "/reseau/registre");
        eyes.leave(page);
    }

    private Noted noted(String note) {
        return new Noted(network, NoteId.of(network, note), AuthorId.ofNetwork(network), today, today);
    }

    @Test
    void whoever_counts_or_studies() {
        Page page = signedIn("hugo");
        look(page, "/");
        look(page, "/chiffres");
        look(page, "/chiffres/participants_actifs");
        look(page, "/chiffres/seances");
        eyes.leave(page);
        page = signedIn("ines");
        look(page, "/");
        look(page, "/donnees");
        eyes.leave(page);
        page = signedIn("nadia");
        look(page, "/mouvement");
        look(page, "/mon-acces");
        eyes.leave(page);
    }

    @Test
    void a_network_with_nothing_in_it_yet_and_the_door() {
        Page page = eyes.desk();
        look(page, "/connexion");
        look(page, "/connexion?error");
        look(page, "/connexion?attente=40");
        look(page, "/connexion?sortie");
        oneKeyMoreFor("neuf");
        look(page, "/connexion");
        page.navigate(address("/connexion"));
        page.locator("#username").fill("neuf");
        page.locator("#password").fill(PASSPHRASE);
        page.locator("#password").press("Enter");
        for (String path : List.of(
                "/",
                "/reperage",
                "/offres-et-demandes",
                "/offres-et-demandes/tableau",
                "/moulinette",
                "/mises-en-relation",
                "/agenda",
                "/echanges",
                "/participants",
                "/participants/a-trier",
                "/rencontres",
                "/chiffres",
                "/chiffres/seances",
                "/donnees",
                "/importer",
                "/reseau",
                "/reseau/listes",
                "/acces",
                "/mon-acces",
                "/reseaux",
                "/verification/mise-en-place")) {
            look(page, path);
        }
        eyes.leave(page);
    }

    /** Somebody has a passkey: the door offers it, and « Mon accès » shows it. */
    private void oneKeyMoreFor(String login) {
        database.update(
                "insert into accounts.passkey (account, name, credential, public_key, attestation, transports, signatures,"
                        + " backup_eligible, backed_up, made_at) select id, 'Téléphone', ?, '', '', '{}', 0, true, true,"
                        + " now() from accounts.account where login = ?",
                login.getBytes(StandardCharsets.UTF_8),
                login);
    }

    private void look(Page page, String path) {
        page.navigate(address(path));
        eyes.see(page, path);
    }

    /** Sends the form with everything emptied that can be, so that it says what is missing. */
    private void sendEmpty(Page page, String path, String form) {
        page.navigate(address(path));
        page.locator(form).first().evaluate("""
                        form => {
                          form.noValidate = true;
                          for (const field of form.elements) {
                            if (field.type === 'hidden' || field.type === 'submit') continue;
                            if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
                            else if (field.tagName !== 'SELECT') field.value = '';
                          }
                        }\
                        """);
        page.locator(form + " button.plein, " + form + " button").first().click();
        assertThat(page.title()).as("%s comes back", path).startsWith("Erreur");
        eyes.see(page, path + " that comes back");
    }

    private Page signedIn(String login) {
        Page page = eyes.desk();
        page.navigate(address("/connexion"));
        page.getByText("Entrer avec «\u00a0" + login + "\u00a0»").click();
        return page;
    }

    private StoryImportId rehearsed(String story) {
        StoryImportId id = commands.sendAndWait(new RehearseStory(
                NETWORK, "histoire.csv", story.getBytes(StandardCharsets.UTF_8), AuthorId.of("somebody")));
        stories.waitFor(id);
        return id;
    }

    private String one(String sql) {
        return one(Optional.of(sql)).orElseThrow(() -> new AssertionError("The example has nothing for " + sql));
    }

    private Optional<String> one(Optional<String> sql) {
        return sql.flatMap(asked -> database.queryForList(asked, UUID.class, network.value()).stream()
                .findFirst()
                .map(UUID::toString));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
