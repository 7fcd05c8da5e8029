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
import org.reciproque.api.savoir.OfferCommand;
import org.reciproque.api.savoir.OfferCommand.AmendOffer;
import org.reciproque.api.savoir.OfferCommand.CorrectOfferNote;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferCommand.PauseOffer;
import org.reciproque.api.savoir.OfferCommand.ResumeOffer;
import org.reciproque.api.savoir.OfferCommand.WithdrawOffer;
import org.reciproque.api.savoir.OfferHistory;
import org.reciproque.api.savoir.OfferHistory.OfferAmended;
import org.reciproque.api.savoir.OfferHistory.OfferMade;
import org.reciproque.api.savoir.OfferHistory.OfferPaused;
import org.reciproque.api.savoir.OfferHistory.OfferResumed;
import org.reciproque.api.savoir.OfferHistory.OfferWithdrawn;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.command.note.InOrder;
import org.reciproque.command.note.NoteRules;
import org.reciproque.command.note.NotesTaken;

/** One offer. Paper may withdraw it twice, or before it is made: readers take the earliest note that stands. */
@Aggregate
class Offer {

    private static final NoteRules RULES = new NoteRules("Cette offre appartient à un autre réseau.")
            .told(OfferMade.class, ThemeIs.class, SavoirIs.class, LastDay.class, PeopleAre.class)
            .told(OfferAmended.class, ThemeIs.class, SavoirIs.class, LastDay.class)
            .told(OfferPaused.class)
            .told(OfferResumed.class)
            .told(OfferWithdrawn.class, WithdrawalReasonIs.class)
            .single(OfferMade.class, "Cette offre est déjà notée : corrigez-la.")
            .onePerson("Une offre est faite par une seule personne.");

    @AggregateIdentifier
    private @Nullable OfferId offer;

    @AggregateMember
    private final NotesTaken notes = new NotesTaken(RULES);

    @AggregateMember
    private final LastDays lastDays =
            new LastDays(OfferMade.class, "Le dernier jour de validité vient avant le jour de l’offre.");

    Offer() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(OfferCommand command, InterceptorChain chain) throws Exception {
        return notes.once(command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MakeOffer command) {
        notes.guardSingle(OfferMade.class);
        lastDays.guard(command.noted().on(), command.fiche());
        notes.tell(new OfferMade(command.noted(), command.offer(), command.by(), command.fiche()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AmendOffer command) {
        lastDays.guard(notes, command.fiche());
        notes.tell(new OfferAmended(command.noted(), command.offer(), command.fiche()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PauseOffer command) {
        InOrder.guardPause(command.noted().on(), command.until());
        notes.tell(new OfferPaused(command.noted(), command.offer(), command.until()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ResumeOffer command) {
        notes.tell(new OfferResumed(command.noted(), command.offer()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawOffer command) {
        notes.tell(new OfferWithdrawn(command.noted(), command.offer(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectOfferNote command) {
        notes.putRight(command.noted(), command.wrong(), command.right(), lastDays::guard);
    }

    @EventSourcingHandler
    void evolve(OfferHistory event) {
        offer = event.offer();
    }
}
