package org.reciproque.command.example;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How many échanges and sessions are lived so far, against how many a network of this size lives. */
final class Rhythm {

    private static final int BEYOND = 800;
    /** Sessions missing or too many are made good over about this part of a year. */
    private static final double SOON = 0.15;

    private final World world;
    private final double[] wished;
    private final int[] sessions;
    private final Map<Integer, Integer> lived = new HashMap<>();
    private final Map<Integer, Integer> atNewYear = new HashMap<>();

    Rhythm(World world) {
        this.world = world;
        int days = index(world.today) + BEYOND;
        this.wished = new double[days];
        this.sessions = new int[days];
        Pace pace = new Pace(world.seasons, world.profile.sessions(), false);
        double sum = 0;
        for (int i = 0; i < days; i++) {
            sum += pace.on(world.founding.plusDays(i));
            wished[i] = sum;
        }
    }

    private int index(LocalDate day) {
        return (int) Math.min(ChronoUnit.DAYS.between(world.founding, day), Integer.MAX_VALUE);
    }

    void promised(LocalDate day, boolean firstOfYear) {
        count(day, 1);
        if (firstOfYear) {
            lived.merge(day.getYear(), 1, Integer::sum);
        }
    }

    void taken(LocalDate day, boolean onlyOfYear) {
        count(day, -1);
        if (onlyOfYear) {
            lived.merge(day.getYear(), -1, Integer::sum);
        }
    }

    /** A session that was promised was not held. */
    void cancelled(LocalDate day) {
        count(day, -1);
    }

    private void count(LocalDate day, int more) {
        int at = index(day);
        if (at < sessions.length) {
            sessions[at] += more;
        }
    }

    int echangesIn(int year) {
        return lived.getOrDefault(year, 0);
    }

    int sessionsIn(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        int sum = 0;
        for (LocalDate day = LocalDate.of(year, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            int at = index(day);
            sum += at < 0 || at >= sessions.length ? 0 : sessions[at];
        }
        return sum;
    }

    /** Sessions missing by then; less than zero when there are too many. */
    double missing(LocalDate day) {
        int until = Math.min(index(day), wished.length - 1);
        int sum = 0;
        for (int i = 0; i <= until; i++) {
            sum += sessions[i];
        }
        return wished[until] - sum;
    }

    /** Whether so many sessions are promised that some groups may well stop a little earlier. */
    boolean crowded(LocalDate day) {
        return missing(day.plusDays(14)) < -0.04 * world.profile.sessions();
    }

    /** By how much the courses agreed now should be longer or shorter. */
    double stretch(LocalDate day) {
        double usual = world.profile.sessions() / (world.profile.echanges() * 0.8) / 6.2;
        double make = 1 + missing(day.plusDays(14)) / (world.profile.sessions() * SOON);
        return usual * Math.max(0.6, Math.min(1.5, make));
    }

    /** Échanges to be agreed on now, those already on their way being counted. */
    boolean wantsNewOne(LocalDate day, double onTheirWay) {
        int year = day.getYear();
        int now = lived.getOrDefault(year, 0);
        int carried = atNewYear.computeIfAbsent(year, none -> now);
        double target = world.profile.echanges() * world.seasons.grown(day, 0.5);
        double way = 0;
        LocalDate start = LocalDate.of(year, 1, 1);
        for (LocalDate at = start; at.isBefore(day.plusDays(17)) && at.getYear() == year; at = at.plusDays(1)) {
            way += world.seasons.part(at, false);
        }
        return carried + (target - carried) * way > now + onTheirWay;
    }
}
