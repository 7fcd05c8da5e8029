package org.reciproque.office.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Visitor;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Accounts;
import org.reciproque.query.readings.OldReadings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever opens somebody's record leaves a line which the administrator can read, for a year. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingsTest {

    private static final String NETWORK = "Le réseau des lectures";
    private static final String PASSPHRASE = "un registre sur la table";

    private final CommandGateway commands;
    private final org.axonframework.queryhandling.QueryGateway queries;
    private final Accounts accounts;
    private final OldReadings readings;
    private final JdbcTemplate database;
    private Neighbours neighbours;
    private ParticipantId nadia;

    @LocalServerPort
    private int port;

    @Autowired
    ReadingsTest(
            CommandGateway commands,
            org.axonframework.queryhandling.QueryGateway queries,
            Accounts accounts,
            OldReadings readings,
            @Qualifier("owner") JdbcTemplate database) {
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
        this.readings = readings;
        this.database = database;
        this.neighbours = Neighbours.found(commands, accounts, NETWORK, "cuisine");
        this.nadia = neighbours.welcome("Nadia Lectures");
    }

    @BeforeAll
    void lea_animates_and_paul_administers() {
        neighbours.animatedBy("lectures-lea");
        accounts.open(
                "lectures-paul",
                PASSPHRASE,
                new Seat(
                        neighbours.network(),
                        NETWORK,
                        AuthorId.of("lectures-paul"),
                        "Paul",
                        java.util.Set.of(Role.ADMINISTRATOR),
                        Optional.empty()),
                false);
        queries.query(new AwaitReaders(java.time.Duration.ofMinutes(1)), Boolean.class)
                .join();
    }

    @Test
    void opening_a_record_is_told_to_the_administrator_and_to_nobody_else() {
        Visitor lea = Neighbours.signedIn(port, "lectures-lea");
        assertThat(lea.get("/participants/" + nadia).status()).isEqualTo(200);
        assertThat(lea.get("/participants/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(lea.get("/reseau/lectures").status()).isEqualTo(403);
        Visitor paul = new Visitor(port);
        paul.signIn("lectures-paul", PASSPHRASE);
        assertThat(paul.get("/reseau/lectures").body())
                .contains(
                        "Qui a lu quoi",
                        "lectures-lea",
                        "a ouvert la fiche de",
                        "Nadia Lectures",
                        "/participants/" + nadia);
        assertThat(mine("PERSON")).isEqualTo(1);
    }

    @Test
    void taking_all_that_is_kept_of_somebody_away_is_told() {
        Visitor lea = Neighbours.signedIn(port, "lectures-lea");
        assertThat(lea.get("/participants/" + nadia + "/dossier.json").status()).isEqualTo(200);
        Visitor paul = new Visitor(port);
        paul.signIn("lectures-paul", PASSPHRASE);
        assertThat(paul.get("/reseau/lectures").body()).contains("tout ce que le réseau garde de");
    }

    @Test
    void a_year_later_it_is_forgotten() {
        database.update(
                "insert into journal.reading (network, author, read_at, kind) values (?, ?, now() - interval '367 days', 'LIST')",
                UUID.randomUUID(),
                UUID.randomUUID());
        assertThat(readings.forget()).isEqualTo(1);
        assertThat(readings.forget()).isZero();
    }

    private int mine(String kind) {
        Integer lines = database.queryForObject(
                "select count(*) from journal.reading where network = ? and kind = ?",
                Integer.class,
                neighbours.network().value(),
                kind);
        return lines == null ? -1 : lines;
    }
}
