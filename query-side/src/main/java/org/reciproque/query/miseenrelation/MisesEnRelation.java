package org.reciproque.query.miseenrelation;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MeetingPlanned;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationDeclined;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationDeferred;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationOpened;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationStopped;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.TermsAgreed;
import org.reciproque.api.miseenrelation.Terms;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Projection;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

/** How a meeting ended is read from the facts, since it can be corrected; here stands what the sheet says beside it. */
@Component
@ProcessingGroup("mise-en-relation")
class MisesEnRelation extends Projection {

    private static final String MISE_EN_RELATION = "screens.mise_en_relation";
    private static final String OPENING_PUT_RIGHT = "screens.opening_put_right";

    MisesEnRelation() {
        super("les mises en relation", MISE_EN_RELATION, OPENING_PUT_RIGHT);
    }

    @EventHandler
    void on(MiseEnRelationOpened event, RowChanges rows) {
        merge(
                event,
                rows,
                Columns.of("savoir", event.savoir())
                        .and("theme", event.theme())
                        .and("mediator", event.parties().mediator())
                        .and("opened_on", event.noted().on())
                        .and("opened_note", event.noted().note())
                        .ids("offers", event.offers())
                        .ids("demands", event.demands())
                        .ids("offreurs", event.parties().offreurs())
                        .ids("demandeurs", event.parties().demandeurs()));
    }

    @EventHandler
    void on(MeetingPlanned event, RowChanges rows) {
        merge(
                event,
                rows,
                Columns.of("planned_on", event.noted().on())
                        .and("planned_at", event.at())
                        .and("planned_place", event.place()));
    }

    @EventHandler
    void on(TermsAgreed event, RowChanges rows) {
        merge(event, rows, terms(event.terms()));
    }

    @EventHandler
    void on(MiseEnRelationDeferred event, RowChanges rows) {
        merge(event, rows, Columns.of("later_on", event.until()).and("why", event.why()));
    }

    @EventHandler
    void on(MiseEnRelationDeclined event, RowChanges rows) {
        merge(event, rows, Columns.of("why", event.why()));
    }

    @EventHandler
    void on(MiseEnRelationStopped event, RowChanges rows) {
        merge(event, rows, Columns.of("stopped_on", event.noted().on()).and("why", event.why()));
    }

    /** Corrections of other notes are kept too; only those of an opening are ever read. */
    @EventHandler
    void on(NoteCorrected event, RowChanges rows) {
        Columns network = Columns.of("network", event.noted().network());
        if (event.right() instanceof Correction.MediatorsAre right) {
            Optional<ParticipantId> mediator = right.mediators().stream().findFirst();
            rows.merge(OPENING_PUT_RIGHT, event.wrong().value(), network.and("mediator", mediator));
        } else if (event.right() instanceof Correction.NeverHappened) {
            rows.merge(OPENING_PUT_RIGHT, event.wrong().value(), network.and("undone", true));
        }
    }

    private static void merge(MiseEnRelationHistory event, RowChanges rows, Columns columns) {
        rows.merge(
                MISE_EN_RELATION,
                event.miseEnRelation().value(),
                columns.and("network", event.noted().network()));
    }

    private static Columns terms(Terms terms) {
        return Columns.of("content", terms.content())
                .and("method", terms.method())
                .and("criteria", terms.criteria())
                .and("place", terms.place())
                .and("days", terms.days())
                .and("frequency", terms.frequency())
                .and("duration", terms.duration())
                .and("material", terms.material())
                .and("material_cost", terms.materialCost())
                .and("keys", terms.keys())
                .and("projects", terms.projects())
                .and("way_of_transmitting", terms.wayOfTransmitting())
                .and("bilan_on", terms.bilanOn());
    }
}
