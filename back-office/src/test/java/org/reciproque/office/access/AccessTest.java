package org.reciproque.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Phone;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Odile administers one network and animates another; people come in by her links, and go out again. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final String HERE = "Les accès du port";
    private static final String THERE = "Les accès de la colline";
    private static final String PASSPHRASE = "une échelle et deux rubans";
    private static final String ANOTHER = "trois lanternes dans le pré";
    private static final Pattern LINK = Pattern.compile("http://[^/]+(/invitation/[\\w-]+)");

    private final Accounts accounts;
    private final CommandGateway commands;
    private final Stories stories;
    private final JdbcTemplate database;
    private final Links links;
    private final ServletWebServerApplicationContext server;
    private final NetworkId here = NetworkId.named(HERE);
    private final NetworkId there = NetworkId.named(THERE);

    @LocalServerPort
    private int port;

    @Autowired
    AccessTest(
            Accounts accounts,
            CommandGateway commands,
            QueryGateway queries,
            @Qualifier("owner") JdbcTemplate database,
            Links links,
            ServletWebServerApplicationContext server) {
        this.links = links;
        this.server = server;
        this.accounts = accounts;
        this.commands = commands;
        this.stories = new Stories(commands, queries);
        this.database = database;
    }

    @BeforeAll
    void two_networks() {
        Neighbours.found(commands, accounts, HERE).welcome("Mireille Duport");
        Neighbours.found(commands, accounts, THERE).welcome("Honoré Delacolline");
        stories.awaitReaders();
        seat("odile-acces", here, HERE, Role.ADMINISTRATOR, Role.RESEARCHER);
        seat("odile-acces", there, THERE, Role.ANIMATOR);
    }

    private void seat(String login, NetworkId network, String name, Role... roles) {
        accounts.open(
                login,
                PASSPHRASE,
                new Seat(network, name, AuthorId.of(login), "Odile", Set.of(roles), Optional.empty()),
                false);
    }

    @Test
    void whoever_has_two_seats_sits_in_one_at_a_time_with_its_roles_only() {
        Visitor odile = signedIn("odile-acces");
        assertThat(odile.get("/participants").location()).isEqualTo("/reseaux");
        Page choice = odile.get("/reseaux");
        assertThat(choice.body()).contains(HERE, THERE, "Recherche, administration", "Animation");

        assertThat(sit(odile, there).location()).isEqualTo("/");
        assertThat(odile.get("/participants").body())
                .contains("Honoré Delacolline", "Changer de réseau")
                .doesNotContain("Mireille Duport");
        assertThat(odile.get("/reseau").status()).isEqualTo(403);
        assertThat(odile.get("/acces").status()).isEqualTo(403);

        sit(odile, here);
        assertThat(odile.get("/participants").body())
                .contains("Mireille Duport")
                .doesNotContain("Honoré Delacolline");
        assertThat(odile.get("/reseau").status()).isEqualTo(200);
        assertThat(odile.get("/donnees").status()).isEqualTo(200);
        assertThat(sit(odile, NetworkId.named("Un réseau où elle n’est pas")).status())
                .isEqualTo(404);
    }

    @Test
    void the_movement_sees_networks_and_nobody_in_them() {
        accounts.openForMovement("nadia-acces", PASSPHRASE, AuthorId.of("nadia-acces"), "Nadia", false);
        Visitor nadia = signedIn("nadia-acces");
        assertThat(nadia.get("/").location()).isEqualTo("/mouvement");
        assertThat(nadia.get("/mouvement").body())
                .contains(HERE, THERE, "Participants actifs")
                .doesNotContain("Mireille", "Honoré", "Odile");
        for (String path : new String[] {"/participants", "/chiffres", "/acces", "/donnees", "/agenda", "/reseau"}) {
            assertThat(nadia.get(path).status()).as(path).isEqualTo(403);
        }
        Visitor odile = signedIn("odile-acces");
        sit(odile, here);
        assertThat(odile.get("/mouvement").status()).isEqualTo(403);
        assertThat(odile.post("/reseaux", "/reseaux/mouvement").status()).isEqualTo(404);
    }

    @Test
    void a_link_opens_an_access_once() {
        Visitor odile = administrator();
        String link = invited(odile, "Basile", "", Role.TREASURER);
        Visitor basile = new Visitor(port);
        Page form = basile.get(link);
        assertThat(form.body()).contains(HERE, "trésorerie", "value=\"Basile\"");

        Page tooKnown =
                basile.send(form, link, "login", "basile", "shownName", "Basile", "passphrase", "motdepassemotdepasse");
        assertThat(tooKnown.status()).isEqualTo(422);
        assertThat(tooKnown.body()).contains("Erreur", "14 caractères").doesNotContain("motdepasse");

        assertThat(basile.send(form, link, "login", "basile", "shownName", "Basile", "passphrase", PASSPHRASE)
                        .location())
                .isEqualTo("/connexion");
        assertThat(new Visitor(port).get(link).status()).isEqualTo(410);
        basile.signIn("basile", PASSPHRASE);
        assertThat(basile.get("/chiffres").status()).isEqualTo(200);
        assertThat(basile.get("/participants").status()).isEqualTo(403);
        assertThat(database.queryForList("select encode(token, 'escape') from accounts.link", String.class))
                .noneMatch(link::endsWith);
    }

    @Test
    void a_withdrawn_link_opens_nothing() {
        Visitor odile = administrator();
        String link = invited(odile, "Ludivine", "", Role.ANIMATOR);
        UUID id = database.queryForObject("select id from accounts.link where shown_name = 'Ludivine'", UUID.class);
        odile.post("/acces", "/acces/liens/" + id + "/retirer");
        assertThat(new Visitor(port).get(link).status()).isEqualTo(410);
    }

    @Test
    void a_seat_is_added_to_the_access_one_has_already_but_not_to_that_of_another() {
        seat("carine-acces", there, THERE, Role.ANIMATOR);
        String link = invited(administrator(), "Carine", "", Role.ANIMATOR);
        Visitor carine = new Visitor(port);
        Page form = carine.get(link);
        Page refused = carine.send(form, link, "login", "carine-acces", "shownName", "Carine", "passphrase", ANOTHER);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("déjà pris");

        carine.send(form, link, "login", "carine-acces", "shownName", "Carine", "passphrase", PASSPHRASE);
        carine.signIn("carine-acces", PASSPHRASE);
        assertThat(carine.get("/reseaux").body()).contains(HERE, THERE);
    }

    @Test
    void a_role_taken_or_an_access_closed_is_so_at_once() {
        seat("damien-acces", here, HERE, Role.ANIMATOR, Role.TREASURER);
        Visitor damien = signedIn("damien-acces");
        assertThat(damien.get("/participants").status()).isEqualTo(200);
        Visitor odile = administrator();
        String his = "/acces/" + account("damien-acces");
        odile.post("/acces", his + "/roles", "roles", "TREASURER");
        assertThat(damien.get("/participants").status()).isEqualTo(403);
        assertThat(damien.get("/chiffres").status()).isEqualTo(200);

        odile.post("/acces", his + "/fermer");
        assertThat(damien.get("/chiffres").location()).isEqualTo("/connexion");
        assertThat(new Visitor(port).signIn("damien-acces", PASSPHRASE).location())
                .isEqualTo("/connexion?error");
    }

    @Test
    void a_network_keeps_somebody_who_administers_it() {
        seat("seule-acces", NetworkId.named("Seule"), "Seule", Role.ADMINISTRATOR);
        Visitor alone = signedIn("seule-acces");
        alone.post("/acces", "/acces/" + account("seule-acces") + "/fermer");
        assertThat(alone.get("/acces").body()).contains("Un réseau garde au moins une personne");
        alone.post("/acces", "/acces/" + account("seule-acces") + "/roles", "roles", "ANIMATOR");
        assertThat(alone.get("/acces").status()).isEqualTo(200);
    }

    @Test
    void the_people_of_another_network_are_out_of_reach() {
        seat("edith-acces", there, THERE, Role.ANIMATOR);
        Visitor odile = administrator();
        assertThat(odile.get("/acces").body()).doesNotContain("edith-acces");
        for (String what : new String[] {"roles", "fermer", "lien", "verification/retirer"}) {
            assertThat(odile.post("/acces", "/acces/" + account("edith-acces") + "/" + what, "roles", "ANIMATOR")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_new_link_is_not_made_for_an_access_that_also_opens_another_place() {
        seat("fanny-acces", here, HERE, Role.ANIMATOR);
        seat("fanny-acces", there, THERE, Role.ADMINISTRATOR);
        Visitor odile = administrator();
        odile.post("/acces", "/acces/" + account("fanny-acces") + "/lien");
        assertThat(odile.get("/acces").body())
                .contains("ouvre aussi un autre lieu")
                .doesNotContain("/invitation/");
    }

    @Test
    void a_new_link_lets_choose_a_passphrase_and_ends_what_was_open() {
        seat("gaston-acces", here, HERE, Role.ANIMATOR);
        Visitor before = signedIn("gaston-acces");
        Visitor odile = administrator();
        odile.post("/acces", "/acces/" + account("gaston-acces") + "/lien");
        String link = link(odile.get("/acces"));
        Visitor gaston = new Visitor(port);
        gaston.send(gaston.get(link), link, "passphrase", ANOTHER);
        assertThat(before.get("/participants").location()).isEqualTo("/connexion");
        assertThat(gaston.signIn("gaston-acces", PASSPHRASE).location()).isEqualTo("/connexion?error");
        assertThat(gaston.signIn("gaston-acces", ANOTHER).location()).isEqualTo("/");
    }

    @Test
    void sessions_are_seen_and_ended_by_their_owner() {
        seat("heloise-acces", here, HERE, Role.ANIMATOR);
        seat("ivan-acces", here, HERE, Role.ANIMATOR);
        Visitor atHome = signedIn("heloise-acces");
        atHome.get("/");
        Visitor atTheLocal = signedIn("heloise-acces");
        atTheLocal.get("/");
        Page mine = atTheLocal.get("/mon-acces");
        assertThat(mine.body()).contains("Cet appareil, maintenant", "Dernière visite le");
        Matcher other = Pattern.compile("action=\"(/mon-acces/sessions/[\\w-]{36}/fermer)\"")
                .matcher(mine.body());
        assertThat(other.find()).isTrue();

        signedIn("ivan-acces").post("/mon-acces", other.group(1));
        assertThat(atHome.get("/participants").status()).isEqualTo(200);
        atTheLocal.post("/mon-acces", other.group(1));
        assertThat(atHome.get("/participants").location()).isEqualTo("/connexion");
        assertThat(atTheLocal.get("/participants").status()).isEqualTo(200);
    }

    @Test
    void a_changed_passphrase_closes_the_other_sessions() {
        seat("jeanne-acces", here, HERE, Role.ANIMATOR);
        Visitor other = signedIn("jeanne-acces");
        other.get("/");
        Visitor jeanne = signedIn("jeanne-acces");
        Page wrong = jeanne.post("/mon-acces", "/mon-acces/phrase", "now", ANOTHER, "then", ANOTHER);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Ce n’est pas votre phrase de passe");
        assertThat(jeanne.post("/mon-acces", "/mon-acces/phrase", "now", PASSPHRASE, "then", ANOTHER)
                        .location())
                .isEqualTo("/mon-acces");
        assertThat(other.get("/").location()).isEqualTo("/connexion");
        assertThat(jeanne.get("/participants").status()).isEqualTo(200);
    }

    @Test
    void whoever_leaves_leaves_no_session() {
        seat("karim-acces", here, HERE, Role.ANIMATOR);
        Visitor karim = signedIn("karim-acces");
        karim.get("/");
        karim.post("/mon-acces", "/deconnexion");
        assertThat(database.queryForObject(
                        "select count(*) from accounts.session where account = ? and ended_at is null",
                        Integer.class,
                        account("karim-acces")))
                .isZero();
    }

    @Test
    void after_failures_one_waits_a_little_and_then_may_try_again() {
        seat("lea-acces", here, HERE, Role.ANIMATOR);
        for (int failure = 0; failure < 6; failure++) {
            assertThat(new Visitor(port)
                            .signIn("lea-acces", "ce n’est pas celle-là")
                            .location())
                    .isEqualTo("/connexion?error");
        }
        Page early = new Visitor(port).signIn("lea-acces", PASSPHRASE);
        assertThat(early.location()).startsWith("/connexion?attente=");
        assertThat(new Visitor(port).get(early.location()).body()).contains("votre accès n’est pas fermé");
        Page nobody = new Visitor(port).signIn("quelqu’un d’autre", PASSPHRASE);
        assertThat(nobody.location()).isEqualTo("/connexion?error");

        database.update("update accounts.delay set open_at = now() - interval '1 second'");
        assertThat(new Visitor(port).signIn("lea-acces", PASSPHRASE).location()).isEqualTo("/");
        assertThat(new Visitor(port)
                        .signIn("lea-acces", "ce n’est pas celle-là")
                        .location())
                .isEqualTo("/connexion?error");
    }

    @Test
    void whoever_set_up_a_second_factor_is_asked_for_it_each_time_and_no_code_serves_twice() {
        seat("marthe-acces", here, HERE, Role.ANIMATOR);
        Visitor marthe = signedIn("marthe-acces");
        Page toPhotograph = marthe.get("/verification/mise-en-place");
        Phone phone = Phone.given(toPhotograph);
        String first = phone.tells(0);
        Page codes = marthe.send(toPhotograph, "/verification/mise-en-place", "code", first);
        Matcher code = Pattern.compile("<li>((?:[0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4})</li>")
                .matcher(codes.body());
        assertThat(code.find()).isTrue();
        assertThat(marthe.get("/participants").status()).isEqualTo(200);

        Visitor later = signedIn("marthe-acces");
        assertThat(later.get("/participants").location()).isEqualTo("/verification");
        assertThat(later.get("/mon-acces").location()).isEqualTo("/verification");
        assertThat(later.post("/verification", "/verification", "code", first).status())
                .as("seen over a shoulder")
                .isEqualTo(422);
        assertThat(later.post("/verification", "/verification", "code", phone.tells(1))
                        .location())
                .isEqualTo("/");
        assertThat(later.get("/participants").status()).isEqualTo(200);

        String kept = code.group(1).toUpperCase(Locale.ROOT).replace('0', 'O').replace('1', 'I');
        assertThat(signedIn("marthe-acces")
                        .post("/verification", "/verification", "code", kept)
                        .location())
                .isEqualTo("/");
        assertThat(signedIn("marthe-acces")
                        .post("/verification", "/verification", "code", kept)
                        .status())
                .isEqualTo(422);

        administrator().post("/acces", "/acces/" + account("marthe-acces") + "/verification/retirer");
        assertThat(signedIn("marthe-acces").get("/participants").status()).isEqualTo(200);
    }

    @Test
    void so_many_wrong_figures_in_a_day_and_no_more_are_judged_until_the_next() {
        seat("noemie-acces", here, HERE, Role.ANIMATOR);
        Visitor noemie = signedIn("noemie-acces");
        Page toPhotograph = noemie.get("/verification/mise-en-place");
        Phone phone = Phone.given(toPhotograph);
        noemie.send(toPhotograph, "/verification/mise-en-place", "code", phone.tells(-1));

        Visitor other = signedIn("noemie-acces");
        for (int wrong = 0; wrong < 30; wrong++) {
            database.update("delete from accounts.delay");
            assertThat(other.post("/verification", "/verification", "code", "00000x")
                            .body())
                    .contains("Attendez les suivants");
        }
        database.update("delete from accounts.delay");
        assertThat(other.post("/verification", "/verification", "code", phone.tells(0))
                        .body())
                .contains("réessayez demain");

        database.update("update accounts.second_factor set wrong_on = wrong_on - 1");
        assertThat(other.post("/verification", "/verification", "code", phone.tells(0))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void a_link_asked_for_by_mail_leaves_the_one_that_was_handed_over() {
        seat("pauline@acces.example", here, HERE, Role.ANIMATOR);
        Visitor odile = administrator();
        odile.post("/acces", "/acces/" + account("pauline@acces.example") + "/lien");
        String handed = link(odile.get("/acces"));
        String mailed = "/invitation/" + links.toRenewByMail(account("pauline@acces.example"));
        assertThat(new Visitor(port).get(handed).status()).isEqualTo(200);

        odile.post("/acces", "/acces/" + account("pauline@acces.example") + "/lien");
        String second = link(odile.get("/acces"));
        assertThat(new Visitor(port).get(handed).status()).isEqualTo(410);
        assertThat(new Visitor(port).get(mailed).status()).isEqualTo(200);

        Visitor pauline = new Visitor(port);
        pauline.send(pauline.get(mailed), mailed, "passphrase", ANOTHER);
        assertThat(new Visitor(port).get(second).status())
                .as("once one has served, no other does")
                .isEqualTo(410);
    }

    @Test
    void of_links_asked_for_at_the_same_moment_for_one_person_one_opens() {
        seat("rachel-acces", here, HERE, Role.ANIMATOR);
        UUID rachel = account("rachel-acces");
        List<CompletableFuture<String>> asked = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> links.toRenew(rachel), task -> new Thread(task).start()))
                .toList();
        List<String> made = asked.stream().map(CompletableFuture::join).toList();
        assertThat(made.stream().filter(token -> links.find(token).isPresent())).hasSize(1);
    }

    @Test
    void a_new_passphrase_by_link_is_not_made_of_the_name_of_the_network_either() {
        seat("quentin-acces", here, HERE, Role.ANIMATOR);
        Visitor odile = administrator();
        odile.post("/acces", "/acces/" + account("quentin-acces") + "/lien");
        String link = link(odile.get("/acces"));
        Visitor quentin = new Visitor(port);
        assertThat(quentin.send(quentin.get(link), link, "passphrase", HERE + " 2026")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoever_only_looks_at_the_door_is_remembered_for_half_an_hour() {
        new Visitor(port).get("/connexion");
        assertThat(sessions()).contains(1800);
        int before = Collections.frequency(sessions(), 28_800);
        signedIn("odile-acces");
        assertThat(Collections.frequency(sessions(), 28_800)).isGreaterThan(before);
    }

    private List<Integer> sessions() {
        Container host = ((TomcatWebServer) Objects.requireNonNull(server.getWebServer()))
                .getTomcat()
                .getEngine()
                .findChild("localhost");
        return Arrays.stream(host.findChildren())
                .flatMap(context ->
                        Arrays.stream(((Context) context).getManager().findSessions()))
                .map(Session::getMaxInactiveInterval)
                .toList();
    }

    @Test
    void an_access_is_linked_to_a_participant_of_this_network_only_and_goes_when_they_are_forgotten() {
        Neighbours port = Neighbours.found(commands, accounts, "Les accès du quai");
        var fatou = port.welcome("Fatou Duquai");
        stories.awaitReaders();
        port.administeredBy("odile-quai");
        Visitor odile = Neighbours.signedIn(this.port, "odile-quai");
        assertThat(odile.post(
                                "/acces",
                                "/acces/inviter",
                                "shownName",
                                "Fatou",
                                "participant",
                                "Mireille Duport",
                                "roles",
                                "ANIMATOR")
                        .body())
                .contains("Personne ne porte ce nom dans le réseau");
        odile.post(
                "/acces", "/acces/inviter", "shownName", "Fatou", "participant", "duquai fatou", "roles", "ANIMATOR");
        String link = link(odile.get("/acces"));
        Visitor visitor = new Visitor(this.port);
        visitor.send(visitor.get(link), link, "login", "fatou-quai", "shownName", "Fatou", "passphrase", PASSPHRASE);
        UUID hers = account("fatou-quai");
        assertThat(odile.get("/acces").body()).contains("/participants/" + fatou);
        odile.post("/acces", "/acces/" + hers + "/personne", "participant", "");
        assertThat(odile.get("/acces").body()).doesNotContain("/participants/" + fatou);
        odile.post("/acces", "/acces/" + hers + "/personne", "participant", "Fatou Duquai");
        assertThat(odile.get("/acces").body()).contains("/participants/" + fatou);

        database.update(
                "insert into accounts.seat (account, network, network_name, roles) values (?, ?, ?, '{ANIMATOR}')",
                hers,
                here.value(),
                HERE);
        accounts.forget(port.network(), fatou);
        assertThat(odile.get("/acces").body()).doesNotContain("fatou-quai");
        assertThat(account("fatou-quai")).as("it opens another network still").isEqualTo(hers);
        database.update("update accounts.seat set participant = ? where account = ?", fatou.value(), hers);
        accounts.forget(here, fatou);
        assertThat(database.queryForObject(
                        "select count(*) from accounts.account where login = 'fatou-quai'", Integer.class))
                .isZero();
    }

    @Test
    void whoever_administers_sees_who_changed_which_access() {
        seat("theo-acces", here, HERE, Role.ANIMATOR);
        Visitor odile = administrator();
        String his = "/acces/" + account("theo-acces");
        invited(odile, "Yvonne", "", Role.ANIMATOR);
        odile.post("/acces", his + "/roles", "roles", "TREASURER");
        odile.post("/acces", his + "/personne", "participant", "");
        odile.post("/acces", his + "/lien");
        odile.post("/acces", his + "/fermer");
        assertThat(odile.get("/reseau/lectures").body())
                .contains(
                        "a fait un lien qui ouvre un accès",
                        "a changé les rôles de",
                        "a changé la fiche à laquelle est lié l’accès de",
                        "a fait un lien pour une nouvelle phrase de passe",
                        "a fermé l’accès de");
    }

    @Test
    void what_opens_other_doors_is_changed_only_by_whoever_proved_lately_who_they_are() {
        seat("ursule-acces", here, HERE, Role.ANIMATOR);
        Visitor ursule = signedIn("ursule-acces");
        assertThat(ursule.get("/verification/mise-en-place").status()).isEqualTo(200);
        database.update(
                "update accounts.session set proven_at = now() - interval '1 hour' where account = ?",
                account("ursule-acces"));
        assertThat(ursule.get("/verification/mise-en-place").location()).isEqualTo("/mon-acces");
        Page mine = ursule.get("/mon-acces");
        assertThat(mine.body()).contains("C’est bien vous").doesNotContain("data-key-make");
        assertThat(ursule.post("/mon-acces", "/mon-acces/preuve", "now", ANOTHER)
                        .location())
                .isEqualTo("/mon-acces");
        assertThat(ursule.get("/verification/mise-en-place").location()).isEqualTo("/mon-acces");
        ursule.post("/mon-acces", "/mon-acces/preuve", "now", PASSPHRASE);
        assertThat(ursule.get("/verification/mise-en-place").status()).isEqualTo(200);
        assertThat(ursule.get("/mon-acces").body()).contains("data-key-make").doesNotContain("C’est bien vous");
    }

    @Test
    void without_mail_whoever_forgot_is_sent_to_somebody() {
        assertThat(new Visitor(port).get("/phrase-oubliee").body())
                .contains("la personne qui administre votre réseau")
                .doesNotContain("name=\"login\"");
    }

    private Visitor administrator() {
        Visitor odile = signedIn("odile-acces");
        sit(odile, here);
        return odile;
    }

    private static Page sit(Visitor visitor, NetworkId network) {
        return visitor.post("/reseaux", "/reseaux", "network", network.toString());
    }

    private static String invited(Visitor odile, String shownName, String mail, Role role) {
        odile.post("/acces", "/acces/inviter", "shownName", shownName, "mail", mail, "roles", role.name());
        return link(odile.get("/acces"));
    }

    private static String link(Page page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as("a link in %s", page.body()).isTrue();
        return link.group(1);
    }

    private UUID account(String login) {
        return Objects.requireNonNull(
                database.queryForObject("select id from accounts.account where login = ?", UUID.class, login));
    }

    private Visitor signedIn(String login) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(login, PASSPHRASE).location()).isEqualTo("/");
        return visitor;
    }
}
