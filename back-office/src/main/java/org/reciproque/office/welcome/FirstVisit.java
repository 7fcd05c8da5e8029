package org.reciproque.office.welcome;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.reciproque.office.keys.DerivedSecret;
import org.reciproque.office.security.Accounts;
import org.springframework.stereotype.Component;

/**
 * The code without which nobody founds the first network of an installation. It follows from the master key, so that
 * several applications side by side ask for the same one, and tells nothing of the key.
 */
@Component
public class FirstVisit {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Accounts accounts;
    private final String code;

    FirstVisit(Accounts accounts, DerivedSecret secret) {
        this.accounts = accounts;
        BigInteger left = new BigInteger(1, secret.of("first visit"));
        BigInteger many = BigInteger.valueOf(LETTERS.length());
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(left.mod(many).intValue()));
            left = left.divide(many);
        }
        this.code = letters.toString();
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
