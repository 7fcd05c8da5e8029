package org.reciproque.query.readings;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets readings of more than a year ago, of every network, and what did not open then. */
@Component
public class OldReadings {

    private final JdbcClient database;
    private final Clock clock;

    OldReadings(@Qualifier("owner") JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * At night, and when the application starts: many run by day only.
     *
     * @return how many readings there were
     */
    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Paris")
    @EventListener(ApplicationReadyEvent.class)
    public int forget() {
        OffsetDateTime aYearAgo = OffsetDateTime.now(clock).minusYears(1);
        database.sql("delete from journal.missed where since < ?")
                .param(aYearAgo)
                .update();
        return database.sql("delete from journal.reading where read_at < ?")
                .param(aYearAgo)
                .update();
    }
}
