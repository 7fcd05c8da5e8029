package org.reciproque.office.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reciproque.store.sealing.MasterKey;
import org.springframework.stereotype.Component;

/**
 * Secrets that follow from the master key and from what they are for: the same for whoever holds that key, on whichever
 * machine and however often it is asked, and nothing to anybody else (HMAC-SHA256).
 */
@Component
public class DerivedSecret {

    private static final String MAC = "HmacSHA256";
    private static final char SEPARATOR = '\u001f';

    private final byte[] key;

    DerivedSecret(MasterKey master) {
        this.key = master.text().getBytes(StandardCharsets.UTF_8);
    }

    /** Thirty-two bytes. */
    public byte[] of(String use, Object... parts) {
        StringBuilder text = new StringBuilder(use);
        for (Object part : parts) {
            text.append(SEPARATOR).append(part);
        }
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
