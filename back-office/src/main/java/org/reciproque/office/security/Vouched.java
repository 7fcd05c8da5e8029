package org.reciproque.office.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the identity provider knows here: found by a verified e-mail once, and from then on by the name that the provider
 * gives them and never gives to another, as the protocol asks (OpenID Connect Core, 5.7).
 */
@Component
class Vouched {

    private static final String KNOWN = """
            select a.login from accounts.vouched v join accounts.account a on a.id = v.account
            where v.issuer = ? and v.subject = ?
            """;

    /** Whoever opened the access proved that the e-mail is theirs; and nobody came in by it so far. */
    private static final String BIND = """
            insert into accounts.vouched (account, issuer, subject, bound_at)
            select id, ?, ?, now() from accounts.account where id = ? and mail_proven
            on conflict do nothing
            """;

    private final JdbcClient database;
    private final Accounts accounts;

    Vouched(@Qualifier("owner") JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /**
     * The login of whoever the provider means, if they may sign in.
     *
     * @param mail which the provider verified, if it did
     */
    @Transactional("owner")
    public Optional<String> login(String issuer, String subject, Optional<String> mail) {
        Optional<String> known =
                database.sql(KNOWN).params(issuer, subject).query(String.class).optional();
        Optional<Accounts.Named> who = known.or(() -> mail).flatMap(accounts::whoMaySignIn);
        if (known.isEmpty()) {
            who = who.filter(found -> binds(issuer, subject, found.account()));
        }
        return who.map(Accounts.Named::login);
    }

    private boolean binds(String issuer, String subject, UUID account) {
        return database.sql(BIND).params(issuer, subject, account).update() == 1;
    }
}
