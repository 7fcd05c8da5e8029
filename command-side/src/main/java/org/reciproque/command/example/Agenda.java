package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** What is to happen, day by day, in the order in which it was promised. What lies after the last day does not happen. */
final class Agenda {

    private final TreeMap<LocalDate, Deque<Runnable>> days = new TreeMap<>();

    void on(LocalDate day, Runnable what) {
        days.computeIfAbsent(day, none -> new ArrayDeque<>()).add(what);
    }

    void liveUntil(LocalDate last) {
        for (Map.Entry<LocalDate, Deque<Runnable>> day = days.firstEntry();
                day != null && !day.getKey().isAfter(last);
                day = days.firstEntry()) {
            Runnable next = day.getValue().poll();
            if (next == null) {
                days.remove(day.getKey());
            } else {
                next.run();
            }
        }
    }
}
