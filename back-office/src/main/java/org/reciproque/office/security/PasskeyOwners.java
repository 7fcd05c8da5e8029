package org.reciproque.office.security;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Whose passkeys are whose, read from the accounts themselves: a device keeps the login and the shown name, so that its owner
 * recognises the key, and an id that says nothing. The library's own table would keep all three a second time, out of reach
 * of a forgetting.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes id(UUID account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static Optional<UUID> account(Bytes id) {
        ByteBuffer bytes = ByteBuffer.wrap(id.getBytes());
        return bytes.remaining() == 2 * Long.BYTES
                ? Optional.of(new UUID(bytes.getLong(), bytes.getLong()))
                : Optional.empty();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return account(id).flatMap(accounts::find).map(PasskeyOwners::known).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return accounts.whoMaySignIn(login).map(PasskeyOwners::known).orElse(null);
    }

    private static PublicKeyCredentialUserEntity known(Accounts.Named who) {
        return Objects.requireNonNull(ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id(who.account()))
                .name(who.login())
                .displayName(who.shownName())
                .build());
    }

    /** An account is opened by an invitation, never by a key. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new IllegalStateException("Nobody gets an account by a passkey");
    }

    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("An account does not go by its passkey");
    }
}
