package org.reciproque.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.office.security.Accounts;
import org.reciproque.query.readings.OldReadings;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody tries Renaud's door, and Renaud tries pages that are not for him: Odette, who administers, can see it. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissedTest {

    private static final String WRONG = "la phrase de quelqu’un d’autre";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final JdbcTemplate database;
    private final OldReadings readings;
    private final Neighbours here;
    private final Neighbours elsewhere;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @LocalServerPort
    private int port;

    @Autowired
    MissedTest(
            CommandGateway commands,
            Accounts accounts,
            OldReadings readings,
            @Qualifier("owner") JdbcTemplate database) {
        this.database = database;
        this.readings = readings;
        this.here = Neighbours.found(commands, accounts, "Le réseau des portes");
        this.elsewhere = Neighbours.found(commands, accounts, "Le réseau d’à côté");
    }

    @BeforeAll
    void people_of_two_networks() {
        here.animatedBy("renaud-portes", "sabine-portes");
        here.administeredBy("odette-portes");
        elsewhere.administeredBy("yannick-portes");
    }

    @BeforeEach
    void read_the_log() {
        database.update("delete from accounts.delay");
        database.update("delete from journal.missed");
        log.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void leave_the_log() {
        ROOT.detachAppender(log);
        database.update("delete from accounts.delay");
    }

    @Test
    void three_missed_entries_are_one_line_for_whoever_administers_and_nothing_for_whoever_fails() {
        Page last = new Visitor(port).signIn("renaud-portes", WRONG);
        new Visitor(port).signIn("renaud-portes", WRONG);
        new Visitor(port).signIn("RENAUD-portes ", WRONG);
        Page ofNobody = new Visitor(port).signIn("personne-portes", WRONG);
        assertThat(last.location()).isEqualTo(ofNobody.location());

        soon("SIGN_IN", 3);
        assertThat(lectures("odette-portes"))
                .contains("3\u00a0entrées manquées pour l’accès de <strong>renaud-portes</strong>", "entre");
        assertThat(lectures("yannick-portes")).doesNotContain("renaud-portes", "entrées manquées");
        assertThat(database.queryForObject("select count(*) from journal.missed", Integer.class))
                .as("one row an hour, and none for whoever does not exist")
                .isBetween(1, 2);
        assertThat(told("SIGN_IN"))
                .hasSize(4)
                .allMatch(line -> line.endsWith("at /connexion"))
                .anyMatch(line -> line.contains(account("renaud-portes").toString()))
                .anyMatch(line -> line.contains("access none"))
                .allSatisfy(line -> assertThat(line).doesNotContain("renaud", "RENAUD", "personne", "quelqu"));
    }

    @Test
    void whoever_waits_is_told_of_too() {
        for (int failure = 0; failure < 8; failure++) {
            new Visitor(port).signIn("sabine-portes", WRONG);
        }
        soon("WAIT", 1);
        assertThat(lectures("odette-portes")).containsAnyOf("Une attente imposée", "attentes imposées");
    }

    @Test
    void a_refused_page_is_told_by_its_shape_and_where_they_sat() {
        Visitor renaud = Neighbours.signedIn(port, "renaud-portes");
        assertThat(renaud.get("/acces?mots=Motperdu").status()).isEqualTo(403);
        assertThat(renaud.get("/reseau/Motperdu").status()).isEqualTo(403);
        assertThat(renaud.post("/participants", "/acces/" + UUID.randomUUID() + "/fermer")
                        .status())
                .isEqualTo(403);
        assertThat(renaud.post("/assets/app.css", "/participants", "name", "Motperdu")
                        .status())
                .as("a form without its token")
                .isEqualTo(403);
        soon("REFUSED", 3);
        soon("FORGED", 1);
        assertThat(told("REFUSED"))
                .anyMatch(line -> line.endsWith("at /acces"))
                .anyMatch(line -> line.endsWith("at no page of ours"))
                .anyMatch(line -> line.endsWith("at /acces/{account}/fermer"))
                .allMatch(line -> line.contains("network " + here.network()));
        assertThat(log.list)
                .allSatisfy(line -> assertThat(line.getFormattedMessage()).doesNotContain("Motperdu"));
        assertThat(lectures("odette-portes")).contains("pages refusées pour l’accès de", "Un formulaire refusé");
    }

    @Test
    void a_wrong_passphrase_said_again_is_told() {
        Visitor renaud = Neighbours.signedIn(port, "renaud-portes");
        renaud.post("/mon-acces", "/mon-acces/preuve", "now", WRONG);
        soon("PASSPHRASE", 1);
        assertThat(lectures("odette-portes")).contains("Une phrase de passe redite à tort");
    }

    @Test
    void whoever_floods_the_door_fills_neither_the_table_nor_the_log() {
        database.update("update accounts.seat set closed_at = now() where account = ?", account("yannick-portes"));
        database.update(
                "insert into journal.missed (account, kind, since, times) values (?, 'SIGN_IN', date_trunc('hour', now()), 1000000)",
                account("renaud-portes"));
        new Visitor(port).signIn("renaud-portes", WRONG);
        Awaitility.await().until(() -> !told("SIGN_IN").isEmpty());
        assertThat(database.queryForObject("select count(*) from journal.missed", Integer.class))
                .isBetween(1, 2);
        assertThat(database.queryForObject("select max(times) from journal.missed", Integer.class))
                .isEqualTo(1_000_000);
        database.update("update accounts.seat set closed_at = null where account = ?", account("yannick-portes"));
    }

    @Test
    void a_year_later_it_is_forgotten() {
        database.update(
                "insert into journal.missed (account, kind, since, times) values (?, 'SIGN_IN', now() - interval '367 days', 3)",
                account("renaud-portes"));
        readings.forget();
        assertThat(database.queryForObject(
                        "select count(*) from journal.missed where since < now() - interval '1 year'", Integer.class))
                .isZero();
    }

    private void soon(String kind, int times) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(database.queryForObject(
                                "select coalesce(sum(times), 0) from journal.missed where kind = ?",
                                Integer.class,
                                kind))
                        .isGreaterThanOrEqualTo(times));
    }

    private List<String> told(String kind) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Not opened: " + kind + ","))
                .toList();
    }

    private String lectures(String login) {
        return Neighbours.signedIn(port, login).get("/reseau/lectures").body();
    }

    private UUID account(String login) {
        return Objects.requireNonNull(
                database.queryForObject("select id from accounts.account where login = ?", UUID.class, login));
    }
}
