package org.reciproque.command.savoir;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction.LastDay;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.Correction.SavoirIs;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.Correction.WithdrawalReasonIs;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Refusal;
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
import org.reciproque.command.note.Correctable;
import org.reciproque.command.note.NotesTaken;

/** One offer. Paper may withdraw it twice, or before it is made: readers take the earliest note that stands. */
@Aggregate
class Offer {

    private static final Correctable CORRECTABLE = new Correctable()
            .told(OfferMade.class, ThemeIs.class, SavoirIs.class, LastDay.class, PeopleAre.class)
            .told(OfferAmended.class, ThemeIs.class, SavoirIs.class, LastDay.class)
            .told(OfferPaused.class)
            .told(OfferResumed.class)
            .told(OfferWithdrawn.class, WithdrawalReasonIs.class);

    @AggregateIdentifier
    private @Nullable OfferId offer;

    private final NotesTaken notes = new NotesTaken(CORRECTABLE);
    private final Map<NoteId, LocalDate> lastDays = new HashMap<>();

    Offer() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(OfferCommand command, InterceptorChain chain) throws Exception {
        boolean awaited = notes.awaits(command.noted(), "Cette offre appartient à un autre réseau.");
        return awaited ? chain.proceed() : null;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MakeOffer command) {
        if (notes.anyStanding(OfferMade.class)) {
            throw alreadyMade();
        }
        guardLastDay(command.noted().on(), command.fiche().lastDay());
        tell(new OfferMade(command.noted(), command.offer(), command.by(), command.fiche()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AmendOffer command) {
        notes.standing(OfferMade.class)
                .forEach(made -> guardLastDay(notes.day(made), command.fiche().lastDay()));
        tell(new OfferAmended(command.noted(), command.offer(), command.fiche()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PauseOffer command) {
        if (command.until().filter(command.noted().on()::isAfter).isPresent()) {
            throw new Refusal("La pause finit avant de commencer.");
        }
        tell(new OfferPaused(command.noted(), command.offer(), command.until()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ResumeOffer command) {
        tell(new OfferResumed(command.noted(), command.offer()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawOffer command) {
        tell(new OfferWithdrawn(command.noted(), command.offer(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectOfferNote command) {
        NoteCorrected correction = new NoteCorrected(command.noted(), command.wrong(), command.right());
        NotesTaken after = notes.corrected(correction);
        if (command.right() instanceof PeopleAre right && right.people().size() != 1) {
            throw new Refusal("Une offre est faite par une seule personne.");
        }
        if (after.standing(OfferMade.class).size() > 1) {
            throw alreadyMade();
        }
        after.standing(OfferMade.class).forEach(made -> guardLastDay(after.day(made), lastDay(after, made)));
        tell(correction);
    }

    private Optional<LocalDate> lastDay(NotesTaken after, NoteId made) {
        return after.right(made, LastDay.class)
                .map(LastDay::on)
                .orElseGet(() -> Optional.ofNullable(lastDays.get(made)));
    }

    private static void guardLastDay(LocalDate made, Optional<LocalDate> lastDay) {
        if (lastDay.filter(made::isAfter).isPresent()) {
            throw new Refusal("Le dernier jour de validité vient avant le jour de l’offre.");
        }
    }

    private static Refusal alreadyMade() {
        return new Refusal("Cette offre est déjà notée : corrigez-la.");
    }

    private void tell(NetworkEvent event) {
        apply(notes.lived(event));
    }

    @EventSourcingHandler
    void evolve(OfferMade event) {
        remember(event);
        event.fiche().lastDay().ifPresent(day -> lastDays.put(event.noted().note(), day));
    }

    @EventSourcingHandler
    void evolve(OfferHistory event) {
        remember(event);
    }

    @EventSourcingHandler
    void evolve(NoteCorrected event) {
        notes.take(event);
    }

    private void remember(OfferHistory event) {
        offer = event.offer();
        notes.take(event);
    }
}
