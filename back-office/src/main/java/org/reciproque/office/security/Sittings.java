package org.reciproque.office.security;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in, on which device, and where they sit. What is closed or ended here is so at the next request. */
@Component
public class Sittings {

    /** However busy, a session ends after a day; after {@code SeatFilter.LASTS} without a sign of life too. */
    private static final String STANDS = "s.ended_at is null and s.started_at > now() - interval '24 hours'";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient database;
    private final ExampleAccounts examples;
    private final boolean asked;

    Sittings(@Qualifier("owner") JdbcClient database, ExampleAccounts examples, Environment settings) {
        this.database = database;
        this.examples = examples;
        this.asked =
                !settings.getProperty("reciproque.second-factor", "required").equals("optional");
    }

    /** One session as its owner sees it. */
    public record Open(UUID id, String device, LocalDate seenOn, LocalTime seenAt, boolean here) {}

    /** @param strong whether they proved who they are by more than a passphrase */
    UUID start(String login, String device, boolean strong) {
        UUID session = UUID.randomUUID();
        database.sql("insert into accounts.session (id, account, device, strong, started_at, proven_at, seen_at)"
                        + " select ?, id, ?, ?, now(), now(), now() from accounts.account where login = ?")
                .params(session, device, strong, login)
                .update();
        return session;
    }

    /** Empty when the session was ended, or when no access of its owner stands any more. */
    Optional<Sitting> find(UUID session, String login) {
        database.sql("update accounts.session set seen_at = now()"
                        + " where id = ? and ended_at is null and seen_at < now() - interval '1 minute'")
                .param(session)
                .update();
        return database.sql("select a.id, a.author, a.login, a.shown_name, a.example, a.movement, s.strong, s.network,"
                        + " s.at_movement, exists (select 1 from accounts.second_factor f where f.account = a.id"
                        + " and f.confirmed_at is not null) as second_factor, exists (select 1 from accounts.passkey k"
                        + " where k.account = a.id) as passkey"
                        + " from accounts.session s join accounts.account a on a.id = s.account"
                        + " where s.id = ? and a.login = ? and " + STANDS)
                .params(session, login)
                .query((row, i) -> new Found(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        session,
                        new AuthorId(row.getObject("author", UUID.class)),
                        row.getString("login"),
                        row.getString("shown_name"),
                        row.getBoolean("example"),
                        row.getBoolean("strong"),
                        row.getBoolean("second_factor"),
                        row.getBoolean("passkey"),
                        row.getBoolean("movement"),
                        Optional.ofNullable(row.getObject("network", UUID.class))
                                .map(NetworkId::new),
                        row.getBoolean("at_movement")))
                .optional()
                // Not while the row is read: whoever holds one connection and waits for another may wait for each
                // other.
                .map(this::seated)
                .filter(sitting -> sitting.movement() || !sitting.seats().isEmpty());
    }

    /** A session and whose it is. */
    private record Found(
            UUID account,
            UUID session,
            AuthorId author,
            String login,
            String shownName,
            boolean example,
            boolean strong,
            boolean secondFactor,
            boolean passkey,
            boolean movement,
            Optional<NetworkId> network,
            boolean atMovement) {}

    private Sitting seated(Found found) {
        List<Seat> seats = seats(found.account(), found.author(), found.shownName());
        return new Sitting(
                found.account(),
                found.session(),
                found.login(),
                found.shownName(),
                found.example(),
                found.strong() || !asksMore(found.secondFactor(), found.movement(), seats),
                found.secondFactor(),
                found.passkey(),
                found.movement(),
                seats,
                found.network(),
                found.atMovement());
    }

    /**
     * Whoever set up the figures of a phone is asked for them; whoever carries much has to have a second factor, but in the
     * demonstration. Others who have a passkey keep the choice between it and their passphrase.
     */
    private boolean asksMore(boolean secondFactor, boolean movement, List<Seat> seats) {
        return secondFactor || asked && examples.shown().isEmpty() && Sitting.carriesMuch(movement, seats);
    }

    /** That somebody sat there on that day, so that a seat which serves nobody is seen to. */
    void seen(Sitting sitting, LocalDate today) {
        sitting.seat()
                .ifPresent(seat -> database.sql("update accounts.seat set seen_on = ? where account = ? and network = ?"
                                + " and seen_on is distinct from ?")
                        .params(today, sitting.account(), seat.network().value(), today)
                        .update());
    }

    private List<Seat> seats(UUID account, AuthorId author, String shownName) {
        return database.sql("select network, network_name, roles, participant from accounts.seat"
                        + " where account = ? and closed_at is null order by network_name, network")
                .param(account)
                .query((row, i) -> new Seat(
                        new NetworkId(row.getObject("network", UUID.class)),
                        row.getString("network_name"),
                        author,
                        shownName,
                        roles((String[]) row.getArray("roles").getArray()),
                        Optional.ofNullable(row.getObject("participant", UUID.class))
                                .map(ParticipantId::new)))
                .list();
    }

    static Set<Role> roles(String... names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Sits down in a network of theirs. */
    void sitIn(Sitting sitting, NetworkId network) {
        database.sql("update accounts.session set network = ?, at_movement = false where id = ?")
                .params(network.value(), sitting.session())
                .update();
    }

    void lookAtMovement(Sitting sitting) {
        database.sql("update accounts.session set network = null, at_movement = true where id = ?")
                .param(sitting.session())
                .update();
    }

    /** From now on this session is one of somebody who gave more than a passphrase. */
    public void strengthen(Sitting sitting) {
        database.sql("update accounts.session set strong = true, proven_at = now() where id = ?")
                .param(sitting.session())
                .update();
    }

    /** Whoever sits there just said their passphrase again. */
    public void proveAgain(Sitting sitting) {
        database.sql("update accounts.session set proven_at = now() where id = ?")
                .param(sitting.session())
                .update();
    }

    /** Whether they proved who they are a moment ago: somebody else may have come to an open screen since. */
    public boolean provenLately(Sitting sitting) {
        return database.sql("select exists (select 1 from accounts.session"
                        + " where id = ? and ended_at is null and proven_at > now() - interval '10 minutes')")
                .param(sitting.session())
                .query(Boolean.class)
                .single();
    }

    /** Where they are signed in, the latest first. */
    public List<Open> of(Sitting sitting) {
        return database.sql("select s.id, s.device, s.seen_at from accounts.session s where s.account = ?"
                        + " and s.seen_at > now() - interval '8 hours' and " + STANDS
                        + " order by s.seen_at desc, s.id")
                .param(sitting.account())
                .query((row, i) -> {
                    ZonedDateTime seen = row.getTimestamp("seen_at").toInstant().atZone(PARIS);
                    return new Open(
                            row.getObject("id", UUID.class),
                            row.getString("device"),
                            seen.toLocalDate(),
                            seen.toLocalTime(),
                            sitting.session().equals(row.getObject("id", UUID.class)));
                })
                .list();
    }

    /** Ends one session of whoever asks; another's is left alone. */
    public void end(Sitting sitting, UUID session) {
        database.sql("update accounts.session set ended_at = now() where id = ? and account = ? and ended_at is null")
                .params(session, sitting.account())
                .update();
    }

    /** Ends the sessions of this account, but for one if it is named. */
    public void endAll(UUID account, Optional<UUID> except) {
        database.sql("update accounts.session set ended_at = now() where account = ? and ended_at is null and id <> ?")
                .params(account, except.orElse(new UUID(0, 0)))
                .update();
    }

    /** Ends the session of somebody who leaves. */
    void end(UUID session) {
        database.sql("update accounts.session set ended_at = now() where id = ? and ended_at is null")
                .param(session)
                .update();
    }
}
