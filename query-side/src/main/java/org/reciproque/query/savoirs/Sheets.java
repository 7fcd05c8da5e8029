package org.reciproque.query.savoirs;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.savoir.DemandHistory.DemandAmended;
import org.reciproque.api.savoir.DemandHistory.DemandExpressed;
import org.reciproque.api.savoir.DemandHistory.DemandPaused;
import org.reciproque.api.savoir.DemandHistory.DemandResumed;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferHistory.OfferAmended;
import org.reciproque.api.savoir.OfferHistory.OfferMade;
import org.reciproque.api.savoir.OfferHistory.OfferPaused;
import org.reciproque.api.savoir.OfferHistory.OfferResumed;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Projection;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("savoirs")
class Sheets extends Projection {

    private static final String SHEET = "screens.sheet";

    private final FrenchStems french;

    Sheets(FrenchStems french) {
        super("les offres et les demandes", SHEET);
        this.french = french;
    }

    @EventHandler
    void on(OfferMade event, RowChanges rows) {
        merge(event.noted(), event.offer().value(), "OFFER", said(event.fiche(), event.noted()), rows);
    }

    @EventHandler
    void on(DemandExpressed event, RowChanges rows) {
        merge(event.noted(), event.demand().value(), "DEMAND", said(event.fiche(), event.noted()), rows);
    }

    @EventHandler
    void on(OfferAmended event, RowChanges rows) {
        merge(event.noted(), event.offer().value(), "OFFER", amended(event.fiche()), rows);
    }

    @EventHandler
    void on(DemandAmended event, RowChanges rows) {
        merge(event.noted(), event.demand().value(), "DEMAND", amended(event.fiche()), rows);
    }

    @EventHandler
    void on(OfferPaused event, RowChanges rows) {
        merge(event.noted(), event.offer().value(), "OFFER", paused(event.until()), rows);
    }

    @EventHandler
    void on(DemandPaused event, RowChanges rows) {
        merge(event.noted(), event.demand().value(), "DEMAND", paused(event.until()), rows);
    }

    @EventHandler
    void on(OfferResumed event, RowChanges rows) {
        merge(event.noted(), event.offer().value(), "OFFER", resumed(), rows);
    }

    @EventHandler
    void on(DemandResumed event, RowChanges rows) {
        merge(event.noted(), event.demand().value(), "DEMAND", resumed(), rows);
    }

    private static void merge(Noted noted, UUID id, String kind, Columns columns, RowChanges rows) {
        rows.merge(SHEET, id, columns.and("network", noted.network()).and("kind", kind));
    }

    private static Columns paused(Optional<java.time.LocalDate> until) {
        return Columns.of("paused", true).and("paused_until", until);
    }

    private static Columns resumed() {
        return Columns.of("paused", false).and("paused_until", Optional.empty());
    }

    private Columns said(Fiche fiche, Noted noted) {
        return sheet(fiche).and("noted_at", fiche.notedAt()).and("noted_by", noted.by());
    }

    private Columns amended(Fiche fiche) {
        return sheet(fiche)
                .and("amended", true)
                .and("amended_savoir", fiche.savoir())
                .and("amended_theme", fiche.theme())
                .and("amended_last_day", fiche.lastDay());
    }

    private Columns sheet(Fiche fiche) {
        return Columns.of("stems", stems(fiche))
                .and("more", fiche.more())
                .and("family", fiche.family())
                .and("nature", fiche.nature())
                .and("company", fiche.company())
                .and("places", fiche.places())
                .and("moments", fiche.moments())
                .and("material", fiche.material())
                .and("on_board", fiche.onBoard());
    }

    /** The stems are the person's words too, and go when these go. */
    private Optional<Words> stems(Fiche fiche) {
        Words savoir = fiche.savoir();
        String text = savoir.text() + " " + fiche.more().map(Words::text).orElse("");
        String stems = String.join(" ", french.of(text));
        return stems.isEmpty() ? Optional.empty() : Optional.of(new Words(savoir.id(), savoir.whose(), stems));
    }
}
