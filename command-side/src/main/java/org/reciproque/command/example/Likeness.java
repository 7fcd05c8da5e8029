package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether what chance drew looks like a network of its size. In a small network one long group or three people who only
 * ask can make a year unlike its profile; it is then drawn again.
 */
final class Likeness {

    /** Of the sessions or échanges of the profile. */
    private static final double FAR = 0.12;
    /** People with only an offer or only a demand: 15 to 30 in a hundred (domain.md B2), with some room. */
    private static final double FEW = 0.16;

    private static final double MANY = 0.285;

    private final World world;
    private final Rhythm rhythm;
    private boolean holds = true;

    Likeness(World world, Rhythm rhythm) {
        this.world = world;
        this.rhythm = rhythm;
    }

    boolean holds() {
        return holds;
    }

    void look(LocalDate day) {
        LocalDate yearEnd = LocalDate.of(world.today.getYear() - 1, 12, 31);
        if (day.equals(yearEnd)) {
            holds &= near(rhythm.sessionsIn(day.getYear()), world.profile.sessions())
                    && near(rhythm.echangesIn(day.getYear()), world.profile.echanges());
        }
        if (day.equals(yearEnd) || day.equals(world.today)) {
            double share = onlyOneSide();
            holds &= share > FEW && share < MANY;
        }
    }

    private static boolean near(int lived, int expected) {
        return Math.abs(lived - expected) <= FAR * expected;
    }

    private double onlyOneSide() {
        List<Person> there =
                world.people.stream().filter(person -> person.left == null).toList();
        long one = there.stream()
                .filter(person -> (person.offers > 0) != (person.demands > 0))
                .count();
        return (double) one / there.size();
    }
}
