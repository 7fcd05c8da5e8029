package org.reciproque.office.keys;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;
import org.reciproque.store.sealing.Vault;
import org.springframework.stereotype.Component;

/** Once it is a fact that somebody is to be forgotten, or one text destroyed, their key goes, for good. */
@Component
@ProcessingGroup("forgetting")
@DisallowReplay
class WhenForgottenDestroyKeys {

    private final Vault vault;

    WhenForgottenDestroyKeys(Vault vault) {
        this.vault = vault;
    }

    @EventHandler
    void on(ParticipantForgotten event) {
        vault.forget(event.participant().value());
    }

    @EventHandler
    void on(WordsDestroyed event) {
        vault.destroy(event.participant().value(), event.words().value());
    }
}
