package org.reciproque.office.security;

import java.util.Arrays;
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

/** The accounts of this installation. */
@Component
public class Accounts implements UserDetailsService {

    /** A passphrase needs at least this many characters; no other rule of composition. */
    public static final int SHORTEST_PASSPHRASE = 14;

    private final JdbcClient database;
    private final PasswordEncoder encoder;

    Accounts(@Qualifier("owner") JdbcClient database, PasswordEncoder encoder) {
        this.database = database;
        this.encoder = encoder;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return database.sql(
                        "select a.login, a.passphrase, a.network, n.name, a.author, a.shown_name, a.role, a.participant"
                                + " from accounts.account a left join screens.network n on n.id = a.network"
                                + " where a.login = lower(?)")
                .param(login.strip())
                .query((row, i) -> new SeatHolder(
                        row.getString(1),
                        row.getString(2),
                        new Seat(
                                new NetworkId(row.getObject(3, UUID.class)),
                                Optional.ofNullable(row.getString(4)).orElse(""),
                                new AuthorId(row.getObject(5, UUID.class)),
                                row.getString(6),
                                Role.valueOf(row.getString(7)),
                                Optional.ofNullable(row.getObject(8, UUID.class))
                                        .map(ParticipantId::new))))
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
     * Opens an account, or changes the passphrase of the one that has this login, and says who they are in the network
     * if the seat does.
     *
     * @param example whether it belongs to an invented network
     */
    public void open(String login, String passphrase, Seat seat, boolean example) {
        if (passphrase.length() < SHORTEST_PASSPHRASE) {
            throw new Refusal("La phrase de passe doit compter au moins " + SHORTEST_PASSPHRASE
                    + " caractères, espaces compris.");
        }
        if (login.isBlank()) {
            throw new Refusal("Choisissez un identifiant.");
        }
        database.sql(
                        "insert into accounts.account (login, passphrase, network, author, shown_name, role, participant, example)"
                                + " values (lower(?), ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (login) do update set passphrase = excluded.passphrase,"
                                + " participant = coalesce(excluded.participant, account.participant)")
                .params(Arrays.asList(
                        login.strip(),
                        String.valueOf(encoder.encode(passphrase)),
                        seat.network().value(),
                        seat.author().value(),
                        seat.shownName(),
                        seat.role().name(),
                        seat.participant().map(ParticipantId::value).orElse(null),
                        example))
                .update();
    }
}
