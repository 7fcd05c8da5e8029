package org.reciproque.office.security;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which passphrase will do: length counts, composition does not, and what everybody would try first is refused. The rule is
 * that of NIST SP 800-63B and of the CNIL's advice of 2022 on passwords; {@link Guessable} says what would be tried first.
 */
public final class Passphrases {

    /** The rule, in one sentence. */
    public static final String RULE =
            "Choisissez une phrase d’au moins 14 caractères, espaces compris, qui ne soit ni une"
                    + " suite que tout le monde essaie, ni faite de votre nom ou de celui du réseau.";

    private static final int SHORTEST = 14;

    /** Longer is no safer, and costs whoever computes it. */
    private static final int LONGEST = 200;

    /** Once known names are taken away, so much must be left. */
    private static final int LEFT_OVER = 8;

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_REPEATED = 6;

    private Passphrases() {}

    /**
     * What is wrong with it, if anything.
     *
     * @param names of the person, of the network, and how they sign in
     */
    public static Optional<String> fault(String passphrase, String... names) {
        int length = passphrase.codePointCount(0, passphrase.length());
        if (length > LONGEST) {
            return Optional.of("Cette phrase est trop longue\u00a0: " + LONGEST + " caractères suffisent.");
        }
        String folded = fold(passphrase);
        boolean refused =
                length < SHORTEST || repeats(passphrase) || madeOf(folded, names) || Guessable.soon(passphrase, folded);
        return refused ? Optional.of(RULE) : Optional.empty();
    }

    /** « ninon ninon ninon » and « aaaaaaaaaaaaaaa » are short texts written long. */
    private static boolean repeats(String passphrase) {
        String text = passphrase.strip().toLowerCase(Locale.ROOT);
        for (int period = 1; period <= LONGEST_REPEATED; period++) {
            String once = text.substring(0, Math.min(period, text.length()));
            if (once.repeat(text.length() / period + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean madeOf(String folded, String... names) {
        String left = folded;
        for (String name : Arrays.stream(names)
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[\\s@._’'-]+"))))
                .map(Passphrases::fold)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .sorted((one, other) -> other.length() - one.length())
                .toList()) {
            left = left.replace(name, "");
        }
        return left.length() < LEFT_OVER && !left.equals(folded);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
