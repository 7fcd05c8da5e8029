package org.reciproque.command.gathering;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.PeopleAre;
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
import org.reciproque.command.note.NoteRules;
import org.reciproque.command.note.NotesTaken;

/** One gathering. It may be held without having been planned, and its sheet may have lost who came. */
@Aggregate
class Gathering {

    private static final NoteRules RULES = new NoteRules("Cette rencontre appartient à un autre réseau.")
            .planned(GatheringPlanned.class)
            .told(GatheringHeld.class, PeopleAre.class, MediatorsAre.class)
            .told(DecisionTaken.class)
            .single(GatheringPlanned.class, "Cette rencontre est déjà prévue : corrigez-la.")
            .single(GatheringHeld.class, "Cette rencontre est déjà notée : corrigez-la.");

    @AggregateIdentifier
    private @Nullable GatheringId gathering;

    @AggregateMember
    private final NotesTaken notes = new NotesTaken(RULES);

    Gathering() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(GatheringCommand command, InterceptorChain chain) throws Exception {
        return notes.once(command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanGathering command) {
        notes.guardSingle(GatheringPlanned.class);
        notes.tell(new GatheringPlanned(
                command.noted(), command.gathering(), command.kind(), command.at(), command.place()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HoldGathering command) {
        notes.guardSingle(GatheringHeld.class);
        notes.tell(new GatheringHeld(
                command.noted(), command.gathering(), command.kind(), command.present(), command.notedBy()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(TakeDecision command) {
        notes.tell(new DecisionTaken(command.noted(), command.gathering(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectGatheringNote command) {
        notes.putRight(command.noted(), command.wrong(), command.right());
    }

    @EventSourcingHandler
    void evolve(GatheringHistory event) {
        gathering = event.gathering();
    }
}
