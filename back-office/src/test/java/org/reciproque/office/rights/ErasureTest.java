package org.reciproque.office.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.CoarseFacts;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.ChangeDetails;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Zéphirine asks to be forgotten while she has an offer, a mise en relation and an échange; Gérard spoke of her. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest {

    private static final String NAME = "Zéphirine Quillévéré";
    private static final List<String> HER_WORDS = List.of(
            "Zéphirine",
            "zephirine",
            "Quillévéré",
            "0699887766",
            "fuseaux-de-dentelle",
            "Bobinette",
            "Coralie",
            "Libellule");
    private static final OfferId LACE = OfferId.of("effacer: dentelle");
    private static final MiseEnRelationId UNDER_WAY = MiseEnRelationId.of("effacer: mise en relation");
    private static final EchangeId ECHANGE = EchangeId.of("effacer: échange");

    private final CommandGateway commands;
    private final Accounts accounts;
    private final JdbcTemplate database;
    private final Stories stories;
    private final Neighbours neighbours;

    @LocalServerPort
    private int port;

    @Autowired
    ErasureTest(
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts,
            @Qualifier("owner") JdbcTemplate database) {
        this.commands = commands;
        this.accounts = accounts;
        this.database = database;
        this.stories = new Stories(commands, queries);
        this.neighbours = Neighbours.found(commands, accounts, "Le réseau de qui s’en va", "fil et couture");
    }

    @BeforeAll
    void a_little_history() {
        neighbours.administeredBy("adm-effacer");
        ParticipantId her = neighbours.welcome(NAME);
        neighbours.welcome("Gérard Ollivier");
        neighbours.animatedBy("zephirine-anime", her);
        details(her, "as she was called", 55, "Coralie Lebreton", "Libellule");
        details(her, "her details", 50, NAME, "Bobinette");
        commands.<Object>sendAndWait(new MakeOffer(
                LACE,
                neighbours.noted("lace", 40),
                her,
                neighbours.fiche(NAME, "fuseaux-de-dentelle", "fil et couture")));
        demand("Refaire le point de zephirine", 30);
        demand("Le thé de Bobinette", 20);
        demand("Le point que Coralie m’a montré", 19);
        demand("Le manteau de Libellule", 18);
        Parties both = new Parties(Set.of(her), Set.of(neighbours.person("Gérard Ollivier")), Optional.empty());
        commands.<Object>sendAndWait(new OpenMiseEnRelation(
                UNDER_WAY,
                neighbours.noted("effacer: mer", 10),
                Set.of(LACE),
                Set.of(),
                both,
                Optional.empty(),
                Optional.empty()));
        commands.<Object>sendAndWait(new StartEchange(
                ECHANGE,
                neighbours.noted("effacer: échange", 9),
                Optional.empty(),
                both,
                Optional.of(neighbours.said("Gérard Ollivier", "effacer: échange", "savoir", "Filer la laine")),
                Optional.of(new Theme("fil et couture")),
                Optional.empty()));
        stories.awaitReaders();
    }

    private void details(ParticipantId her, String note, int daysAgo, String name, String alias) {
        commands.<Object>sendAndWait(new ChangeDetails(
                her,
                neighbours.noted(note, daysAgo),
                new Details(
                        Optional.of(neighbours.said(NAME, note, "name", name)),
                        Optional.of(neighbours.said(NAME, note, "knownAs", alias)),
                        Optional.of(neighbours.said(NAME, note, "phone", "0699887766")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        CoarseFacts.unsaid())));
    }

    private void demand(String savoir, int daysAgo) {
        commands.<Object>sendAndWait(new ExpressDemand(
                DemandId.of("effacer: " + savoir),
                neighbours.noted(savoir, daysAgo),
                neighbours.person("Gérard Ollivier"),
                neighbours.fiche("Gérard Ollivier", savoir, "fil et couture")));
    }

    @Test
    @Order(1)
    void before_she_is_erased_the_screen_shows_what_closes_and_what_others_said_of_her() {
        String page = admin().get(record() + "/effacer").body();
        assertThat(page).contains("fuseaux-de-dentelle", "Filer la laine");
        assertThat(page).contains("Refaire le point de zephirine", "Le thé de Bobinette", "Gérard Ollivier");
        assertThat(page)
                .as("what named her as she was called then")
                .contains("Le point que Coralie m’a montré", "Le manteau de Libellule");
        assertThat(page).contains("/offres-et-demandes/" + DemandId.of("effacer: Le thé de Bobinette"));
    }

    @Test
    @Order(2)
    void erased_she_is_told_to_have_left_and_her_words_are_in_no_table() {
        assertThat(columnsHolding(HER_WORDS)).isNotEmpty();
        assertThat(Neighbours.signedIn(port, "zephirine-anime")
                        .get("/participants")
                        .status())
                .isEqualTo(200);
        Visitor admin = admin();
        Page form = admin.get(record() + "/effacer");
        List<String> fields = new ArrayList<>(List.of("sure", "true"));
        for (String words : form.form(record() + "/effacer").split("name=\"text\"")) {
            if (words.contains("id=\"text-") && words.contains("value=\"")) {
                int at = words.indexOf("value=\"") + 7;
                fields.addAll(List.of("text", words.substring(at, at + 36)));
            }
        }
        assertThat(fields).hasSizeGreaterThan(4);
        assertThat(admin.send(form, record() + "/effacer", fields.toArray(String[]::new))
                        .location())
                .isEqualTo(record());
        stories.awaitReaders();

        assertThat(columnsHolding(HER_WORDS)).isEmpty();
        assertThat(admin.get(record()).body()).contains("Personne effacée", "ont été effacés");
        assertThat(admin.get("/mises-en-relation/" + UNDER_WAY).body())
                .contains("Personne effacée", "la personne a quitté le réseau");
        assertThat(admin.get("/echanges/" + ECHANGE).body())
                .contains("Personne effacée", "la personne a quitté le réseau");
        assertThat(admin.get("/").body()).contains("Départs à dire aux autres", "la personne a quitté le réseau");
        assertThat(admin.get("/offres-et-demandes/" + LACE).body()).contains("Personne effacée", "départ");
        assertThat(admin.get("/participants?etat=ici&mots=zephirine").body()).doesNotContain(record());
    }

    @Test
    @Order(3)
    void her_account_is_closed() {
        assertThat(database.queryForObject(
                        "select count(*) from accounts.account where login = 'zephirine-anime'", Long.class))
                .isZero();
    }

    @Test
    @Order(4)
    void the_files_are_written_anew_soon_after() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.queryForList(
                                "select id from screens.files_to_clean where network = ?",
                                UUID.class,
                                neighbours.network().value())
                        .isEmpty());
        assertThat(admin().get(record()).body()).contains("des écrans et des fichiers de la base");
        assertThat(columnsHolding(HER_WORDS)).isEmpty();
    }

    /** Every column of every table of ours that holds one of these words. */
    private List<String> columnsHolding(List<String> words) {
        List<String> holding = new ArrayList<>();
        List<String[]> columns = database.query(
                "select format('%I.%I', table_schema, table_name), format('%I', column_name), data_type"
                        + " from information_schema.columns join information_schema.tables"
                        + " using (table_catalog, table_schema, table_name) where table_type = 'BASE TABLE'"
                        + " and table_schema in ('events', 'keys', 'accounts', 'screens')",
                (row, i) -> new String[] {row.getString(1), row.getString(2), row.getString(3)});
        for (String[] column : columns) {
            String place = column[2].equals("bytea")
                    ? "position(convert_to(?, 'UTF8') in " + column[1] + ")"
                    : "position(? in " + column[1] + "::text)";
            if (words.stream().anyMatch(word -> found(column[0], place, word))) {
                holding.add(column[0] + "." + column[1]);
            }
        }
        return holding;
    }

    private boolean found(String table, String place, String word) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from " + table + " where " + place + " > 0)", Boolean.class, word));
    }

    private String record() {
        return "/participants/" + neighbours.person(NAME);
    }

    private Visitor admin() {
        return Neighbours.signedIn(port, "adm-effacer");
    }

    @Test
    @Order(5)
    void nobody_erases_themselves() {
        ParticipantId who = neighbours.welcome("Solange Auffret");
        neighbours.administeredBy("solange-effacer", who);
        stories.awaitReaders();
        Visitor solange = Neighbours.signedIn(port, "solange-effacer");
        String erase = "/participants/" + who + "/effacer";
        assertThat(solange.post(erase, erase, "key", UUID.randomUUID().toString(), "sure", "true")
                        .status())
                .isEqualTo(422);
    }
}
