package org.reciproque.office.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.NetworkId;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.wall.NetworkInView.Shown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL itself shows screens the rows of one network, whatever they ask. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsOfOneNetworkTest {

    private static final String ORCHARD = "Le réseau du verger";
    private static final String QUAY = "Le réseau du quai";

    private final JdbcTemplate owner;
    private final JdbcTemplate screens;
    private final EntityManager entities;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Accounts accounts;

    @Autowired
    RowsOfOneNetworkTest(
            @Qualifier("owner") JdbcTemplate owner,
            JdbcTemplate screens,
            EntityManager entities,
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts) {
        this.owner = owner;
        this.screens = screens;
        this.entities = entities;
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
    }

    @BeforeAll
    void two_networks_live_side_by_side() {
        Stories stories = new Stories(commands, queries);
        stories.bringIn(ORCHARD, Stories.file("network-story.csv"));
        Neighbours quay = Neighbours.found(commands, accounts, QUAY, "cuisine").animatedBy("quai-lea");
        quay.welcome("Gaspard du quai");
        stories.awaitReaders();
    }

    @Test
    void with_no_network_in_view_every_table_and_every_view_is_empty() {
        assertThat(readable())
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(count(screens, name)).as(name).isZero());
    }

    @Test
    void with_a_network_in_view_its_rows_are_there_and_no_others() {
        for (String name : List.of("ORCHARD", "QUAY")) {
            NetworkId network = NetworkId.named("ORCHARD".equals(name) ? ORCHARD : QUAY);
            try (Shown shown = NetworkInView.show(network)) {
                assertThat(tables())
                        .isNotEmpty()
                        .allSatisfy(table -> assertThat(count(screens, table))
                                .as(table)
                                .isEqualTo(owner.queryForObject(
                                        "select count(*) from " + table + " where " + column(table) + " = ?",
                                        Long.class,
                                        network.value())));
                assertThat(screens.queryForList("select distinct network from screens.participant_now", UUID.class))
                        .containsExactly(network.value());
            }
        }
        assertThat(screens.queryForList("select name from screens.network", String.class))
                .isEmpty();
    }

    @Test
    void a_repository_that_forgets_the_network_reads_nothing() {
        String forgetful = "select count(*) from screens.participant_now";
        assertThat(entities.createNativeQuery(forgetful, Long.class).getSingleResult())
                .isEqualTo(0L);
        assertThat(entities.createQuery("select count(g) from GatheringSheet g", Long.class)
                        .getSingleResult())
                .isZero();
        try (Shown shown = NetworkInView.show(NetworkId.named(QUAY))) {
            assertThat(entities.createNativeQuery(forgetful, Long.class).getSingleResult())
                    .isEqualTo(1L);
        }
    }

    @Test
    void what_does_not_say_whose_it_is_cannot_be_read() {
        assertThat(owner.queryForList("""
                        select c.oid::regclass::text from pg_class c
                        where c.relnamespace = 'screens'::regnamespace and c.relkind in ('r', 'v')
                          and not has_table_privilege('reciproque_screens', c.oid, 'select') order by 1""", String.class)).containsExactly("screens.flyway_schema_history");
        for (String secret : List.of("keys.person", "events.event", "accounts.link", "accounts.second_factor")) {
            assertThatThrownBy(() -> count(screens, secret))
                    .as(secret)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        for (String secret : List.of(
                "select passphrase from accounts.account",
                "select started_at from accounts.session",
                "select network_name from accounts.seat")) {
            assertThatThrownBy(() -> screens.queryForList(secret))
                    .as(secret)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void who_noted_is_known_by_name_in_the_network_in_view_only() {
        assertThat(count(screens, "accounts.author")).isZero();
        try (Shown shown = NetworkInView.show(NetworkId.named(QUAY))) {
            assertThat(screens.queryForList("select distinct network from accounts.author", UUID.class))
                    .containsExactly(NetworkId.named(QUAY).value());
            assertThat(count(screens, "(select shown_name from accounts.account) a"))
                    .isEqualTo(owner.queryForObject(
                            "select count(*) from accounts.seat where network = ?",
                            Long.class,
                            NetworkId.named(QUAY).value()));
        }
    }

    @Test
    void screens_write_nothing_and_are_nobody_powerful() {
        assertThatThrownBy(() -> screens.update("delete from screens.participant"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> screens.execute("set role reciproque"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(screens.queryForObject("select session_user || ' ' || current_user", String.class))
                .isEqualTo("reciproque_screens reciproque_screens");
        assertThat(screens.queryForObject(
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                                + " where rolname = current_user",
                        Boolean.class))
                .isFalse();
    }

    @Test
    void a_connection_forgets_what_it_showed_before() {
        try (Shown shown = NetworkInView.show(NetworkId.named(ORCHARD))) {
            assertThat(count(screens, "screens.participant")).isPositive();
        }
        for (int turn = 0; turn < 40; turn++) {
            assertThat(count(screens, "screens.participant")).isZero();
        }
    }

    /** The policy must leave its index to each question: a network is a small part of a large installation. */
    @Test
    void the_wall_goes_by_the_index() {
        try (Shown shown = NetworkInView.show(NetworkId.named(QUAY))) {
            assertThat(String.join(
                            "\n",
                            screens.queryForList(
                                    "explain select * from screens.fact where kind = 'SESSION'", String.class)))
                    .contains("fact_by_day")
                    .doesNotContain("Seq Scan");
        }
    }

    private List<String> readable() {
        return owner.queryForList("""
                select c.oid::regclass::text from pg_class c
                where c.relnamespace in ('screens'::regnamespace, 'events'::regnamespace) and c.relkind in ('r', 'v')
                  and has_table_privilege('reciproque_screens', c.oid, 'select')""", String.class);
    }

    private List<String> tables() {
        return owner.queryForList("""
                select c.oid::regclass::text from pg_class c
                where c.relnamespace in ('screens'::regnamespace, 'events'::regnamespace) and c.relkind = 'r'
                  and has_table_privilege('reciproque_screens', c.oid, 'select')""", String.class);
    }

    private static String column(String table) {
        return "screens.network".equals(table) ? "id" : "network";
    }

    private static long count(JdbcTemplate database, String relation) {
        Long rows = database.queryForObject("select count(*) from " + relation, Long.class);
        return rows == null ? -1 : rows;
    }
}
