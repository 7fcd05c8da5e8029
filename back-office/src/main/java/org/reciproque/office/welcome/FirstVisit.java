package org.reciproque.office.welcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.reciproque.office.security.Accounts;
import org.springframework.stereotype.Component;

/** The code without which nobody founds the first network of an installation. It lives as long as the application runs. */
@Component
public class FirstVisit {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Accounts accounts;
    private final String code;

    FirstVisit(Accounts accounts) {
        this.accounts = accounts;
        SecureRandom dice = new SecureRandom();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
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
