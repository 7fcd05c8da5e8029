package org.reciproque.office.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Phone;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.wall.Routes.Route;
import org.reciproque.office.wall.Stranger.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Proof S1, the wall between networks: every address of the running application, with every role of its network and of
 * another, and without any. What each may open is written in {@code wall/who-may-open-what.txt}; an address that is not
 * there fails, so that whoever adds one has to say for whom it is.
 *
 * <p>Short here; whole with {@code -Dwall.attempts=50000}, and {@code -Dwall.seed} to try the same again.
 */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkWallTest {

    private static final String ORCHARD = "Les vergers de la preuve";
    private static final String QUAY = "Les quais de la preuve";
    private static final String PASSPHRASE = "un mur entre deux jardins";
    private static final int DEFAULT_ATTEMPTS = 400;
    private static final List<String> METHODS = List.of("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS");

    private static final Map<String, String> THINGS = Map.of(
            "/participants", "select id from screens.participant where network = ?",
            "/offres-et-demandes", "select id from screens.sheet where network = ?",
            "/moulinette", "select id from screens.sheet where kind = 'DEMAND' and network = ?",
            "/mises-en-relation", "select id from screens.mise_en_relation where network = ?",
            "/echanges", "select id from screens.echange where network = ?",
            "/agenda/seances", "select id from screens.echange_session where network = ?",
            "/rencontres", "select id from screens.gathering where network = ?",
            "/reperage", "select id from screens.gathering where kind = 'REPERAGE' and network = ?",
            "bilan", "select thing from screens.fact where kind = 'BILAN' and network = ?",
            "/importer", "select id from screens.story_import where network = ?");

    private final JdbcTemplate database;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Accounts accounts;
    private final Routes routes;
    private final Map<String, Set<String>> written = Routes.written();
    private final Map<String, List<UUID>> orchardThings = new TreeMap<>();
    private final List<UUID> everyThing = new ArrayList<>();
    private final List<Stranger> ofTheOrchard = new ArrayList<>();
    private final List<Stranger> ofTheQuay = new ArrayList<>();
    private Pattern orchardWords = Pattern.compile("");

    @LocalServerPort
    private int port;

    @Autowired
    NetworkWallTest(
            @Qualifier("owner") JdbcTemplate database,
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.database = database;
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
        this.routes = Routes.of(mapping);
    }

    @BeforeAll
    void two_networks_with_everybody_in_their_seats() {
        Stories stories = new Stories(commands, queries);
        stories.bringIn(ORCHARD, Stories.file("network-story.csv"));
        Neighbours quay = Neighbours.found(commands, accounts, QUAY, "cuisine");
        quay.welcome("Gaspard Duquai");
        stories.awaitReaders();
        UUID orchard = NetworkId.named(ORCHARD).value();
        THINGS.forEach((where, ids) -> orchardThings.put(where, database.queryForList(ids, UUID.class, orchard)));
        orchardThings.values().forEach(everyThing::addAll);
        everyThing.add(orchard);
        everyThing.addAll(database.queryForList(
                "select note from screens.fact where network = ? order by known_from limit 200", UUID.class, orchard));
        List<String> words = database.queryForList(
                "select distinct name from screens.participant_now where network = ? and length(name) > 6",
                String.class,
                orchard);
        orchardWords = Pattern.compile(
                String.join("|", words.stream().map(Pattern::quote).toList()));
        for (Role role : Role.values()) {
            ofTheOrchard.add(seated(ORCHARD, role));
            ofTheQuay.add(seated(QUAY, role));
        }
        for (List<Stranger> everybody : List.of(ofTheOrchard, ofTheQuay)) {
            everybody.add(atTheMovement());
            everybody.add(halfIn(everybody == ofTheOrchard ? ORCHARD : QUAY));
            everybody.add(Stranger.outside(port));
        }
        // Whoever loses their seat or their session by an attempt of this proof is none of those who attempt.
        seated(ORCHARD, "mur-figurant", Role.ANIMATOR);
        orchardThings.put(
                "/acces",
                database.queryForList("select id from accounts.account where login = 'mur-figurant'", UUID.class));
        orchardThings.put("/acces/liens", List.of(UUID.randomUUID()));
        orchardThings.put(
                "/mon-acces/sessions",
                database.queryForList(
                        "select t.id from accounts.session t join accounts.account a on a.id = t.account"
                                + " where a.login = 'mur-figurant'",
                        UUID.class));
    }

    /** So many wrong tries make whoever comes from this address wait. */
    @AfterAll
    void nobody_waits_for_what_was_tried_here() {
        database.update("delete from accounts.delay");
    }

    private Stranger atTheMovement() {
        accounts.openForMovement("mur-mouvement", PASSPHRASE, AuthorId.of("mur-mouvement"), "Nadia", false);
        return Stranger.signedIn(port, "MOVEMENT", false, "mur-mouvement", PASSPHRASE);
    }

    /** Who administers the network, and gave the passphrase but not the figures that the phone tells. */
    private Stranger halfIn(String name) {
        String login = "mur-a-moitie-" + NetworkId.named(name);
        seated(name, login, Role.ADMINISTRATOR);
        Visitor sure = new Visitor(port);
        sure.signIn(login, PASSPHRASE);
        Phone phone = Phone.given(sure.get("/verification/mise-en-place"));
        sure.post("/verification/mise-en-place", "/verification/mise-en-place", "code", phone.tells(0));
        return Stranger.signedIn(port, "HALF_IN", false, login, PASSPHRASE);
    }

    private Stranger seated(String name, Role role) {
        return seated(name, "mur-" + name.replace(' ', '-').toLowerCase(Locale.ROOT) + "-" + role.name(), role);
    }

    private Stranger seated(String name, String login, Role role) {
        NetworkId network = NetworkId.named(name);
        accounts.open(login, PASSPHRASE, new Seat(network, name, AuthorId.of(network, login), login, role), false);
        return Stranger.signedIn(port, role.name(), true, login, PASSPHRASE);
    }

    @Test
    void every_address_is_written_down_and_no_other() {
        List<String> answered =
                routes.all().stream().map(Route::name).distinct().sorted().toList();
        assertThat(answered.stream().filter(route -> !written.containsKey(route)))
                .as("addresses for nobody: say in who-may-open-what.txt for whom they are")
                .isEmpty();
        assertThat(written.keySet()).as("addresses that are no more").isSubsetOf(answered);
    }

    @Test
    void every_role_opens_in_its_own_network_what_is_written_and_nothing_else() {
        Random dice = new Random(1);
        for (Route route : routes.all()) {
            for (Stranger visitor : ofTheOrchard) {
                String address = address(route, dice, true);
                Answer answer = visitor.attempt(route.method(), address, Map.of());
                String tried = visitor.who() + " " + route.method() + " " + address;
                assertThat(answer.status()).as(tried).isLessThan(500);
                boolean mayOpen = visitor.isOneOf(written.getOrDefault(route.name(), Set.of()));
                if (visitor.seated()) {
                    assertThat(answer.status() == 403)
                            .as(tried + " → " + answer.status())
                            .isEqualTo(!mayOpen);
                } else if (!mayOpen) {
                    assertThat(answer.status()).as(tried).isIn(302, 403);
                    assertThat(orchardWords.matcher(answer.body()).find())
                            .as(tried)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void nobody_reads_or_writes_beyond_the_wall() {
        UUID orchard = NetworkId.named(ORCHARD).value();
        long facts = facts(orchard);
        int wanted = Integer.getInteger("wall.attempts", DEFAULT_ATTEMPTS);
        long seed = Long.getLong("wall.seed", 2026);
        Random dice = new Random(seed);
        Map<Integer, Integer> answers = new TreeMap<>();
        List<String> leaks = new ArrayList<>();
        int made = 0;
        for (Route route : routes.all()) {
            for (Stranger visitor : ofTheQuay) {
                made += attempt(visitor, route, route.method(), dice, answers, leaks);
            }
        }
        while (made < wanted) {
            Route route = routes.all().get(dice.nextInt(routes.all().size()));
            Stranger visitor = ofTheQuay.get(dice.nextInt(ofTheQuay.size()));
            String method = dice.nextInt(4) > 0 ? route.method() : METHODS.get(dice.nextInt(METHODS.size()));
            made += attempt(visitor, route, method, dice, answers, leaks);
        }
        queries.query(new org.reciproque.api.base.AwaitReaders(java.time.Duration.ofMinutes(1)), Boolean.class)
                .join();
        System.out.printf(
                "S1 network-wall: seed %d, %d routes, %d attempts, %d leaks, answers %s%n",
                seed, routes.all().size(), made, leaks.size(), answers);
        assertThat(leaks).isEmpty();
        assertThat(facts(orchard)).as("facts of the orchard").isEqualTo(facts);
        assertThat(borrowed()).as("things of the orchard in facts of the quay").isEmpty();
    }

    private int attempt(
            Stranger visitor,
            Route route,
            String method,
            Random dice,
            Map<Integer, Integer> answers,
            List<String> leaks) {
        String address = address(route, dice, dice.nextInt(5) > 0);
        Answer answer = visitor.attempt(method, address, fields(dice));
        answers.merge(answer.status(), 1, Integer::sum);
        boolean opened = answer.status() < 300 && !"OPTIONS".equals(method) && route.leadsToOneThing();
        if (opened
                || answer.status() >= 500
                || orchardWords.matcher(answer.body()).find()) {
            leaks.add(visitor.who() + " " + method + " " + address + " → " + answer.status());
        }
        return 1;
    }

    /** With ids of the orchard: of the kind that the address expects, or of any. */
    private String address(Route route, Random dice, boolean fitting) {
        String address = route.plain();
        while (address.contains("{")) {
            int from = address.indexOf('{');
            int to = address.indexOf('}');
            String variable = address.substring(from + 1, to);
            address = address.substring(0, from)
                    + value(variable, address.substring(0, from), dice, fitting)
                    + address.substring(to + 1);
        }
        return address;
    }

    private String value(String variable, String before, Random dice, boolean fitting) {
        return switch (variable) {
            case "year" -> "2024";
            case "kind" -> dice.nextBoolean() ? "pdf" : "docx";
            case "key" -> "participants_actifs";
            case "token" -> "un-lien-que-personne-n-a-fait";
            default -> {
                List<UUID> ids = orchardThings.entrySet().stream()
                        .filter(entry -> "bilan".equals(variable)
                                ? "bilan".equals(entry.getKey())
                                : before.startsWith(entry.getKey()))
                        .max(java.util.Comparator.comparingInt(
                                entry -> entry.getKey().length()))
                        .map(Map.Entry::getValue)
                        .orElse(everyThing);
                List<UUID> from = fitting && !ids.isEmpty() ? ids : everyThing;
                yield from.get(dice.nextInt(from.size())).toString();
            }
        };
    }

    /** What a form might hold, with ids of the orchard wherever an id can be. */
    private Map<String, String> fields(Random dice) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", UUID.randomUUID().toString());
        for (String day :
                List.of("jour", "day", "prevuLe", "finLe", "bilanLe", "seanceLe", "rencontreLe", "autreJour")) {
            fields.put(day, Neighbours.TODAY.minusDays(dice.nextInt(30)).toString());
        }
        fields.put("offre", pick("/offres-et-demandes", dice));
        fields.put("demande", pick("/moulinette", dice));
        fields.put("reperage", pick("/reperage", dice));
        fields.put("bilan", pick("bilan", dice));
        for (String person : Arrays.asList(
                "offreur", "demandeur", "present", "part", "arrive", "mediateur", "qui", "quiChoix", "personne")) {
            fields.put(person, pick("/participants", dice));
        }
        fields.put("issue", List.of("AGREED", "LATER", "NO").get(dice.nextInt(3)));
        fields.put("sens", dice.nextBoolean() ? "OFFER" : "DEMAND");
        fields.put("savoir", "des tartes");
        fields.put("annee", "2024");
        fields.put("minutes", "60");
        fields.put("effet", "REINVESTED");
        fields.put("network", NetworkId.named(ORCHARD).toString());
        fields.put("participant", "Gaspard Duquai");
        fields.keySet().removeIf(name -> dice.nextInt(6) == 0);
        return fields;
    }

    private String pick(String where, Random dice) {
        List<UUID> ids = orchardThings.getOrDefault(where, everyThing);
        List<UUID> from = ids.isEmpty() ? everyThing : ids;
        return from.get(dice.nextInt(from.size())).toString();
    }

    private long facts(UUID network) {
        Long facts = database.queryForObject(
                "select count(*) from events.network_number where network = ?", Long.class, network);
        return facts == null ? -1 : facts;
    }

    /** A note of the quay that names somebody or something of the orchard. */
    private List<String> borrowed() {
        Object theirs = everyThing.toArray(UUID[]::new);
        UUID quay = NetworkId.named(QUAY).value();
        List<String> borrowed = new ArrayList<>(database.queryForList(
                "select kind from screens.fact where network = ?"
                        + " and (people || offreurs || demandeurs || mediators || echange || thing) && ?",
                String.class,
                quay,
                theirs));
        borrowed.addAll(database.queryForList(
                "select 'mise en relation ' || id from screens.mise_en_relation where network = ?"
                        + " and (offers || demands || offreurs || demandeurs || mediator) && ?",
                String.class,
                quay,
                theirs));
        return borrowed;
    }
}
