package org.reciproque.office.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reciproque.Neighbours.TODAY;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.reciproque.Neighbours;
import org.reciproque.WholeHouse;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gaud signed in once; a year later nothing says from where. */
@WholeHouse
class OldTracesTest {

    private static final String SESSIONS = "select count(*) from accounts.session e"
            + " join accounts.account a on a.id = e.account where a.login = 'traces-gaud'";

    private final JdbcTemplate database;
    private final OldTraces traces;

    @LocalServerPort
    private int port;

    @Autowired
    OldTracesTest(
            CommandGateway commands, Accounts accounts, @Qualifier("owner") JdbcTemplate database, OldTraces traces) {
        this.database = database;
        this.traces = traces;
        Neighbours.found(commands, accounts, "Le réseau des traces", "jardin").animatedBy("traces-gaud");
    }

    @Test
    void a_year_after_it_ended_nothing_says_from_where_somebody_came_in() {
        Neighbours.signedIn(port, "traces-gaud").get("/");
        // The clock is moved by moving what happened: other tests are signed in now.
        database.update("update accounts.session set seen_at = seen_at - interval '364 days' where account ="
                + " (select id from accounts.account where login = 'traces-gaud')");
        traces.letGo(TODAY);
        assertThat(database.queryForObject(SESSIONS, Long.class)).isPositive();
        database.update("update accounts.session set seen_at = seen_at - interval '3 days' where account ="
                + " (select id from accounts.account where login = 'traces-gaud')");
        traces.letGo(TODAY);
        assertThat(database.queryForObject(SESSIONS, Long.class)).isZero();
    }
}
