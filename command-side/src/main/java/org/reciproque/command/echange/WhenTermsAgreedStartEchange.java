package org.reciproque.command.echange;

import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.TermsAgreed;
import org.reciproque.api.story.Told;
import org.springframework.stereotype.Component;

/**
 * Once terms are agreed, the échange begins by itself, so that nobody writes the same thing twice. What a story tells is
 * whole: it says by itself which échanges began.
 *
 * <p>Reacting again to the same agreement changes nothing, since the note is derived from the agreement's own: no
 * reliance is placed on knowing whether events are replayed.
 */
@Component
@DisallowReplay
@ProcessingGroup(WhenTermsAgreedStartEchange.GROUP)
class WhenTermsAgreedStartEchange {

    static final String GROUP = "when-terms-agreed-start-echange";

    private final CommandGateway commands;

    WhenTermsAgreedStartEchange(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(TermsAgreed event, MetaData told) {
        if (!told.containsKey(Told.ACT.key())) {
            commands.sendAndWait(start(event));
        }
    }

    private static StartEchange start(TermsAgreed event) {
        Noted agreed = event.noted();
        NoteId note = NoteId.of(agreed.note(), "StartEchange");
        return new StartEchange(
                EchangeId.of(event.miseEnRelation()),
                new Noted(agreed.network(), note, agreed.by(), agreed.on(), agreed.notedOn()),
                Optional.of(event.miseEnRelation()),
                event.parties(),
                event.savoir(),
                event.theme(),
                event.terms().bilanOn());
    }
}
