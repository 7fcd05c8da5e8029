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
import org.reciproque.command.note.Correctable;
import org.reciproque.command.note.NotesTaken;

/** One demand. Paper may withdraw it twice, or before it is expressed: readers take the earliest note that stands. */
@Aggregate
class Demand {

    private static final Correctable CORRECTABLE = new Correctable()
            .told(DemandExpressed.class, ThemeIs.class, SavoirIs.class, LastDay.class, PeopleAre.class)
            .told(DemandAmended.class, ThemeIs.class, SavoirIs.class, LastDay.class)
            .told(DemandPaused.class)
            .told(DemandResumed.class)
            .told(DemandWithdrawn.class, WithdrawalReasonIs.class);

    @AggregateIdentifier
    private @Nullable DemandId demand;

    private final NotesTaken notes = new NotesTaken(CORRECTABLE);
    private final Map<NoteId, LocalDate> lastDays = new HashMap<>();

    Demand() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(DemandCommand command, InterceptorChain chain) throws Exception {
        boolean awaited = notes.awaits(command.noted(), "Cette demande appartient à un autre réseau.");
        return awaited ? chain.proceed() : null;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ExpressDemand command) {
        if (notes.anyStanding(DemandExpressed.class)) {
            throw alreadyExpressed();
        }
        guardLastDay(command.noted().on(), command.fiche().lastDay());
        tell(new DemandExpressed(command.noted(), command.demand(), command.by(), command.fiche()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AmendDemand command) {
        notes.standing(DemandExpressed.class)
                .forEach(expressed ->
                        guardLastDay(notes.day(expressed), command.fiche().lastDay()));
        tell(new DemandAmended(command.noted(), command.demand(), command.fiche()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PauseDemand command) {
        if (command.until().filter(command.noted().on()::isAfter).isPresent()) {
            throw new Refusal("La pause finit avant de commencer.");
        }
        tell(new DemandPaused(command.noted(), command.demand(), command.until()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ResumeDemand command) {
        tell(new DemandResumed(command.noted(), command.demand()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawDemand command) {
        tell(new DemandWithdrawn(command.noted(), command.demand(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectDemandNote command) {
        NoteCorrected correction = new NoteCorrected(command.noted(), command.wrong(), command.right());
        NotesTaken after = notes.corrected(correction);
        if (command.right() instanceof PeopleAre right && right.people().size() != 1) {
            throw new Refusal("Une demande est exprimée par une seule personne.");
        }
        if (after.standing(DemandExpressed.class).size() > 1) {
            throw alreadyExpressed();
        }
        after.standing(DemandExpressed.class)
                .forEach(expressed -> guardLastDay(after.day(expressed), lastDay(after, expressed)));
        tell(correction);
    }

    private Optional<LocalDate> lastDay(NotesTaken after, NoteId expressed) {
        return after.right(expressed, LastDay.class)
                .map(LastDay::on)
                .orElseGet(() -> Optional.ofNullable(lastDays.get(expressed)));
    }

    private static void guardLastDay(LocalDate expressed, Optional<LocalDate> lastDay) {
        if (lastDay.filter(expressed::isAfter).isPresent()) {
            throw new Refusal("Le dernier jour de validité vient avant le jour de la demande.");
        }
    }

    private static Refusal alreadyExpressed() {
        return new Refusal("Cette demande est déjà notée : corrigez-la.");
    }

    private void tell(NetworkEvent event) {
        apply(notes.lived(event));
    }

    @EventSourcingHandler
    void evolve(DemandExpressed event) {
        remember(event);
        event.fiche().lastDay().ifPresent(day -> lastDays.put(event.noted().note(), day));
    }

    @EventSourcingHandler
    void evolve(DemandHistory event) {
        remember(event);
    }

    @EventSourcingHandler
    void evolve(NoteCorrected event) {
        notes.take(event);
    }

    private void remember(DemandHistory event) {
        demand = event.demand();
        notes.take(event);
    }
}
