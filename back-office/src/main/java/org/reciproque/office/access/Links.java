package org.reciproque.office.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.office.keys.DerivedSecret;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that are handed over, each for one use. Whoever reads the database learns none. */
@Component
public class Links {

    /** Long enough to be handed over at the next meeting. */
    private static final Duration A_WEEK = Duration.ofDays(7);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static final int SECRET_BYTES = 32;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final SecureRandom dice = new SecureRandom();

    private final DerivedSecret secrets;

    Links(
            @Qualifier("owner") JdbcClient database,
            @Qualifier("owner") JdbcTransactionManager transactions,
            DerivedSecret secrets) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.secrets = secrets;
    }

    /**
     * What a link gives.
     *
     * @param account whose passphrase it lets choose, or nobody's
     * @param network where it gives a seat, or nowhere
     * @param participant as whom they sit there, when they take part in the network
     * @param sent whether it went by mail, and nobody else saw it
     * @param proves whether it proves that the login is an e-mail of theirs, and does nothing else
     */
    record Link(
            UUID id,
            Optional<UUID> account,
            Optional<NetworkId> network,
            String networkName,
            Set<Role> roles,
            Optional<ParticipantId> participant,
            boolean movement,
            String shownName,
            String mail,
            boolean sent,
            boolean proves,
            LocalDate until) {

        public String rolesInWords() {
            return Role.inWords(roles);
        }
    }

    private record Kept(
            @Nullable UUID account,
            @Nullable UUID network,
            String networkName,
            Set<Role> roles,
            @Nullable UUID participant,
            boolean movement,
            String shownName,
            String mail,
            boolean sent,
            boolean proves) {}

    /**
     * A link that was asked for by a form.
     *
     * @param fresh whether it was made just now, and not by the same form before
     */
    record Asked(String token, boolean fresh) {}

    /**
     * A seat in a network for somebody who has none yet. Asked for again by the same form it is the same link.
     *
     * @param form the key minted with the form
     * @param participant as whom they sit there, when they take part in the network
     * @param sent whether it goes by mail to this address, and is shown to nobody
     */
    Asked toSit(
            UUID form,
            NetworkId network,
            String networkName,
            Set<Role> roles,
            Optional<ParticipantId> participant,
            String shownName,
            String mail,
            boolean sent) {
        @Nullable UUID person = participant.map(ParticipantId::value).orElse(null);
        List<Role> inOrder = roles.stream().sorted().toList();
        byte[] id = secrets.of("link", network, form, shownName, mail, participant, inOrder);
        ByteBuffer two = ByteBuffer.wrap(id);
        String token = token(secrets.of("link token", network, form, shownName, mail, participant, inOrder));
        boolean fresh = keep(
                new UUID(two.getLong(), two.getLong()),
                token,
                A_WEEK,
                new Kept(null, network.value(), networkName, roles, person, false, shownName, mail, sent, false));
        return new Asked(token, fresh);
    }

    /** A look at the networks of the movement. */
    public String toSeeMovement(String shownName) {
        return keep(A_WEEK, new Kept(null, null, "", Set.of(), null, true, shownName, "", false, false));
    }

    /** A new passphrase for this account, by a link that somebody hands over; the one handed over before is void. */
    public String toRenew(UUID account) {
        return of(account, A_WEEK, false, false);
    }

    /** The same by mail, asked for by whoever typed the login: what an administrator handed over still opens. */
    String toRenewByMail(UUID account) {
        return of(account, AN_HOUR, true, false);
    }

    /** Proves that the login is an e-mail of theirs. */
    String toProve(UUID account) {
        return of(account, AN_HOUR, true, true);
    }

    /** One after the other for one account: of those asked for at the same moment one opens, and no more. */
    private String of(UUID account, Duration lasts, boolean sent, boolean proves) {
        return transactions.execute(work -> {
            database.sql("select id from accounts.account where id = ? for no key update")
                    .param(account)
                    .query(UUID.class)
                    .optional();
            database.sql("delete from accounts.link where account = ? and sent = ? and proves = ? and used_at is null")
                    .params(account, sent, proves)
                    .update();
            return keep(lasts, new Kept(account, null, "", Set.of(), null, false, "", "", sent, proves));
        });
    }

    /** Once one has served, whoever finds another chooses no passphrase with it. */
    void withdrawAll(UUID account) {
        database.sql("delete from accounts.link where account = ? and used_at is null")
                .param(account)
                .update();
    }

    private String keep(Duration lasts, Kept gives) {
        byte[] secret = new byte[SECRET_BYTES];
        dice.nextBytes(secret);
        String token = token(secret);
        keep(UUID.randomUUID(), token, lasts, gives);
        return token;
    }

    private static String token(byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** @return whether it was not kept before */
    private boolean keep(UUID id, String token, Duration lasts, Kept gives) {
        return database.sql(
                                "insert into accounts.link (id, token, account, network, network_name, roles, participant, movement,"
                                        + " shown_name, mail, sent, proves, made_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                        + " now(), now() + ? * interval '1 second') on conflict do nothing")
                        .params(Arrays.asList(
                                id,
                                hash(token),
                                gives.account(),
                                gives.network(),
                                gives.networkName(),
                                gives.roles().stream().map(Role::name).sorted().toArray(String[]::new),
                                gives.participant(),
                                gives.movement(),
                                gives.shownName(),
                                gives.mail(),
                                gives.sent(),
                                gives.proves(),
                                lasts.toSeconds()))
                        .update()
                == 1;
    }

    /** What this link gives, if it still does. */
    Optional<Link> find(String token) {
        return database.sql("select * from accounts.link where token = ? and used_at is null and expires_at > now()")
                .param(hash(token))
                .query((row, i) -> link(row))
                .optional();
    }

    /** Takes the link; false when somebody else just did. */
    boolean use(Link link) {
        return database.sql("update accounts.link set used_at = now(), shown_name = '', mail = ''"
                                + " where id = ? and used_at is null and expires_at > now()")
                        .param(link.id())
                        .update()
                == 1;
    }

    /** Those of this network that nobody has used yet. */
    List<Link> waiting(NetworkId network) {
        return database.sql("select * from accounts.link where network = ? and used_at is null and expires_at > now()"
                        + " order by made_at desc, id")
                .param(network.value())
                .query((row, i) -> link(row))
                .list();
    }

    void withdraw(NetworkId network, UUID id) {
        database.sql("delete from accounts.link where network = ? and id = ? and used_at is null")
                .params(network.value(), id)
                .update();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                Optional.ofNullable(row.getObject("network", UUID.class)).map(NetworkId::new),
                row.getString("network_name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getObject("participant", UUID.class)).map(ParticipantId::new),
                row.getBoolean("movement"),
                row.getString("shown_name"),
                row.getString("mail"),
                row.getBoolean("sent"),
                row.getBoolean("proves"),
                row.getTimestamp("expires_at").toInstant().atZone(PARIS).toLocalDate());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
