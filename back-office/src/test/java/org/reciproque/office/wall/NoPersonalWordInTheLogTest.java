package org.reciproque.office.wall;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reciproque.Neighbours;
import org.reciproque.Visitor;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.office.security.Accounts;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people are called and what they say is typed everywhere, rightly and wrongly; the log repeats none of it. */
@WholeHouse
class NoPersonalWordInTheLogTest {

    private static final String NAME = "Zéphyrine Motperdu";
    private static final String SAVOIR = "apprivoiser-les-corneilles";
    private static final List<String> WORDS = List.of("phyrine", "Motperdu", "corneilles");

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Accounts accounts;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @LocalServerPort
    private int port;

    @Autowired
    NoPersonalWordInTheLogTest(CommandGateway commands, QueryGateway queries, Accounts accounts) {
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
    }

    @BeforeEach
    void read_the_log() {
        log.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void leave_the_log() {
        ROOT.detachAppender(log);
    }

    @Test
    void a_day_at_the_desk_leaves_no_name_and_no_savoir_in_the_log() {
        Neighbours neighbours = Neighbours.found(commands, accounts, "Le réseau du silence", "cuisine")
                .animatedBy("silence-lea");
        String zephyrine = neighbours.welcome(NAME).toString();
        queries.query(new AwaitReaders(Duration.ofMinutes(1)), Boolean.class).join();
        Visitor lea = Neighbours.signedIn(port, "silence-lea");
        String key = UUID.randomUUID().toString();
        lea.post("/participants/nouveau", "/participants", "key", key, "name", NAME, "day", SAVOIR);
        lea.post("/participants/nouveau", "/participants", "key", NAME, "name", NAME);
        lea.get("/participants?mots=Motperdu");
        lea.get("/participants/Motperdu");
        lea.get("/participants/" + zephyrine);
        lea.get("/offres-et-demandes?sens=Motperdu&etat=corneilles&mots=corneilles");
        lea.get("/chiffres?annee=Motperdu");
        lea.get("/chiffres/Motperdu");
        lea.get("/agenda?mois=corneilles");
        lea.post("/participants/nouveau", "/participants/" + zephyrine + "/choix", "key", key, "choice", NAME);
        lea.post("/participants/nouveau", "/participants/" + zephyrine + "/pause", "key", key, "jusquau", SAVOIR);
        lea.post("/participants/nouveau", "/participants/" + zephyrine + "/depart", "key", NAME, "day", SAVOIR);
        lea.post(
                "/offres-et-demandes/nouvelle",
                "/offres-et-demandes",
                "key",
                key,
                "sens",
                "OFFER",
                "qui",
                NAME,
                "savoir",
                SAVOIR,
                "theme",
                NAME,
                "nature",
                SAVOIR);
        lea.post("/rencontres/nouvelle", "/rencontres", "key", key, "quoi", NAME, "jour", SAVOIR, "present", NAME);
        new Visitor(port).signIn(NAME, SAVOIR);
        ROOT.getLoggerContext().getLogger(getClass()).warn("what the test itself wrote is read");
        assertThat(log.list).anyMatch(line -> line.getLevel() == Level.WARN);
        assertThat(log.list).allSatisfy(line -> assertThat(written(line)).doesNotContain(WORDS));
    }

    private static String written(ILoggingEvent line) {
        String text = line.getFormattedMessage();
        return line.getThrowableProxy() == null ? text : text + ThrowableProxyUtil.asString(line.getThrowableProxy());
    }
}
