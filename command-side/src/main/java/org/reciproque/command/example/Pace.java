package org.reciproque.command.example;

import java.time.LocalDate;

/** How many of one thing are due by now, at so many a year, through the seasons and the growth of the network. */
final class Pace {

    private static final double FIRST_YEAR = 0.4;

    private final Seasons seasons;
    private final double yearly;
    private final boolean atReperages;
    private double due = 0.5;

    Pace(Seasons seasons, double yearly, boolean atReperages) {
        this.seasons = seasons;
        this.yearly = yearly;
        this.atReperages = atReperages;
    }

    void live(LocalDate day) {
        due += on(day);
    }

    /** What one day asks for. */
    double on(LocalDate day) {
        return yearly * seasons.part(day, atReperages) * seasons.grown(day, FIRST_YEAR);
    }

    boolean isDue() {
        return due >= 1;
    }

    void done() {
        due--;
    }

    /** What was done came to nothing: one more is due. */
    void undone() {
        due++;
    }
}
