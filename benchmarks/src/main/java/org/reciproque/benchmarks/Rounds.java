package org.reciproque.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * One thing measured several times.
 *
 * @param sorted from the least to the most
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Rounds(double[] sorted) {

    public static Rounds of(DoubleStream measured) {
        return new Rounds(measured.sorted().toArray());
    }

    static Rounds measure(int times, DoubleSupplier once) {
        return of(DoubleStream.generate(once).limit(times));
    }

    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** How many were done per second, or per minute, when one round did so many. */
    Rounds rate(double done, double secondsAUnit) {
        return of(Arrays.stream(sorted).map(seconds -> done * secondsAUnit / seconds));
    }

    Rounds times(double factor) {
        return of(Arrays.stream(sorted).map(value -> value * factor));
    }

    /** Three cells of a Markdown table: median, least, most. */
    public String cells(int decimals) {
        return String.join(
                " | ", told(median(), decimals), told(sorted[0], decimals), told(sorted[sorted.length - 1], decimals));
    }

    private static String told(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', ' ');
    }
}
