package org.reciproque.command.gathering;

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
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.gathering.GatheringCommand;
import org.reciproque.api.gathering.GatheringCommand.CorrectGatheringNote;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringCommand.TakeDecision;
import org.reciproque.api.gathering.GatheringHistory;
import org.reciproque.api.gathering.GatheringHistory.DecisionTaken;
import org.reciproque.api.gathering.GatheringHistory.GatheringHeld;
import org.reciproque.api.gathering.GatheringHistory.GatheringPlanned;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.command.note.Correctable;
import org.reciproque.command.note.NotesTaken;

/** One gathering. It may be held without having been planned, and its sheet may have lost who came. */
@Aggregate
class Gathering {

    private static final Correctable CORRECTABLE = new Correctable()
            .planned(GatheringPlanned.class)
            .told(GatheringHeld.class, PeopleAre.class, MediatorsAre.class)
            .told(DecisionTaken.class);

    @AggregateIdentifier
    private @Nullable GatheringId gathering;

    private final NotesTaken notes = new NotesTaken(CORRECTABLE);

    Gathering() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(GatheringCommand command, InterceptorChain chain) throws Exception {
        boolean awaited = notes.awaits(command.noted(), "Cette rencontre appartient à un autre réseau.");
        return awaited ? chain.proceed() : null;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanGathering command) {
        if (notes.anyStanding(GatheringPlanned.class)) {
            throw alreadyPlanned();
        }
        tell(new GatheringPlanned(command.noted(), command.gathering(), command.kind(), command.at(), command.place()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HoldGathering command) {
        if (notes.anyStanding(GatheringHeld.class)) {
            throw alreadyHeld();
        }
        tell(new GatheringHeld(
                command.noted(), command.gathering(), command.kind(), command.present(), command.notedBy()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(TakeDecision command) {
        tell(new DecisionTaken(command.noted(), command.gathering(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectGatheringNote command) {
        NoteCorrected correction = new NoteCorrected(command.noted(), command.wrong(), command.right());
        NotesTaken after = notes.corrected(correction);
        if (after.standing(GatheringPlanned.class).size() > 1) {
            throw alreadyPlanned();
        }
        if (after.standing(GatheringHeld.class).size() > 1) {
            throw alreadyHeld();
        }
        tell(correction);
    }

    private static Refusal alreadyPlanned() {
        return new Refusal("Cette rencontre est déjà prévue : corrigez-la.");
    }

    private static Refusal alreadyHeld() {
        return new Refusal("Cette rencontre est déjà notée : corrigez-la.");
    }

    private void tell(NetworkEvent event) {
        apply(notes.lived(event));
    }

    @EventSourcingHandler
    void evolve(GatheringHistory event) {
        gathering = event.gathering();
        notes.take(event);
    }

    @EventSourcingHandler
    void evolve(NoteCorrected event) {
        notes.take(event);
    }
}
