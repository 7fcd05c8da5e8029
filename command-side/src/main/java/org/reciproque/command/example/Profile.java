package org.reciproque.command.example;

import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.story.ExampleSize;

/**
 * What a network of one size lives in a year (domain.md B2).
 *
 * @param people distinct people who do something in the year
 * @param offers expressed in the year
 * @param demands expressed in the year
 * @param meetings mises en relation whose meeting is held in the year
 * @param echanges with at least one session in the year
 * @param sessions held in the year
 */
record Profile(int people, int offers, int demands, int meetings, int echanges, int sessions) {

    /** About three entries out of four are noted at a repérage, as long as one table can write them all. */
    private static final double USUAL_AT_REPERAGE = 0.75;

    /** What one table writes in an afternoon: some forty people, two or three lines each. */
    private static final double LINES_OF_A_TABLE = 100;

    static Profile of(ExampleSize size) {
        return switch (size) {
            case SMALL -> new Profile(55, 90, 110, 40, 25, 120);
            case MEDIUM -> new Profile(200, 380, 450, 130, 75, 450);
            case LARGE -> new Profile(1_300, 2_600, 3_000, 700, 420, 3_500);
        };
    }

    /** The part of what people offer and ask for that is noted at a repérage; the rest is said in passing. */
    double atReperage() {
        double expressed = (offers + demands) * NetworkSettings.SIX_WEEKS / 365.25;
        return Math.min(USUAL_AT_REPERAGE, LINES_OF_A_TABLE / expressed);
    }
}
