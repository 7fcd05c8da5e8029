package org.reciproque.command.savoir;

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
import org.reciproque.api.base.Correction.LastDay;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.Correction.SavoirIs;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.Correction.WithdrawalReasonIs;
import org.reciproque.api.savoir.DemandCommand;
import org.reciproque.api.savoir.DemandCommand.AmendDemand;
import org.reciproque.api.savoir.DemandCommand.CorrectDemandNote;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandCommand.PauseDemand;
import org.reciproque.api.savoir.DemandCommand.ResumeDemand;
import org.reciproque.api.savoir.DemandCommand.WithdrawDemand;
import org.reciproque.api.savoir.DemandHistory;
import org.reciproque.api.savoir.DemandHistory.DemandAmended;
import org.reciproque.api.savoir.DemandHistory.DemandExpressed;
import org.reciproque.api.savoir.DemandHistory.DemandPaused;
import org.reciproque.api.savoir.DemandHistory.DemandResumed;
import org.reciproque.api.savoir.DemandHistory.DemandWithdrawn;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.command.note.InOrder;
import org.reciproque.command.note.NoteRules;
import org.reciproque.command.note.NotesTaken;

/** One demand. Paper may withdraw it twice, or before it is expressed: readers take the earliest note that stands. */
@Aggregate
class Demand {

    private static final NoteRules RULES = new NoteRules("Cette demande appartient à un autre réseau.")
            .told(DemandExpressed.class, ThemeIs.class, SavoirIs.class, LastDay.class, PeopleAre.class)
            .told(DemandAmended.class, ThemeIs.class, SavoirIs.class, LastDay.class)
            .told(DemandPaused.class)
            .told(DemandResumed.class)
            .told(DemandWithdrawn.class, WithdrawalReasonIs.class)
            .single(DemandExpressed.class, "Cette demande est déjà notée : corrigez-la.")
            .onePerson("Une demande est exprimée par une seule personne.");

    @AggregateIdentifier
    private @Nullable DemandId demand;

    @AggregateMember
    private final NotesTaken notes = new NotesTaken(RULES);

    @AggregateMember
    private final LastDays lastDays =
            new LastDays(DemandExpressed.class, "Le dernier jour de validité vient avant le jour de la demande.");

    Demand() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(DemandCommand command, InterceptorChain chain) throws Exception {
        return notes.once(command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ExpressDemand command) {
        notes.guardSingle(DemandExpressed.class);
        lastDays.guard(command.noted().on(), command.fiche());
        notes.tell(new DemandExpressed(command.noted(), command.demand(), command.by(), command.fiche()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AmendDemand command) {
        lastDays.guard(notes, command.fiche());
        notes.tell(new DemandAmended(command.noted(), command.demand(), command.fiche()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PauseDemand command) {
        InOrder.guardPause(command.noted().on(), command.until());
        notes.tell(new DemandPaused(command.noted(), command.demand(), command.until()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ResumeDemand command) {
        notes.tell(new DemandResumed(command.noted(), command.demand()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawDemand command) {
        notes.tell(new DemandWithdrawn(command.noted(), command.demand(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectDemandNote command) {
        notes.putRight(command.noted(), command.wrong(), command.right(), lastDays::guard);
    }

    @EventSourcingHandler
    void evolve(DemandHistory event) {
        demand = event.demand();
    }
}
