package org.reciproque.office.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wait after failures, which grows and never becomes a lock-out: a try counts before it is judged, so that many at once
 * gain nothing, and a success takes it back.
 */
@Component
public class Delays {

    /** Whoever mistypes has so many tries without waiting. */
    private static final int FREE_FOR_A_LOGIN = 5;

    /** A whole local may share one address. */
    private static final int FREE_FOR_AN_ADDRESS = 30;

    /** Somebody else's failures keep nobody out for longer than this. */
    private static final Duration LONGEST_FOR_A_LOGIN = Duration.ofMinutes(1);

    private static final Duration LONGEST_FOR_AN_ADDRESS = Duration.ofMinutes(15);

    private static final String WAIT =
            "select greatest(0, ceil(extract(epoch from open_at - now())))::int" + " from accounts.delay where key = ?";

    // The row is locked by the insert, so that tries are counted one after the other.
    private static final String COUNT = """
            insert into accounts.delay as d (key, tries, open_at, last_at) values (?, 1, now(), now())
            on conflict (key) do update set
                tries = case when d.last_at < now() - interval '1 day' then 1 else d.tries + 1 end,
                last_at = now(),
                open_at = now() + least(?, power(2, least(d.tries - ?, 20))) * interval '1 second'
                    * (case when d.tries >= ? and d.last_at >= now() - interval '1 day' then 1 else 0 end)
            """;

    private final JdbcClient database;

    Delays(@Qualifier("owner") JdbcClient database) {
        this.database = database;
    }

    /**
     * Counts a try, unless it comes too early.
     *
     * @return seconds to wait; 0 when this try may be judged
     */
    @Transactional("owner")
    public int tryOf(String login, String address) {
        int wait = Math.max(wait(login(login)), wait(address(address)));
        if (wait > 0) {
            return wait;
        }
        count(login(login), LONGEST_FOR_A_LOGIN, FREE_FOR_A_LOGIN);
        count(address(address), LONGEST_FOR_AN_ADDRESS, FREE_FOR_AN_ADDRESS);
        return 0;
    }

    /** This try was good: the login starts afresh, and the address has one try back. */
    @Transactional("owner")
    public void good(String login, String address) {
        database.sql("delete from accounts.delay where key = ? or last_at < now() - interval '1 day'")
                .param(login(login))
                .update();
        database.sql("update accounts.delay set tries = greatest(0, tries - 1), open_at = now() where key = ?")
                .param(address(address))
                .update();
    }

    private int wait(byte[] key) {
        return database.sql(WAIT).param(key).query(Integer.class).optional().orElse(0);
    }

    private void count(byte[] key, Duration longest, int free) {
        database.sql(COUNT).params(key, longest.toSeconds(), free, free).update();
    }

    private static byte[] login(String login) {
        return hash("login/" + login.strip().toLowerCase(Locale.ROOT));
    }

    private static byte[] address(String address) {
        return hash("address/" + address);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
