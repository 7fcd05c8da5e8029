package org.reciproque.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the machine was doing something else: the same small sum again and again, beside its quickest. */
final class Quiet {

    private static final int TURNS = 4_000_000;
    private static final double MILLIS = 1e6;
    private static final int BEFORE = 40;

    private final List<Double> looks = new ArrayList<>();
    private double quickest = Double.MAX_VALUE;
    private long kept;

    Quiet() {
        for (int i = 0; i < BEFORE; i++) {
            quickest = Math.min(quickest, once());
        }
    }

    /** Whether it takes more than twice its quickest. */
    boolean look() {
        double now = once();
        quickest = Math.min(quickest, now);
        looks.add(now);
        return now > 2 * quickest;
    }

    /** One sentence about all the looks. */
    String told() {
        long loud = looks.stream().filter(each -> each > 2 * quickest).count();
        double most = looks.stream().mapToDouble(each -> each).max().orElse(quickest);
        return String.format(
                Locale.ROOT,
                "A framing loop of %.1f ms when quiet was looked at %d times: %d times it took more than twice that, at"
                        + " most %.1f ms.",
                quickest,
                looks.size(),
                loud,
                most);
    }

    private double once() {
        long begin = System.nanoTime();
        long sum = 1;
        for (int i = 0; i < TURNS; i++) {
            sum = sum * 31 + i;
        }
        kept += sum;
        return (System.nanoTime() - begin) / MILLIS + (kept == 1 ? 1 : 0);
    }
}
