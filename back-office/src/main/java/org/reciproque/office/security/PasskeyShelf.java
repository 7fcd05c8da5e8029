package org.reciproque.office.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys as the protocol reads and writes them. The library's own table names neither a schema nor an account: here a key
 * goes with the account, whatever makes that go.
 */
@Component
class PasskeyShelf implements UserCredentialRepository {

    static final int LONGEST_NAME = 60;

    private static final String UNNAMED = "Clé d’accès";

    private static final String READ = "select * from accounts.passkey where ";

    private final JdbcClient database;

    PasskeyShelf(@Qualifier("owner") JdbcClient database) {
        this.database = database;
    }

    @Override
    public void delete(Bytes credential) {
        database.sql("delete from accounts.passkey where credential = ?")
                .param(credential.getBytes())
                .update();
    }

    @Override
    @Transactional("owner")
    public void save(CredentialRecord key) {
        int used = database.sql(
                        "update accounts.passkey set signatures = ?, backed_up = ?, used_at = ? where credential = ?")
                .params(
                        key.getSignatureCount(),
                        key.isBackupState(),
                        Timestamp.from(key.getLastUsed()),
                        key.getCredentialId().getBytes())
                .update();
        if (used == 0) {
            keep(key);
        }
    }

    private void keep(CredentialRecord key) {
        database.sql("insert into accounts.passkey (account, name, credential, public_key, attestation, transports,"
                        + " signatures, backup_eligible, backed_up, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        PasskeyOwners.account(key.getUserEntityUserId()).orElseThrow(),
                        name(key.getLabel()),
                        key.getCredentialId().getBytes(),
                        key.getPublicKey().getBytes(),
                        Objects.requireNonNull(key.getAttestationObject()).getBytes(),
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .toArray(String[]::new),
                        key.getSignatureCount(),
                        key.isBackupEligible(),
                        key.isBackupState(),
                        Timestamp.from(key.getCreated()))
                .update();
    }

    private static String name(@Nullable String given) {
        String name = Optional.ofNullable(given).orElse("").strip();
        return name.isEmpty() ? UNNAMED : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.sql(READ + "credential = ?")
                .param(credential.getBytes())
                .query((row, i) -> read(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return database.sql(READ + "account = ? order by made_at, id")
                .param(PasskeyOwners.account(owner).orElseThrow())
                .query((row, i) -> read(row))
                .list();
    }

    private static CredentialRecord read(ResultSet row) throws SQLException {
        Timestamp made = row.getTimestamp("made_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(PasskeyOwners.id(row.getObject("account", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(true)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("name"))
                .created(made.toInstant())
                .lastUsed(Optional.ofNullable(row.getTimestamp("used_at"))
                        .orElse(made)
                        .toInstant())
                .build();
    }
}
