package org.reciproque.query.bilans;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.bilan.BilanHistory.BilanSpoken;
import org.reciproque.api.bilan.BilanWords;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Projection;
import org.reciproque.query.rows.RowChanges;
import org.springframework.stereotype.Component;

/** That a bilan was held, by whom and with what effects, is a fact; here stand people's own words. */
@Component
@ProcessingGroup("bilans")
class Bilans extends Projection {

    private static final String WORDS = "screens.bilan_words";

    Bilans() {
        super("les paroles des bilans", WORDS);
    }

    @EventHandler
    void on(BilanSpoken event, RowChanges rows) {
        BilanWords words = event.words();
        rows.merge(
                WORDS,
                DerivedId.of("bilan-words", event.bilan(), event.participant()),
                Columns.of("network", event.noted().network())
                        .and("bilan", event.bilan())
                        .and("person", event.participant())
                        .and("side", event.side())
                        .and("expectations", words.expectations())
                        .and("self_criticism", words.selfCriticism())
                        .and("know_how", words.knowHow())
                        .and("attitudes", words.attitudes())
                        .and("learnt_by_teaching", words.learntByTeaching())
                        .and("what_next", words.whatNext())
                        .and("thanks", words.thanks())
                        .and("quotable", words.quotable()));
    }
}
