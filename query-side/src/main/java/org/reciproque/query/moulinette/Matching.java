package org.reciproque.query.moulinette;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.savoir.Company;
import org.reciproque.query.savoirs.FrenchStems;
import org.springframework.stereotype.Component;

/**
 * Finds the sheets which may answer one sheet, by their words without accents, case and endings, rare words telling
 * more than frequent ones, and by their theme, which is weak evidence alone. It compares texts, never people.
 */
@Component
class Matching {

    /** More would be reading the whole board again. */
    static final int MOST = 20;

    private static final double SAME_THEME = 1;
    /** « Lire une carte » does not answer « lire la philosophie ». */
    private static final double OTHER_THEME = 0.5;

    private static final double STANDS_OUT = 1.15;
    private static final char NBSP = '\u00a0';

    private final FrenchStems french;

    Matching(FrenchStems french) {
        this.french = french;
    }

    private record Weighed(Said said, Alike alike, double weight) {}

    /**
     * @param others sheets that may answer; those of the asking person are passed over
     * @param met people the asking person has already met in a mise en relation or a session
     */
    Matches of(Said asking, List<Said> others, Set<UUID> met) {
        SaidWords words = SaidWords.of(asking, french);
        Map<UUID, SaidWords> said = new HashMap<>();
        others.forEach(other -> said.put(other.sheet(), SaidWords.of(other, french)));
        Rarity rarity = new Rarity(said.values(), french);
        List<Weighed> byWords = new ArrayList<>();
        List<Said> byTheme = new ArrayList<>();
        for (Said other : others) {
            SaidWords otherWords = said.get(other.sheet());
            if (other.person().equals(asking.person()) || otherWords == null) {
                continue;
            }
            Alike alike = Alike.in(words, otherWords, rarity);
            if (brings(alike, asking, other)) {
                byWords.add(new Weighed(other, alike, weight(asking, other, alike)));
            } else if (sameTheme(asking, other)) {
                byTheme.add(other);
            }
        }
        return ordered(asking, byWords, byTheme, met);
    }

    /** « J’en ai envie depuis des années » does not answer « légumes toute l’année ». */
    private static boolean brings(Alike alike, Said asking, Said other) {
        return alike.inBothSavoirs() || (!alike.isNothing() && !otherTheme(asking, other));
    }

    private static double weight(Said asking, Said other, Alike alike) {
        if (sameTheme(asking, other)) {
            return alike.weight() + SAME_THEME;
        }
        return otherTheme(asking, other) ? alike.weight() * OTHER_THEME : alike.weight();
    }

    private static Matches ordered(Said asking, List<Weighed> byWords, List<Said> byTheme, Set<UUID> met) {
        Comparator<String> alphabet = Collator.getInstance(Locale.FRENCH)::compare;
        byWords.sort(Comparator.comparingDouble(Weighed::weight)
                .reversed()
                .thenComparing(weighed -> weighed.said().savoir(), alphabet)
                .thenComparing(weighed -> weighed.said().sheet()));
        byTheme.sort(Comparator.comparing(Said::savoir, alphabet).thenComparing(Said::sheet));
        boolean standsOut = byWords.size() > 1
                && byWords.get(0).weight() > STANDS_OUT * byWords.get(1).weight();
        return new Matches(
                byWords.stream()
                        .limit(MOST)
                        .map(weighed -> match(asking, weighed.said(), weighed.alike(), met))
                        .toList(),
                byTheme.stream()
                        .limit(MOST)
                        .map(said -> match(asking, said, new Alike(), met))
                        .toList(),
                standsOut);
    }

    private static Match match(Said asking, Said other, Alike alike, Set<UUID> met) {
        List<Reason> reasons = new ArrayList<>();
        words(alike.same(), "le même mot", "les mêmes mots", reasons);
        words(alike.near(), "un mot proche", "des mots proches", reasons);
        if (sameTheme(asking, other)) {
            reasons.add(Reason.favours("même thème" + NBSP + ": " + other.theme()));
        }
        moments(asking, other, reasons);
        reasons.add(Reason.favours(
                met.contains(other.person()) ? "se connaissent déjà" : "ne se sont pas encore rencontrés"));
        toCheck(asking, other, reasons);
        return new Match(other.sheet(), !alike.isNothing(), List.copyOf(reasons));
    }

    private static void words(List<String> words, String one, String several, List<Reason> reasons) {
        if (!words.isEmpty()) {
            String label = words.size() == 1 ? one : several;
            reasons.add(Reason.favours(
                    label + NBSP + ": " + String.join(", ", words).toLowerCase(Locale.FRENCH)));
        }
    }

    private static void moments(Said asking, Said other, List<Reason> reasons) {
        String shared = Moments.shared(asking.moments(), other.moments());
        if (shared.isEmpty()) {
            reasons.add(Reason.toCheck("moment à voir ensemble"));
        } else if (other.offer()) {
            reasons.add(Reason.favours("disponible " + shared + ", comme demandé"));
        } else {
            reasons.add(Reason.favours("demandé " + shared + ", comme proposé"));
        }
    }

    private static void toCheck(Said asking, Said other, List<Reason> reasons) {
        if (otherTheme(asking, other)) {
            reasons.add(Reason.toCheck("thèmes différents" + NBSP + ": parle-t-on bien du même savoir" + NBSP + "?"));
        }
        if (asking.company() != other.company() && oneAloneOneInGroup(asking, other)) {
            reasons.add(Reason.toCheck("en tête à tête ou en groupe" + NBSP + ": à voir ensemble"));
        }
        if (asking.service() != other.service()) {
            reasons.add(Reason.toCheck("un savoir d’un côté, un service de l’autre" + NBSP + ": à voir ensemble"));
        }
    }

    private static boolean oneAloneOneInGroup(Said asking, Said other) {
        return asking.company() != Company.EITHER && other.company() != Company.EITHER;
    }

    private static boolean sameTheme(Said asking, Said other) {
        return !asking.theme().isEmpty() && asking.theme().equals(other.theme());
    }

    static boolean otherTheme(Said asking, Said other) {
        return !asking.theme().isEmpty() && !other.theme().isEmpty() && !sameTheme(asking, other);
    }
}
