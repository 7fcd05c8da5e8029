package org.reciproque.office.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this installation, and their seats. */
@Component
public class Accounts implements UserDetailsService {

    /** Whoever has no place left to sit cannot sign in, and is not told so. */
    private static final String WHO_MAY_SIGN_IN = """
            select a.login, a.passphrase from accounts.account a
            where a.login = lower(?) and (a.movement or exists
                (select 1 from accounts.seat s where s.account = a.id and s.closed_at is null))
            """;

    private static final String NAMED = "select id as account, login, shown_name, author from accounts.account where ";

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final String nobody;

    Accounts(@Qualifier("owner") JdbcClient database, PasswordEncoder encoder) {
        this.database = database;
        this.encoder = encoder;
        this.nobody = hash(UUID.randomUUID().toString());
    }

    /** An account, and under whom it notes. */
    public record Named(UUID account, String login, String shownName, UUID author) {}

    @Override
    public UserDetails loadUserByUsername(String login) {
        return database.sql(WHO_MAY_SIGN_IN)
                .param(login.strip())
                .query((row, i) -> new SeatHolder(row.getString(1), row.getString(2)))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /** Whether nobody can sign in yet. */
    public boolean none() {
        return database.sql("select not exists (select 1 from accounts.account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Opens an account with this seat, or changes the passphrase of the one that has this login and gives it this seat too.
     *
     * @param example whether it belongs to an invented network
     * @throws Refusal when the passphrase will not do, or the login is another's
     */
    @Transactional("owner")
    public void open(String login, String passphrase, Seat seat, boolean example) {
        UUID account = account(login, passphrase, seat.author(), seat.shownName(), seat.networkName(), example);
        sit(account, seat);
    }

    /** Opens an account that sees the networks of the movement, and nobody in them. */
    @Transactional("owner")
    public void openForMovement(String login, String passphrase, AuthorId author, String shownName, boolean example) {
        UUID account = account(login, passphrase, author, shownName, "", example);
        showMovement(account);
    }

    private UUID account(
            String login, String passphrase, AuthorId author, String shownName, String network, boolean example) {
        if (login.isBlank()) {
            throw new Refusal("Choisissez un identifiant.");
        }
        Passphrases.fault(passphrase, login, shownName, network).ifPresent(fault -> {
            throw new Refusal(fault);
        });
        return database.sql("insert into accounts.account (login, passphrase, author, shown_name, example)"
                        + " values (lower(?), ?, ?, ?, ?)"
                        + " on conflict (login) do update set passphrase = excluded.passphrase"
                        + " where account.example = excluded.example and account.author = excluded.author"
                        + " returning id")
                .params(login.strip(), hash(passphrase), author.value(), shownName, example)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("Cet identifiant est déjà pris\u00a0: choisissez-en un autre."));
    }

    /** Gives this account this seat, opened again if it was closed. */
    public void sit(UUID account, Seat seat) {
        database.sql("insert into accounts.seat (account, network, network_name, roles, participant)"
                        + " values (?, ?, ?, ?, ?) on conflict (account, network) do update set roles = excluded.roles,"
                        + " participant = coalesce(excluded.participant, seat.participant), closed_at = null,"
                        + " opened_on = case when seat.closed_at is null then seat.opened_on else current_date end")
                .params(Arrays.asList(
                        account,
                        seat.network().value(),
                        seat.networkName(),
                        seat.roles().stream().map(Role::name).sorted().toArray(String[]::new),
                        seat.participant().map(ParticipantId::value).orElse(null)))
                .update();
    }

    /** The account of this login, if it may sign in. */
    public Optional<Named> whoMaySignIn(String login) {
        return database.sql("select login from (" + WHO_MAY_SIGN_IN + ") who")
                .param(login)
                .query(String.class)
                .optional()
                .flatMap(this::named);
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such account */
    public Named named(UUID account) {
        return database.sql(NAMED + "id = ?").param(account).query(Named.class).single();
    }

    /** Whose login is this, whether or not they may sign in. */
    Optional<UUID> whose(String login) {
        return named(login).map(Named::account);
    }

    Optional<Named> find(UUID account) {
        return database.sql(NAMED + "id = ?").param(account).query(Named.class).optional();
    }

    private Optional<Named> named(String login) {
        return database.sql(NAMED + "login = lower(?)")
                .param(login.strip())
                .query(Named.class)
                .optional();
    }

    /**
     * Opens an account without a seat yet, or recognises the one that has this login and this passphrase.
     *
     * @return nothing when the login is somebody's, and the passphrase is not theirs
     */
    public Optional<Named> openOrRecognise(String login, String shownName, String passphrase) {
        int opened = database.sql("insert into accounts.account (login, passphrase, author, shown_name)"
                        + " values (lower(?), ?, ?, ?) on conflict (login) do nothing")
                .params(login.strip(), hash(passphrase), UUID.randomUUID(), shownName)
                .update();
        return opened == 1 || opens(login, passphrase) ? named(login) : Optional.empty();
    }

    public void showMovement(UUID account) {
        database.sql("update accounts.account set movement = true where id = ?")
                .param(account)
                .update();
    }

    /** Whether a link that was sent to this login, an e-mail, was opened: until then it may be anybody's. */
    public boolean mailProven(UUID account) {
        return database.sql("select mail_proven from accounts.account where id = ?")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    public void proveMail(UUID account) {
        database.sql("update accounts.account set mail_proven = true where id = ? and login like '%@%'")
                .param(account)
                .update();
    }

    /** The next entry by an identity provider is that of whoever has the e-mail then. */
    public void letProviderKnowAfresh(UUID account) {
        database.sql("delete from accounts.vouched where account = ?")
                .param(account)
                .update();
    }

    /** The names of the networks that this account opens, which are no secret of its own. */
    public String networks(UUID account) {
        return database.sql("select coalesce(string_agg(network_name, ' '), '') from accounts.seat"
                        + " where account = ? and closed_at is null")
                .param(account)
                .query(String.class)
                .single();
    }

    public void changePassphrase(UUID account, String passphrase) {
        database.sql("update accounts.account set passphrase = ? where id = ?")
                .params(hash(passphrase), account)
                .update();
    }

    /** Whether this passphrase is theirs; as long to answer whether or not the account exists. */
    public boolean opens(String login, String passphrase) {
        String kept = database.sql("select passphrase from accounts.account where login = lower(?)")
                .param(login.strip())
                .query(String.class)
                .optional()
                .orElse(nobody);
        return encoder.matches(passphrase, kept);
    }

    private String hash(String passphrase) {
        return String.valueOf(encoder.encode(passphrase));
    }

    /**
     * Takes away the seat of somebody who is forgotten, and links made for them. Their account goes with what hangs on it,
     * unless it opens another place still.
     */
    @Transactional("owner")
    public void forget(NetworkId network, ParticipantId person) {
        database.sql("delete from accounts.link where network = ? and participant = ?")
                .params(network.value(), person.value())
                .update();
        List<UUID> seated = database.sql(
                        "delete from accounts.seat where network = ? and participant = ? returning account")
                .params(network.value(), person.value())
                .query(UUID.class)
                .list();
        seated.forEach(account -> database.sql("delete from accounts.account where id = ? and not movement"
                        + " and not exists (select 1 from accounts.seat s where s.account = account.id)")
                .param(account)
                .update());
    }
}
