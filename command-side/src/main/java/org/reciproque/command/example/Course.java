package org.reciproque.command.example;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How people agree to meet: how many times, how often, on which weekday, when and where.
 *
 * @param everyDays days between two sessions
 */
record Course(int sessions, int everyDays, LocalDate first, LocalTime at, String place) {

    private static final List<LocalTime> HOURS = List.of(
            LocalTime.of(9, 30),
            LocalTime.of(10, 0),
            LocalTime.of(14, 0),
            LocalTime.of(14, 30),
            LocalTime.of(15, 0),
            LocalTime.of(17, 30),
            LocalTime.of(18, 0),
            LocalTime.of(18, 30));

    /**
     * By how much courses are longer or shorter than usual.
     *
     * @param most sessions in one go, so that one group is never most of a small network's year
     */
    record Stretch(double by, int most) {

        int of(int sessions) {
            return (int) Math.max(1, Math.min(most, Math.round(sessions * by)));
        }
    }

    /** From one session to a whole year (domain.md B1). */
    static Course drawn(Dice dice, LocalDate from, boolean group, Stretch stretch, String place) {
        int kind = dice.below(100);
        int sessions;
        int every;
        if (kind < 22) {
            sessions = dice.between(1, 2);
            every = 7;
        } else if (kind < 55) {
            sessions = stretch.of(dice.between(3, 5));
            every = dice.chance(0.5) ? 7 : 14;
        } else if (kind < (group ? 75 : 90)) {
            sessions = stretch.of(dice.between(6, 10));
            every = dice.chance(0.55) ? 7 : 14;
        } else if (dice.chance(0.4)) {
            sessions = Math.min(11, stretch.of(dice.between(8, 10)));
            every = 28;
        } else {
            sessions = stretch.of(dice.between(14, 24));
            every = sessions > 24 ? 7 : 14;
        }
        return new Course(sessions, every, working(from), dice.one(HOURS), place);
    }

    /** The days of all sessions, around the heart of the summer and the end of the year. */
    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = first;
        while (days.size() < sessions) {
            days.add(day);
            day = day.plusDays(everyDays);
            while (Seasons.quiet(day)) {
                day = day.plusDays(7);
            }
        }
        return days;
    }

    /** The same again: so many sessions more after that day. */
    Course again(LocalDate after, int more) {
        return new Course(more, everyDays, working(after.plusDays(everyDays)), at, place);
    }

    /** What is left of it for somebody who joins. */
    Course from(List<LocalDate> ahead, LocalDate day) {
        LocalDate next = ahead.isEmpty() ? working(day.plusDays(everyDays)) : ahead.get(0);
        return new Course(Math.max(1, ahead.size()), everyDays, next, at, place);
    }

    private static LocalDate working(LocalDate day) {
        LocalDate working = day;
        while (Seasons.quiet(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    LocalDate last() {
        List<LocalDate> days = days();
        return days.get(days.size() - 1);
    }

    String weekday() {
        return "le " + first.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH)
                + (at.getHour() < 12 ? " matin" : at.getHour() < 17 ? " après-midi" : " en fin de journée");
    }

    String frequency() {
        if (sessions == 1) {
            return "une seule fois";
        }
        return everyDays == 7 ? "chaque semaine" : everyDays == 14 ? "tous les quinze jours" : "une fois par mois";
    }
}
