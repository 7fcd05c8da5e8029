package org.reciproque.command.echange;

import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.InWords;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.TermsAgreed;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.story.Told;
import org.reciproque.command.miseenrelation.Agreement;
import org.reciproque.command.miseenrelation.AskAgreement;
import org.springframework.stereotype.Component;

/**
 * Once terms are agreed, or a meeting turns out to have been an agreement, the échange begins by itself, so that nobody
 * writes the same thing twice. What a story tells is
 * whole: it says by itself which échanges began.
 *
 * <p>Reacting again to the same agreement changes nothing, since the note is derived from the agreement's own: no
 * reliance is placed on knowing whether events are replayed.
 */
@Component
@DisallowReplay
@ProcessingGroup(WhenTermsAgreedStartEchange.GROUP)
@InWords("les échanges à ouvrir après un accord")
class WhenTermsAgreedStartEchange {

    static final String GROUP = "when-terms-agreed-start-echange";

    private final CommandGateway commands;

    WhenTermsAgreedStartEchange(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(TermsAgreed event, MetaData told) {
        if (!told.containsKey(Told.ACT.key())) {
            Agreement agreement = new Agreement(
                    event.noted().on(),
                    event.parties(),
                    event.savoir(),
                    event.theme(),
                    event.terms().bilanOn());
            commands.sendAndWait(start(event.miseEnRelation(), event.noted(), agreement));
        }
    }

    /** A meeting noted as « plus tard » or « non » was an agreement all along. */
    @EventHandler
    void react(NoteCorrected event, @SourceId String meeting, MetaData told) {
        boolean agreed = event.right() instanceof Correction.OutcomeIs is && is.outcome() == Outcome.AGREED;
        if (!agreed || told.containsKey(Told.ACT.key())) {
            return;
        }
        MiseEnRelationId id = MiseEnRelationId.parse(meeting);
        @Nullable
        Agreement agreement =
                commands.sendAndWait(new AskAgreement(id, event.noted().note()));
        if (agreement != null) {
            commands.sendAndWait(start(id, event.noted(), agreement));
        }
    }

    private static StartEchange start(MiseEnRelationId meeting, Noted cause, Agreement agreement) {
        NoteId note = NoteId.of(cause.note(), "StartEchange");
        return new StartEchange(
                EchangeId.of(meeting),
                new Noted(cause.network(), note, cause.by(), agreement.on(), cause.notedOn()),
                Optional.of(meeting),
                agreement.parties(),
                agreement.savoir(),
                agreement.theme(),
                agreement.bilanOn());
    }
}
