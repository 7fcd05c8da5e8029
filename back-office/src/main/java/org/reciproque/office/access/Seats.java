package org.reciproque.office.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seats of one network, as whoever administers it sees and changes them. */
@Component
class Seats {

    private static final String OF_NETWORK = """
            select a.id, a.login, a.shown_name, a.example, s.roles, s.participant,
                   s.seen_on,
                   exists (select 1 from accounts.second_factor f
                       where f.account = a.id and f.confirmed_at is not null)
                   or exists (select 1 from accounts.passkey k where k.account = a.id) as second_factor,
                   a.movement or exists (select 1 from accounts.seat o
                       where o.account = a.id and o.network <> s.network and o.closed_at is null) as elsewhere
            from accounts.seat s join accounts.account a on a.id = s.account
            where s.network = ? and s.closed_at is null
            order by a.shown_name collate screens.french, a.login
            """;

    private final JdbcClient database;

    Seats(@Qualifier("owner") JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody's seat.
     *
     * @param participant who they are in the life of the network, if it was said
     * @param secondFactor whether they set one up, or have a passkey
     * @param elsewhere whether the same access also opens another place
     */
    record Held(
            UUID account,
            String login,
            String shownName,
            boolean example,
            Set<Role> roles,
            Optional<ParticipantId> participant,
            Optional<LocalDate> seenOn,
            boolean secondFactor,
            boolean elsewhere) {}

    List<Held> of(NetworkId network) {
        return database.sql(OF_NETWORK)
                .param(network.value())
                .query((row, i) -> held(row))
                .list();
    }

    /** Whether somebody held this seat and does no more. */
    boolean isClosed(NetworkId network, UUID account) {
        return database.sql("select exists (select 1 from accounts.seat"
                        + " where network = ? and account = ? and closed_at is not null)")
                .params(network.value(), account)
                .query(Boolean.class)
                .single();
    }

    Optional<Held> find(NetworkId network, UUID account) {
        return of(network).stream()
                .filter(held -> held.account().equals(account))
                .findFirst();
    }

    /** @throws Refusal when nobody would be left to administer the network */
    @Transactional("owner")
    void give(NetworkId network, UUID account, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new Refusal("Cochez au moins un rôle, ou fermez cet accès.");
        }
        keepAnAdministrator(network, account, roles);
        database.sql("update accounts.seat set roles = ? where network = ? and account = ? and closed_at is null")
                .params(roles.stream().map(Role::name).sorted().toArray(String[]::new), network.value(), account)
                .update();
    }

    /** Says who they are in the life of the network, or that they take no part in it. */
    void recognise(NetworkId network, UUID account, Optional<ParticipantId> participant) {
        database.sql("update accounts.seat set participant = ? where network = ? and account = ? and closed_at is null")
                .params(Arrays.asList(participant.map(ParticipantId::value).orElse(null), network.value(), account))
                .update();
    }

    /**
     * Closes a seat.
     *
     * @return whether it was open
     * @throws Refusal when nobody would be left to administer the network
     */
    @Transactional("owner")
    boolean close(NetworkId network, UUID account) {
        keepAnAdministrator(network, account, Set.of());
        return database.sql("update accounts.seat set closed_at = now()"
                                + " where network = ? and account = ? and closed_at is null")
                        .params(network.value(), account)
                        .update()
                == 1;
    }

    /** Nobody used it for long, and it is to stay. */
    void keep(NetworkId network, UUID account, LocalDate today) {
        database.sql("update accounts.seat set kept_on = ? where network = ? and account = ? and closed_at is null")
                .params(today, network.value(), account)
                .update();
    }

    /** The seats are locked, so that two administrators do not each close the other. */
    private void keepAnAdministrator(NetworkId network, UUID account, Set<Role> after) {
        List<UUID> administrators = database.sql("select account from accounts.seat"
                        + " where network = ? and closed_at is null and 'ADMINISTRATOR' = any(roles)"
                        + " order by account for update")
                .param(network.value())
                .query(UUID.class)
                .list();
        if (administrators.equals(List.of(account)) && !after.contains(Role.ADMINISTRATOR)) {
            throw new Refusal("Un réseau garde au moins une personne à l’administration\u00a0:"
                    + " donnez d’abord ce rôle à quelqu’un d’autre.");
        }
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("shown_name"),
                row.getBoolean("example"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getObject("participant", UUID.class)).map(ParticipantId::new),
                Optional.ofNullable(row.getObject("seen_on", LocalDate.class)),
                row.getBoolean("second_factor"),
                row.getBoolean("elsewhere"));
    }
}
