package org.reciproque.query.participants;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantHistory;
import org.reciproque.api.participant.ParticipantHistory.DetailsChanged;
import org.reciproque.api.participant.ParticipantHistory.GuardianNamed;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.ParticipantWelcomed;
import org.reciproque.api.participant.ParticipantHistory.ParticipationPaused;
import org.reciproque.api.participant.ParticipantHistory.ParticipationResumed;
import org.reciproque.api.participant.ParticipantHistory.RecordKept;
import org.reciproque.api.participant.ParticipantHistory.WelcomedWithoutReturn;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Projection;
import org.reciproque.query.rows.RowChanges;
import org.reciproque.query.rows.RowWriter;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("participants")
class Participants extends Projection {

    private static final String PARTICIPANT = "screens.participant";

    Participants(RowWriter writer) {
        super(writer, PARTICIPANT);
    }

    @EventHandler
    void on(ParticipantWelcomed event, RowChanges rows) {
        merge(
                event,
                rows,
                details(event.details())
                        .and("forgotten", false)
                        .and("welcome_note", event.noted().note()));
    }

    @EventHandler
    void on(DetailsChanged event, RowChanges rows) {
        merge(event, rows, details(event.details()).and("details_changed", true));
    }

    @EventHandler
    void on(ParticipationPaused event, RowChanges rows) {
        merge(event, rows, Columns.of("paused", true).and("paused_until", event.until()));
    }

    @EventHandler
    void on(ParticipationResumed event, RowChanges rows) {
        merge(event, rows, Columns.of("paused", false).and("paused_until", Optional.empty()));
    }

    @EventHandler
    void on(WelcomedWithoutReturn event, RowChanges rows) {
        merge(event, rows, Columns.of("without_return", event.without()));
    }

    @EventHandler
    void on(GuardianNamed event, RowChanges rows) {
        merge(event, rows, Columns.of("guardian", event.name()).and("guardian_contact", event.contact()));
    }

    @EventHandler
    void on(RecordKept event, RowChanges rows) {
        merge(event, rows, Columns.of("kept_on", event.noted().on()).and("kept_why", event.why()));
    }

    @Override
    @EventHandler
    public void on(ParticipantForgotten event, RowChanges rows) {
        super.on(event, rows);
        merge(
                event,
                rows,
                Columns.of("forgotten", true).and("forgotten_on", event.noted().on()));
    }

    private static void merge(ParticipantHistory event, RowChanges rows, Columns columns) {
        rows.merge(
                PARTICIPANT,
                event.participant().value(),
                columns.and("network", event.noted().network()));
    }

    private static Columns details(Details details) {
        return Columns.of("name", details.name())
                .and("known_as", details.knownAs())
                .and("phone", details.phone())
                .and("email", details.email())
                .and("address", details.address())
                .and("availability", details.availability())
                .and("how_they_came", details.howTheyCame())
                .and("age_band", details.coarse().ageBand())
                .and("gender", details.coarse().gender())
                .and("area", details.coarse().area());
    }
}
