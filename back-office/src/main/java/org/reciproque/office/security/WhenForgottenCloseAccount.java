package org.reciproque.office.security;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.springframework.stereotype.Component;

/** Whoever is forgotten has no seat any more: their login and the name they showed were their words too. */
@Component
@ProcessingGroup("forgetting")
@DisallowReplay
class WhenForgottenCloseAccount {

    private final Accounts accounts;

    WhenForgottenCloseAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventHandler
    void on(ParticipantForgotten event) {
        accounts.forget(event.noted().network(), event.participant());
    }
}
