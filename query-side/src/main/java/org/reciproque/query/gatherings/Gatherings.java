package org.reciproque.query.gatherings;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.gathering.GatheringHistory.DecisionTaken;
import org.reciproque.api.gathering.GatheringHistory.GatheringHeld;
import org.reciproque.api.gathering.GatheringHistory.GatheringPlanned;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Projection;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("gatherings")
class Gatherings extends Projection {

    private static final String GATHERING = "screens.gathering";
    private static final String DECISION = "screens.decision";

    Gatherings() {
        super("les rencontres", GATHERING, DECISION);
    }

    @EventHandler
    void on(GatheringPlanned event, RowChanges rows) {
        rows.merge(
                GATHERING,
                event.gathering().value(),
                Columns.of("network", event.noted().network())
                        .and("kind", event.kind())
                        .and("planned_on", event.noted().on())
                        .and("planned_at", event.at())
                        .and("planned_place", event.place()));
    }

    @EventHandler
    void on(GatheringHeld event, RowChanges rows) {
        rows.merge(
                GATHERING,
                event.gathering().value(),
                Columns.of("network", event.noted().network()).and("kind", event.kind()));
    }

    @EventHandler
    void on(DecisionTaken event, RowChanges rows) {
        rows.merge(
                DECISION,
                event.noted().note().value(),
                Columns.of("network", event.noted().network())
                        .and("gathering", event.gathering())
                        .and("day", event.noted().on())
                        .and("decision", event.decision()));
    }
}
