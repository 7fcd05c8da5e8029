package org.reciproque.benchmarks.store;

/**
 * How much is done.
 *
 * @param rounds that count, beside the one that warms up
 * @param commands one turn of one thread; eight threads do three times as many
 * @param history events of an import, and of a stream that is read
 * @param lagSeconds how long commands come at their pace
 * @param peers whether Axon's own engines are measured beside; without them, a profile shows ours alone
 * @param inMemory whether the database lies on a disk in memory
 */
record Scale(int rounds, int commands, int history, int lagSeconds, boolean peers, boolean inMemory) {

    /** About ten minutes on two cores. */
    static final Scale SHORT = new Scale(5, 600, 100_000, 60, true, false);

    /** The figures in earnest. */
    static final Scale FULL = new Scale(9, 3_000, 1_000_000, 600, true, false);

    Scale withLag(int seconds) {
        return new Scale(rounds, commands, history, seconds, peers, inMemory);
    }

    Scale alone() {
        return new Scale(rounds, commands, history, lagSeconds, false, inMemory);
    }

    Scale onDiskThatCostsNothing() {
        return new Scale(rounds, commands, history, lagSeconds, peers, true);
    }
}
