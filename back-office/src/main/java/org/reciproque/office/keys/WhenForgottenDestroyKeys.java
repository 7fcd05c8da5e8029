package org.reciproque.office.keys;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;
import org.reciproque.store.KeptAggregates;
import org.reciproque.store.sealing.Vault;
import org.springframework.stereotype.Component;

/**
 * Once it is a fact that somebody is to be forgotten, or one text destroyed, their key goes, for good, and what this
 * application keeps in memory to decide upon.
 */
@Component
@ProcessingGroup("forgetting")
@DisallowReplay
class WhenForgottenDestroyKeys {

    private final Vault vault;
    private final KeptAggregates kept;

    WhenForgottenDestroyKeys(Vault vault, KeptAggregates kept) {
        this.vault = vault;
        this.kept = kept;
    }

    @EventHandler
    void on(ParticipantForgotten event) {
        vault.forget(event.participant().value());
        kept.forget();
    }

    @EventHandler
    void on(WordsDestroyed event) {
        vault.destroy(event.participant().value(), event.words().value());
        kept.forget();
    }
}
