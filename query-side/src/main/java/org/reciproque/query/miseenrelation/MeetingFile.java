package org.reciproque.query.miseenrelation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.reciproque.query.miseenrelation.MiseEnRelationSheet.Planned;

/**
 * A planned meeting for people's own calendars (RFC 5545). A calendar travels through other people's machines: it names
 * nobody and no savoir.
 */
final class MeetingFile {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration USUAL = Duration.ofHours(1);

    private MeetingFile() {}

    /**
     * The file's text. An hour is written in UTC, so that it needs no description of a time zone; without an hour the
     * meeting takes the day.
     */
    static String text(UUID miseEnRelation, LocalDate on, Planned planned, Instant written) {
        String title =
                planned.plannedPlace() == null ? "Mise en relation" : "Mise en relation, " + planned.plannedPlace();
        // Left empty: by itself it would be stamped with the clock of this machine.
        VEvent meeting = new VEvent(false);
        meeting.add(new Uid(miseEnRelation + "@reciproque"));
        meeting.add(new DtStamp(written));
        begin(meeting, on, planned.plannedAt());
        meeting.add(new Summary(title));
        if (planned.plannedPlace() != null) {
            meeting.add(new Location(planned.plannedPlace()));
        }
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Réciproque//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(meeting);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException neverOnAString) {
            throw new UncheckedIOException(neverOnAString);
        }
        return text.toString();
    }

    private static void begin(VEvent meeting, LocalDate on, @Nullable LocalTime at) {
        if (at == null) {
            meeting.add(new DtStart<>(on));
            return;
        }
        meeting.add(new DtStart<>(on.atTime(at).atZone(PARIS).toInstant()));
        meeting.add(new net.fortuna.ical4j.model.property.Duration(USUAL));
    }
}
