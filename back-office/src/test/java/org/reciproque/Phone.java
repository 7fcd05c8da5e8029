package org.reciproque;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.reciproque.Visitor.Page;
import org.reciproque.office.security.Base32;

/** A phone that was given the letters of a page, and tells six figures. */
public final class Phone {

    private static final Pattern LETTERS = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>");

    private final byte[] secret;

    private Phone(byte[] secret) {
        this.secret = secret;
    }

    public static Phone given(Page page) {
        Matcher letters = LETTERS.matcher(page.body());
        if (!letters.find()) {
            throw new AssertionError("No letters in " + page.body());
        }
        return new Phone(Base32.read(letters.group(1).replace(" ", "")));
    }

    /** What it tells so many steps of half a minute from now. */
    public String tells(int steps) {
        TimeBasedOneTimePasswordGenerator figures = new TimeBasedOneTimePasswordGenerator();
        try {
            return figures.generateOneTimePasswordString(
                    new SecretKeySpec(secret, figures.getAlgorithm()),
                    Clock.systemUTC().instant().plus(figures.getTimeStep().multipliedBy(steps)),
                    Locale.ROOT);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
