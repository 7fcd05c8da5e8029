package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance, the same for the same seed on every Java: only 64-bit draws are taken from the generator, everything else is
 * computed here.
 */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(random.nextLong(), bound);
    }

    /** Both ends may come. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** From 0 to 1, 1 excluded. */
    double share() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    <T> T one(List<T> list) {
        return list.get(below(list.size()));
    }

    LocalDate after(LocalDate day, int least, int most) {
        return day.plusDays(between(least, most));
    }

    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, below(i + 1));
        }
    }
}
