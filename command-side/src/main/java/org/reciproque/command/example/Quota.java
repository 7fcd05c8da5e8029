package org.reciproque.command.example;

/** A share kept over time: chance decides each case, and leans towards what is missing, so that small networks keep it too. */
final class Quota {

    private static final double LEANING = 0.4;

    private final Dice dice;
    private final double share;
    private int asked;
    private int said;

    Quota(Dice dice, double share) {
        this.dice = dice;
        this.share = share;
    }

    boolean next() {
        boolean yes = dice.chance(share + LEANING * (share * asked - said));
        asked++;
        if (yes) {
            said++;
        }
        return yes;
    }
}
