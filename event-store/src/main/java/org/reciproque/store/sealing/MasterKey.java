package org.reciproque.store.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/**
 * The key that wraps every person's key, kept outside the database as a Tink keyset: AES-256-GCM, several keys while one
 * replaces another. {@link #toString()} keeps silent.
 */
public final class MasterKey {

    private static final byte[] CHECK = "Réciproque".getBytes(StandardCharsets.UTF_8);

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }

    private final KeysetHandle keys;
    private final Aead aead;

    private MasterKey(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    public static MasterKey fresh() {
        return sure(() -> new MasterKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
    }

    /**
     * The key that this text holds, as {@link #text()} wrote it.
     *
     * @throws UnreadableKeyException when it holds none
     */
    public static MasterKey read(String text) {
        try {
            return new MasterKey(TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException unreadable) {
            throw new UnreadableKeyException(unreadable);
        }
    }

    /** To be kept where only the owner reads it. */
    public String text() {
        return sure(() -> TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    /** A key that wraps anew, and still unwraps what this one wrapped. */
    public MasterKey withNewKey() {
        return sure(() -> new MasterKey(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build()));
    }

    /** Without the keys that newer ones replaced. */
    public MasterKey withoutOldKeys() {
        return sure(() -> new MasterKey(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(keys.getPrimary().getKey())
                        .withFixedId(keys.getPrimary().getId())
                        .makePrimary())
                .build()));
    }

    /** Names the key that wraps now; no secret. */
    int id() {
        return keys.getPrimary().getId();
    }

    byte[] wrap(UUID person, byte[] key) {
        return sure(() -> aead.encrypt(key, bytes(person)));
    }

    byte[] unwrap(UUID person, byte[] wrapped) {
        return sure(() -> aead.decrypt(wrapped, bytes(person)));
    }

    /** What only this key can have made, and only this key can read. */
    byte[] seal() {
        return wrap(new UUID(0, 0), CHECK);
    }

    boolean knows(byte[] seal) {
        try {
            return Arrays.equals(CHECK, aead.decrypt(seal, bytes(new UUID(0, 0))));
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id() + "]";
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private interface Work<T> {
        T done() throws GeneralSecurityException;
    }

    private static <T> T sure(Work<T> work) {
        try {
            return work.done();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The master key does not open this", broken);
        }
    }
}
