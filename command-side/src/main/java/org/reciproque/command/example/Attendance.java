package org.reciproque.command.example;

import org.reciproque.api.gathering.GatheringKind;

/**
 * How many people come when the network meets: 28 of 52 at the season lunch of a small one (domain.md B2). The larger the
 * network, the smaller the part of it that comes: a room, a coach or a table has only so many seats.
 *
 * @param part of a handful of people who would all have a seat
 * @param seats never reached, however large the network is
 */
record Attendance(double part, double seats) {

    /** A repérage is a table: these speak there, beside the two who write and a few who listen. */
    static final int SPEAKERS_AT_A_TABLE = 32;

    private static final int AT_LEAST = 6;

    static Attendance of(GatheringKind kind) {
        return switch (kind) {
            case CELEBRATION -> new Attendance(0.6, 240);
            case GENERAL_ASSEMBLY -> new Attendance(0.4, 150);
            case JOURNEY -> new Attendance(0.3, 50);
            case REFLECTION, COLLECTIVE_CREATION, TRAINING -> new Attendance(0.2, 35);
            case INTER_NETWORKS -> new Attendance(0.15, 35);
            case REPERAGE -> new Attendance(0.05, 4);
        };
    }

    /**
     * How many come out of a network of so many people.
     *
     * @param luck 0 on a rainy day, up to 1 on a fine one
     */
    int among(int people, double luck) {
        double wished = part * people;
        return Math.max(AT_LEAST, (int) (wished / (1 + wished / seats) * (0.85 + 0.3 * luck)));
    }
}
