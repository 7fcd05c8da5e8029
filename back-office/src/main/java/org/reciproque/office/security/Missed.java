package org.reciproque.office.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What did not open: a line in the log, without any word that somebody typed; and, where the access exists, a number that
 * whoever administers its network reads. Told beside the request, so that the time of an answer tells nobody who exists.
 */
@Component
public class Missed implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Missed.class);

    /** One row an access, a kind and an hour. */
    private static final String COUNT = """
            insert into journal.missed as m (account, network, kind, since, times)
            values (?, ?, ?, date_trunc('hour', now()), 1)
            on conflict (account, network, kind, since) do update set times = least(m.times + 1, 1000000)
            """;

    /** How many lines a minute the log takes at most; the rest are only numbered. */
    private static final String LINES = "reciproque.missed.lines-a-minute";

    private static final int LINES_A_MINUTE = 60;

    /** Beyond, whoever floods the door is let go untold: what waits here is bounded. */
    private static final int MOST_WAITING = 1_000;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Places places;
    private final FewLines lines;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> {
                Thread named = new Thread(task, "missed");
                named.setDaemon(true);
                return named;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    Missed(@Qualifier("owner") JdbcClient database, Accounts accounts, Places places, Environment settings) {
        this.lines = new FewLines(settings.getProperty(LINES, Integer.class, LINES_A_MINUTE));
        this.database = database;
        this.accounts = accounts;
        this.places = places;
    }

    /** What it was; the page of readings has words for each, by this name. */
    public enum Kind {
        /** A passphrase, at the door. */
        SIGN_IN,
        /** A passphrase, asked for again, or given with a link. */
        PASSPHRASE,
        SECOND_FACTOR,
        /** A key that nobody here has. */
        PASSKEY,
        /** An identity provider that did not vouch, or vouched for somebody without an access. */
        PROVIDER,
        /** Somebody tried too early. */
        WAIT,
        /** A page that is not for their roles, or something asked that is not for them. */
        REFUSED,
        /** A form without the token of its page: it may come from elsewhere. */
        FORGED
    }

    /** By whoever gives themselves as this login, which may be nobody's. */
    public void of(String login, Kind kind, HttpServletRequest request) {
        String place = places.of(request);
        thread.execute(() -> tell(accounts.whose(login), Optional.empty(), kind, place));
    }

    /** By somebody who signed in. */
    public void of(Sitting sitting, Kind kind, HttpServletRequest request) {
        String place = places.of(request);
        Optional<NetworkId> network = sitting.seat().map(seat -> seat.network());
        thread.execute(() -> tell(Optional.of(sitting.account()), network, kind, place));
    }

    /** By nobody who can be known. */
    void ofNobody(Kind kind, HttpServletRequest request) {
        String place = places.of(request);
        thread.execute(() -> tell(Optional.empty(), Optional.empty(), kind, place));
    }

    private void tell(Optional<UUID> account, Optional<NetworkId> network, Kind kind, String place) {
        try {
            lines.next(System.nanoTime())
                    .ifPresent(untold -> LOG.warn(
                            "Not opened: {}, access {}, network {}, at {}{}",
                            kind,
                            account.map(UUID::toString).orElse("none"),
                            network.map(NetworkId::toString).orElse("none"),
                            place,
                            untold == 0 ? "" : "; " + untold + " more before were not told"));
            account.ifPresent(known -> count(known, network, kind));
        } catch (DataAccessException failed) {
            LOG.warn(
                    "What was missed could not be counted: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private void count(UUID account, Optional<NetworkId> network, Kind kind) {
        @Nullable UUID there = network.map(NetworkId::value).orElse(null);
        database.sql(COUNT).params(Arrays.asList(account, there, kind.name())).update();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
