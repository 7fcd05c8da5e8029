package org.reciproque.query.participants;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.base.Correction.NameIs;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantHistory;
import org.reciproque.api.participant.ParticipantHistory.ConsentRecorded;
import org.reciproque.api.participant.ParticipantHistory.DetailsChanged;
import org.reciproque.api.participant.ParticipantHistory.GuardianNamed;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.ParticipantWelcomed;
import org.reciproque.api.participant.ParticipantHistory.ParticipationPaused;
import org.reciproque.api.participant.ParticipantHistory.ParticipationResumed;
import org.reciproque.api.participant.ParticipantHistory.WelcomedWithoutReturn;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Projection;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("participants")
class Participants extends Projection {

    private static final String PARTICIPANT = "screens.participant";
    private static final String NAME = "screens.name_borne";

    Participants() {
        super("les personnes", PARTICIPANT, NAME);
    }

    @EventHandler
    void on(ParticipantWelcomed event, RowChanges rows) {
        merge(
                event,
                rows,
                details(event.details())
                        .and("forgotten", false)
                        .and("welcome_note", event.noted().note()));
        heard(event, rows);
        named(event.noted(), event.details(), rows);
    }

    @EventHandler
    void on(DetailsChanged event, RowChanges rows) {
        merge(event, rows, details(event.details()).and("details_changed", true));
        heard(event, rows);
        named(event.noted(), event.details(), rows);
    }

    /** A name put right was borne until then, and may stand in what others said. */
    @EventHandler
    void on(NoteCorrected event, RowChanges rows) {
        if (event.right() instanceof NameIs is) {
            borne(event.noted(), is.name(), rows);
        }
    }

    @EventHandler
    void on(ParticipationPaused event, RowChanges rows) {
        merge(event, rows, Columns.of("paused", true).and("paused_until", event.until()));
        heard(event, rows);
    }

    @EventHandler
    void on(ParticipationResumed event, RowChanges rows) {
        merge(event, rows, Columns.of("paused", false).and("paused_until", Optional.empty()));
        heard(event, rows);
    }

    @EventHandler
    void on(WelcomedWithoutReturn event, RowChanges rows) {
        merge(event, rows, Columns.of("without_return", event.without()));
        heard(event, rows);
    }

    @EventHandler
    void on(GuardianNamed event, RowChanges rows) {
        merge(event, rows, Columns.of("guardian", event.name()).and("guardian_contact", event.contact()));
        heard(event, rows);
    }

    @EventHandler
    void on(ConsentRecorded event, RowChanges rows) {
        heard(event, rows);
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

    /** The day it was written down, which never goes back, whatever old paper comes later. */
    private static void heard(ParticipantHistory event, RowChanges rows) {
        merge(event, rows, Columns.of("heard_on", event.noted().notedOn()));
    }

    private static void named(Noted noted, Details details, RowChanges rows) {
        details.name().ifPresent(name -> borne(noted, name, rows));
        details.knownAs().ifPresent(name -> borne(noted, name, rows));
    }

    private static void borne(Noted noted, Words name, RowChanges rows) {
        rows.merge(
                NAME,
                DerivedId.of("name", name.id()),
                Columns.of("network", noted.network())
                        .and("person", name.whose().person())
                        .and("name", name));
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
