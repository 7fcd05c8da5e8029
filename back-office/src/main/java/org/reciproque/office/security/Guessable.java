package org.reciproque.office.security;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What somebody who guesses would come to soon: the thirty thousand passwords that zxcvbn knows, words and names with a few
 * figures, dates, rows of keys; and what people try in French. It only refuses: how strong a phrase is, nobody measures.
 */
final class Guessable {

    /** Ten thousand million tries, which the wait after failures makes longer than a life. */
    private static final double SOON = 10;

    /** The rest of a long phrase makes it no easier to find, and longer to judge. */
    private static final int JUDGED = 100;

    private static final List<String> FRENCH = french();
    private static final Zxcvbn TRIES = tries();

    private Guessable() {}

    /** @param folded its letters and figures only, without accents */
    static boolean soon(String passphrase, String folded) {
        return FRENCH.contains(folded) || found(passphrase) || found(folded);
    }

    private static boolean found(String text) {
        String judged = text.substring(0, Math.min(JUDGED, text.length()));
        return !judged.isEmpty() && TRIES.measure(judged).getGuessesLog10() < SOON;
    }

    private static Zxcvbn tries() {
        try {
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("french", FRENCH))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> french() {
        try (InputStream list = Guessable.class.getResourceAsStream("/passphrases/french.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
