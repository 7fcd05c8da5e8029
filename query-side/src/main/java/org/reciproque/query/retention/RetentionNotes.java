package org.reciproque.query.retention;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.network.FoundingHistory.RetentionChosen;
import org.reciproque.api.participant.ParticipantHistory;
import org.reciproque.api.participant.ParticipantHistory.ErasureAnnounced;
import org.reciproque.api.participant.ParticipantHistory.RecordKept;
import org.reciproque.api.retention.RetentionKind;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Projection;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("retention")
class RetentionNotes extends Projection {

    private static final String RETENTION = "screens.retention";
    private static final String SORTING = "screens.sorting";

    RetentionNotes() {
        super("les durées de garde et ce qui est à trier", RETENTION, SORTING);
    }

    @EventHandler
    void on(RetentionChosen event, RowChanges rows) {
        rows.merge(
                RETENTION,
                DerivedId.of(
                        "retention", event.noted().network(), event.retention().kind()),
                Columns.of("network", event.noted().network())
                        .and("kind", event.retention().kind())
                        .and("months", event.retention().months())
                        .and("automatic", event.retention().automatic())
                        .and("chosen_on", event.noted().on()));
    }

    @EventHandler
    void on(RecordKept event, RowChanges rows) {
        sorted(
                event,
                event.kind(),
                rows,
                Columns.of("kept_on", event.noted().on()).and("kept_why", event.why()));
    }

    @EventHandler
    void on(ErasureAnnounced event, RowChanges rows) {
        sorted(
                event,
                event.kind(),
                rows,
                Columns.of("announced_on", event.noted().on()).and("goes_on", event.goesOn()));
    }

    private static void sorted(ParticipantHistory event, RetentionKind kind, RowChanges rows, Columns columns) {
        rows.merge(
                SORTING,
                event.noted().note().value(),
                columns.and("network", event.noted().network())
                        .and("person", event.participant())
                        .and("kind", kind));
    }
}
