package org.reciproque.office.welcome;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reciproque.office.security.Accounts;
import org.reciproque.store.sealing.MasterKey;
import org.springframework.stereotype.Component;

/**
 * The code without which nobody founds the first network of an installation. It follows from the master key, so that
 * several applications side by side ask for the same one, and tells nothing of the key.
 */
@Component
public class FirstVisit {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final String MAC = "HmacSHA256";

    private final Accounts accounts;
    private final String code;

    FirstVisit(Accounts accounts, MasterKey key) {
        this.accounts = accounts;
        BigInteger left = new BigInteger(1, said(key));
        BigInteger many = BigInteger.valueOf(LETTERS.length());
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(left.mod(many).intValue()));
            left = left.divide(many);
        }
        this.code = letters.toString();
    }

    private static byte[] said(MasterKey key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.text().getBytes(StandardCharsets.UTF_8), MAC));
            return mac.doFinal("first visit".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The code, as long as nobody can sign in. */
    public Optional<String> code() {
        return accounts.none() ? Optional.of(code) : Optional.empty();
    }

    boolean opensWith(String typed) {
        return code().isPresent()
                && MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.UTF_8), typed.strip().getBytes(StandardCharsets.UTF_8));
    }
}
