package org.reciproque.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each reader was last seen at the end of the facts. No list is later than since then, however old the facts that it
 * reads: after an import, or where a list is new, they are years old.
 */
final class LastAtEnd {

    private final Clock clock;
    private final Instant start;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    LastAtEnd(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    void seen(String reader) {
        seen.put(reader, clock.instant());
    }

    /**
     * How late this reader is, which is not at the end.
     *
     * @param next when the first fact was told that it has not read; nothing where nobody could say
     */
    Duration late(String reader, Optional<Instant> next) {
        Instant atEnd = seen.getOrDefault(reader, start);
        Instant since = next.filter(atEnd::isBefore).orElse(atEnd);
        Duration late = Duration.between(since, clock.instant());
        return late.isNegative() ? Duration.ZERO : late;
    }
}
