package org.reciproque.office.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.reciproque.store.sealing.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has beside what they know: a phone that tells six figures, or else codes kept on paper. */
@Component
public class SecondFactor {

    private static final String PLACE = "accounts/second-factor";

    /** Thirty-two that nobody mistakes for another, so that each is worth five bits; those of Crockford's Base32. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int CODES = 10;

    /** 120 bits: hashed without salt they are out of reach of guessing (OWASP ASVS 5.0, 6.5.2, asks for 112). */
    private static final int CODE_LENGTH = 24;

    /** With three steps of time right at once, somebody who guesses all day long finds one in thirty years. */
    private static final int WRONG_A_DAY = 30;

    private static final int GROUP = 4;

    /** As RFC 4226 advises for SHA-1. */
    private static final int SECRET_BYTES = 20;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom dice = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator figures = new TimeBasedOneTimePasswordGenerator();

    SecondFactor(@Qualifier("owner") JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    private record Kept(UUID author, byte[] locked, boolean confirmed) {}

    public boolean isSetUp(UUID account) {
        return kept(account).filter(Kept::confirmed).isPresent();
    }

    /** The secret to give to the phone: the same until it is confirmed; nothing once it is. */
    @Transactional("owner")
    public Optional<byte[]> toSetUp(UUID account) {
        Optional<Kept> kept = kept(account);
        if (kept.isPresent()) {
            return kept.filter(found -> !found.confirmed()).flatMap(found -> secret(account, found));
        }
        byte[] secret = new byte[SECRET_BYTES];
        dice.nextBytes(secret);
        UUID author = database.sql("select author from accounts.account where id = ?")
                .param(account)
                .query(UUID.class)
                .single();
        vault.seal(author, account, PLACE, Base32.write(secret))
                .ifPresent(locked -> database.sql(
                                "insert into accounts.second_factor (account, sealed) values (?, ?) on conflict do nothing")
                        .params(account, locked)
                        .update());
        return kept(account).flatMap(found -> secret(account, found));
    }

    /**
     * Sets it up, once the phone tells the right figures.
     *
     * @return codes to keep on paper, never shown again; nothing when the figures are wrong
     */
    @Transactional("owner")
    public Optional<List<String>> setUp(UUID account, String typed) {
        if (isSetUp(account) || !tellsNow(account, typed)) {
            return Optional.empty();
        }
        database.sql("update accounts.second_factor set confirmed_at = now() where account = ?")
                .param(account)
                .update();
        return Optional.of(newCodes(account));
    }

    /** Whether the phone told these figures just now, or this is a code that was kept; each serves once. */
    @Transactional("owner")
    public boolean passes(UUID account, String typed) {
        if (!isSetUp(account) || isSpentToday(account)) {
            return false;
        }
        boolean right = tellsNow(account, typed) || spends(account, typed);
        if (!right) {
            database.sql("update accounts.second_factor set wrong = case when wrong_on = ? then wrong + 1 else 1 end,"
                            + " wrong_on = ? where account = ?")
                    .params(today(), today(), account)
                    .update();
        }
        return right;
    }

    /** Whether so many were wrong today that no more are judged, neither figures nor codes. */
    public boolean isSpentToday(UUID account) {
        return database.sql("select exists (select 1 from accounts.second_factor"
                        + " where account = ? and wrong_on = ? and wrong >= ?)")
                .params(account, today(), WRONG_A_DAY)
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Takes it away: they set it up again when what they may do asks for it. */
    @Transactional("owner")
    public void takeAway(UUID account) {
        for (String table : List.of("recovery_code", "second_factor")) {
            database.sql("delete from accounts." + table + " where account = ?")
                    .param(account)
                    .update();
        }
    }

    /** Takes away all that is asked beside the passphrase, for whoever lost it: figures, codes and passkeys. */
    @Transactional("owner")
    public void takeAwayAll(UUID account) {
        takeAway(account);
        database.sql("delete from accounts.passkey where account = ?")
                .param(account)
                .update();
    }

    private List<String> newCodes(UUID account) {
        database.sql("delete from accounts.recovery_code where account = ?")
                .param(account)
                .update();
        List<String> codes = Stream.generate(this::code).limit(CODES).toList();
        codes.forEach(code -> database.sql("insert into accounts.recovery_code (account, code) values (?, ?)")
                .params(account, Delays.hash(plain(code)))
                .update());
        return codes;
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private boolean spends(UUID account, String typed) {
        return database.sql("delete from accounts.recovery_code where account = ? and code = ?")
                        .params(account, Delays.hash(plain(typed)))
                        .update()
                == 1;
    }

    /** As it was shown, whatever a hand made of it. */
    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "")
                .replaceAll("[il]", "1")
                .replace('o', '0');
    }

    /** A phone's clock may be half a minute away. */
    private boolean tellsNow(UUID account, String typed) {
        Optional<byte[]> secret = kept(account).flatMap(found -> secret(account, found));
        if (secret.isEmpty()) {
            return false;
        }
        Key key = new SecretKeySpec(secret.get(), figures.getAlgorithm());
        String told = typed.replaceAll("\\s", "");
        long step = figures.getTimeStep().toSeconds();
        Instant now = clock.instant();
        for (long seconds : new long[] {0, -step, step}) {
            Instant at = now.plusSeconds(seconds);
            if (told.equals(figuresAt(key, at)) && isNew(account, at.getEpochSecond() / step)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNew(UUID account, long step) {
        return database.sql("update accounts.second_factor set last_step = ? where account = ? and last_step < ?")
                        .params(step, account, step)
                        .update()
                == 1;
    }

    private String figuresAt(Key key, Instant at) {
        try {
            return figures.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Kept> kept(UUID account) {
        return database.sql("select a.author, f.sealed, f.confirmed_at is not null as confirmed"
                        + " from accounts.second_factor f join accounts.account a on a.id = f.account"
                        + " where f.account = ?")
                .param(account)
                .query((row, i) -> new Kept(
                        row.getObject("author", UUID.class), row.getBytes("sealed"), row.getBoolean("confirmed")))
                .optional();
    }

    private Optional<byte[]> secret(UUID account, Kept kept) {
        return vault.open(kept.author(), account, PLACE, kept.locked()).map(Base32::read);
    }
}
