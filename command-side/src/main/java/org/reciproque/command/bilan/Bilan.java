package org.reciproque.command.bilan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction.EchangeIs;
import org.reciproque.api.base.Correction.EffectsAre;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.bilan.BilanCommand;
import org.reciproque.api.bilan.BilanCommand.CorrectBilanNote;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanCommand.SpeakAtBilan;
import org.reciproque.api.bilan.BilanHistory;
import org.reciproque.api.bilan.BilanHistory.BilanRecorded;
import org.reciproque.api.bilan.BilanHistory.BilanSpoken;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.command.note.Correctable;
import org.reciproque.command.note.NotesTaken;

/** One bilan. What somebody says there may reach the table before the sheet that tells who came. */
@Aggregate
class Bilan {

    private static final Correctable CORRECTABLE = new Correctable()
            .told(BilanRecorded.class, PeopleAre.class, MediatorsAre.class, EffectsAre.class, EchangeIs.class)
            .told(BilanSpoken.class);

    @AggregateIdentifier
    private @Nullable BilanId bilan;

    private final NotesTaken notes = new NotesTaken(CORRECTABLE);

    Bilan() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(BilanCommand command, InterceptorChain chain) throws Exception {
        boolean awaited = notes.awaits(command.noted(), "Ce bilan appartient à un autre réseau.");
        return awaited ? chain.proceed() : null;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordBilan command) {
        if (notes.anyStanding(BilanRecorded.class)) {
            throw alreadyRecorded();
        }
        tell(new BilanRecorded(
                command.noted(),
                command.bilan(),
                command.echange(),
                command.people(),
                command.mediator(),
                command.effects()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SpeakAtBilan command) {
        tell(new BilanSpoken(command.noted(), command.bilan(), command.participant(), command.side(), command.words()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectBilanNote command) {
        NoteCorrected correction = new NoteCorrected(command.noted(), command.wrong(), command.right());
        NotesTaken after = notes.corrected(correction);
        if (after.standing(BilanRecorded.class).size() > 1) {
            throw alreadyRecorded();
        }
        if (command.right() instanceof MediatorsAre right && right.mediators().size() > 1) {
            throw new Refusal("Une seule personne assure la médiation d’un bilan.");
        }
        tell(correction);
    }

    private static Refusal alreadyRecorded() {
        return new Refusal("Ce bilan est déjà noté : corrigez-le.");
    }

    private void tell(NetworkEvent event) {
        apply(notes.lived(event));
    }

    @EventSourcingHandler
    void evolve(BilanHistory event) {
        bilan = event.bilan();
        notes.take(event);
    }

    @EventSourcingHandler
    void evolve(NoteCorrected event) {
        notes.take(event);
    }
}
