package org.reciproque.command.example;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.reciproque.api.base.Theme;

/** All the savoirs, how often each comes, and how people call them. */
final class Savoirs {

    private final List<Savoir> all =
            Lines.parts("savoirs.txt").stream().map(Savoir::read).toList();
    private final Dice dice;

    Savoirs(Dice dice) {
        this.dice = dice;
    }

    /** The network's flat list, alphabetical. */
    List<Theme> themes() {
        return all.stream()
                .map(savoir -> savoir.theme().name())
                .distinct()
                .sorted()
                .map(Theme::new)
                .toList();
    }

    Savoir toOffer() {
        return drawn(Savoir::offeredOften);
    }

    Savoir toAsk() {
        return drawn(Savoir::askedOften);
    }

    private Savoir drawn(ToDoubleFunction<Savoir> weight) {
        double sum = all.stream().mapToDouble(weight).sum();
        double mark = dice.share() * sum;
        for (Savoir savoir : all) {
            mark -= weight.applyAsDouble(savoir);
            if (mark < 0) {
                return savoir;
            }
        }
        return all.get(all.size() - 1);
    }

    String offered(Savoir savoir) {
        if (!savoir.offered().isEmpty() && dice.chance(0.55)) {
            return typed(dice.one(savoir.offered()));
        }
        return typed(
                switch (dice.below(5)) {
                    case 0 -> savoir.label() + ", tout doucement";
                    case 1 -> savoir.label() + " pour qui veut";
                    default -> savoir.label();
                });
    }

    String asked(Savoir savoir) {
        if (!savoir.asked().isEmpty() && dice.chance(0.5)) {
            return typed(dice.one(savoir.asked()));
        }
        return typed(
                switch (dice.below(6)) {
                    case 0 -> "apprendre à " + savoir.verb();
                    case 1 -> "savoir " + savoir.verb();
                    case 2 -> "je voudrais " + savoir.verb();
                    case 3 -> savoir.label() + ", je n’ai jamais essayé";
                    default -> savoir.label();
                });
    }

    /** As it comes from a paper sheet: sometimes a capital, sometimes capitals, sometimes without accents. */
    private String typed(String words) {
        int slip = dice.below(24);
        if (slip == 0) {
            return words.toUpperCase(Locale.FRENCH);
        }
        if (slip == 1) {
            return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        }
        return slip < 12 ? words : words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }
}
