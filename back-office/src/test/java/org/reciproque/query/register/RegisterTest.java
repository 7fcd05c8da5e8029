package org.reciproque.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.WholeHouse;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the register says is what lies in the tables, and what each page repeats. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterTest {

    /** Texts that tell nothing of a person: kinds, the network itself, and where words are shown. */
    private static final Set<String> OF_NOBODY = Set.of(
            "accounts.link.network_name",
            "accounts.seat.network_name",
            "rebuild.aside.kind",
            "rebuild.aside.reader",
            "rebuild.aside.thing",
            "rebuild.aside.why",
            "rebuild.chain_read.wrong",
            "rebuild.difference.list",
            "rebuild.run.lists",
            "rebuild.run.node",
            "rebuild.run.phase",
            "rebuild.run.said",
            "rebuild.run.work",
            "screens.fact.kind",
            "screens.fact_correction.field",
            "screens.gathering.kind",
            "screens.network.form",
            "screens.network.host",
            "screens.network.name",
            "screens.network.word",
            "screens.network_settings.form",
            "screens.network_settings.host",
            "screens.network_settings.word",
            "screens.retention.kind",
            "screens.sheet.kind",
            "screens.sorting.kind",
            "screens.spoken.column_name",
            "screens.spoken.shown_in",
            "screens.theme.name",
            "screens.journal.icon");

    private final CommandGateway commands;
    private final JdbcTemplate database;
    private final Stories stories;
    private final Neighbours neighbours;

    @LocalServerPort
    private int port;

    @Autowired
    RegisterTest(
            CommandGateway commands,
            QueryGateway queries,
            @Qualifier("owner") JdbcTemplate database,
            Accounts accounts) {
        this.commands = commands;
        this.database = database;
        this.stories = new Stories(commands, queries);
        this.neighbours = Neighbours.found(commands, accounts, "Le réseau du registre", "vannerie");
    }

    @BeforeAll
    void a_network_and_a_long_story() {
        ParticipantId armelle = neighbours.welcome("Armelle Quéré");
        neighbours.animatedBy("armelle-anime", armelle);
        neighbours.administeredBy("registre-adm");
        stories.bringInRehearsed(commands.sendAndWait(new ImportExampleNetwork(
                "Le réseau dont on tient registre", ExampleSize.SMALL, 1971, Neighbours.TODAY)));
        stories.awaitReaders();
    }

    @Test
    void every_column_with_a_text_is_described_or_known_to_be_of_nobody() {
        Set<String> said = new TreeSet<>(described());
        said.addAll(OF_NOBODY);
        assertThat(database.queryForList("""
                        select format('%s.%s.%s', table_schema, table_name, column_name)
                        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where table_schema not in ('pg_catalog', 'information_schema', 'events', 'keys')
                          and table_name not like 'flyway%' and t.table_type = 'BASE TABLE'
                          and (data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'inet')
                               or udt_name = '_text')
                        order by 1""", String.class))
                .hasSizeGreaterThan(60)
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void wherever_words_are_shown_is_described() {
        assertThat(database.queryForList(
                        "select distinct shown_in || '.' || column_name from screens.spoken order by 1", String.class))
                .hasSizeGreaterThan(10)
                .isSubsetOf(described());
    }

    @Test
    void it_says_of_each_kind_why_for_how_long_and_who_sees_it_and_follows_the_choice_of_the_network() {
        Visitor admin = Neighbours.signedIn(port, "registre-adm");
        String before = admin.get("/reseau/registre").body();
        for (KindOfData kind : KindOfData.values()) {
            assertThat(before).contains(kind.label(), kind.what(), kind.why(), kind.ground(), kind.goesTo());
        }
        assertThat(before).contains("12\u00a0mois après leur départ", "À remettre aux personnes", "article 30");
        assertThat(admin.get("/reseau").body()).contains("/reseau/registre");

        String lengths = "/reseau/durees";
        String key = UUID.randomUUID().toString();
        admin.post(
                lengths,
                lengths,
                "key",
                key,
                "months-GONE",
                "7",
                "months-SILENT",
                "36",
                "months-BILAN_WORDS",
                "60",
                "months-UNUSED_ACCESS",
                "12");
        List<String> pages = List.of("/reseau/registre", "/vos-donnees", dossier(), dossier() + ".json");
        assertThat(pages)
                .allSatisfy(page -> assertThat(admin.get(page).body())
                        .as(page)
                        .contains("7\u00a0mois après leur départ")
                        .doesNotContain("12\u00a0mois après leur départ"));
    }

    @Test
    void only_whoever_administers_prints_it_and_anybody_reads_what_is_usual() {
        assertThat(Neighbours.signedIn(port, "armelle-anime")
                        .get("/reseau/registre")
                        .status())
                .isEqualTo(403);
        String page = new Visitor(port).get("/vos-donnees").body();
        assertThat(page).contains("12\u00a0mois après leur départ", "celles d’usage");
        for (KindOfData kind : KindOfData.values()) {
            assertThat(page).contains(kind.label(), kind.why());
        }
    }

    @Test
    void her_own_record_tells_her_access_too() {
        assertThat(Neighbours.signedIn(port, "armelle-anime").get(dossier()).body())
                .contains("Son accès à Réciproque", "armelle-anime", "animation");
    }

    private String dossier() {
        return "/participants/" + neighbours.person("Armelle Quéré") + "/dossier";
    }

    private static Set<String> described() {
        return Arrays.stream(KindOfData.values())
                .flatMap(kind -> kind.columns().stream())
                .collect(Collectors.toSet());
    }
}
