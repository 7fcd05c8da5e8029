package org.reciproque.query.miseenrelation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reciproque.query.miseenrelation.MiseEnRelationSheet.Planned;

class MeetingFileTest {

    private static final UUID ID = UUID.fromString("7d1f5c52-31a4-8cf0-9f6a-0e5b2b6f8a11");
    private static final Instant WRITTEN = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void a_winter_evening_in_paris_is_one_hour_earlier_in_the_file() {
        LocalDate day = LocalDate.of(2026, 12, 1);

        assertThat(unfolded(new Planned(day, LocalTime.of(18, 30), "Médiathèque"), day))
                .contains("DTSTART:20261201T173000Z", "SUMMARY:Mise en relation\\, Médiathèque", "LOCATION:Médiathèque")
                .contains("UID:" + ID + "@reciproque", "DTSTAMP:20261122T100000Z", "VERSION:2.0");
    }

    @Test
    void a_summer_evening_is_two_hours_earlier() {
        LocalDate day = LocalDate.of(2026, 7, 1);

        assertThat(unfolded(new Planned(day, LocalTime.of(18, 30), null), day)).contains("DTSTART:20260701T163000Z");
    }

    @Test
    void without_an_hour_the_meeting_takes_the_day_and_without_a_place_the_title_says_no_more() {
        LocalDate day = LocalDate.of(2026, 12, 31);

        assertThat(unfolded(new Planned(day, null, null), day))
                .contains("DTSTART;VALUE=DATE:20261231", "SUMMARY:Mise en relation\n")
                .doesNotContain("LOCATION");
    }

    private static String unfolded(Planned planned, LocalDate day) {
        return MeetingFile.text(ID, day, planned, WRITTEN).replace("\r\n ", "").replace("\r\n", "\n");
    }
}
