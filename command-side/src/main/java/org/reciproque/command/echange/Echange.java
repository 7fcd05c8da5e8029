package org.reciproque.command.echange;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import org.reciproque.api.base.Correction.DemandeursAre;
import org.reciproque.api.base.Correction.EchangeIs;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.MiseEnRelationIs;
import org.reciproque.api.base.Correction.OffreursAre;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.Correction.SavoirIs;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.echange.EchangeCommand;
import org.reciproque.api.echange.EchangeCommand.*;
import org.reciproque.api.echange.EchangeHistory;
import org.reciproque.api.echange.EchangeHistory.*;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.command.note.Correctable;
import org.reciproque.command.note.NotesTaken;

/** One échange. Its sessions may be noted before its agreement, and after its end. */
@Aggregate
class Echange {

    private static final Correctable CORRECTABLE = new Correctable()
            .told(
                    EchangeStarted.class,
                    OffreursAre.class,
                    DemandeursAre.class,
                    MediatorsAre.class,
                    SavoirIs.class,
                    ThemeIs.class,
                    MiseEnRelationIs.class)
            .told(EchangeJoined.class, PeopleAre.class)
            .told(EchangeQuit.class, PeopleAre.class)
            .planned(EchangeSessionPlanned.class)
            .told(
                    EchangeSessionHeld.class,
                    OffreursAre.class,
                    DemandeursAre.class,
                    SavoirIs.class,
                    ThemeIs.class,
                    EchangeIs.class)
            .planned(EchangeSessionCancelled.class)
            .told(EchangeEnded.class, EchangeIs.class);

    @AggregateIdentifier
    private @Nullable EchangeId echange;

    private final NotesTaken notes = new NotesTaken(CORRECTABLE);
    private final Sessions sessions = new Sessions();
    private final Map<NoteId, Optional<MiseEnRelationId>> agreedIn = new HashMap<>();

    Echange() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(EchangeCommand command, InterceptorChain chain) throws Exception {
        boolean awaited = notes.awaits(command.noted(), "Cet échange appartient à un autre réseau.");
        return awaited ? chain.proceed() : null;
    }

    /** Agreed once more in the same mise en relation, as a running group does each year, it simply goes on. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StartEchange command) {
        if (notes.anyStanding(EchangeStarted.class)) {
            if (command.miseEnRelation().isPresent() && command.miseEnRelation().equals(agreedIn())) {
                return;
            }
            throw alreadyStarted();
        }
        if (command.bilanOn().filter(command.noted().on()::isAfter).isPresent()) {
            throw new Refusal("Le jour du bilan vient avant celui de l’accord.");
        }
        tell(new EchangeStarted(
                command.noted(),
                command.echange(),
                command.miseEnRelation(),
                command.parties(),
                command.savoir(),
                command.theme(),
                command.bilanOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(JoinEchange command) {
        tell(new EchangeJoined(command.noted(), command.echange(), command.participant(), command.side()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(QuitEchange command) {
        tell(new EchangeQuit(command.noted(), command.echange(), command.participant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanEchangeSession command) {
        sessions.guardPlan(notes, command.session());
        tell(new EchangeSessionPlanned(
                command.noted(), command.echange(), command.session(), command.at(), command.place()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HoldEchangeSession command) {
        sessions.guardHold(notes, command);
        tell(new EchangeSessionHeld(
                command.noted(),
                command.echange(),
                command.session(),
                command.offreurs(),
                command.demandeurs(),
                command.theme(),
                command.lasted(),
                command.whatWasDone()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CancelEchangeSession command) {
        sessions.guardCancel(notes, command.session());
        tell(new EchangeSessionCancelled(command.noted(), command.echange(), command.session(), command.why()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndEchange command) {
        tell(new EchangeEnded(command.noted(), command.echange()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectEchangeNote command) {
        NoteCorrected correction = new NoteCorrected(command.noted(), command.wrong(), command.right());
        NotesTaken after = notes.corrected(correction);
        if (command.right() instanceof PeopleAre right && right.people().size() != 1) {
            throw new Refusal("Cette note parle d’une seule personne.");
        }
        if (command.right() instanceof MediatorsAre right && right.mediators().size() > 1) {
            throw new Refusal("Une seule personne assure la médiation d’un échange.");
        }
        if (after.standing(EchangeStarted.class).size() > 1) {
            throw alreadyStarted();
        }
        sessions.guard(after);
        tell(correction);
    }

    private Optional<MiseEnRelationId> agreedIn() {
        return notes.standing(EchangeStarted.class).stream()
                .findFirst()
                .flatMap(note -> notes.right(note, MiseEnRelationIs.class)
                        .map(MiseEnRelationIs::miseEnRelation)
                        .orElseGet(() -> agreedIn.getOrDefault(note, Optional.empty())));
    }

    private static Refusal alreadyStarted() {
        return new Refusal("Cet échange est déjà noté : corrigez-le.");
    }

    private void tell(NetworkEvent event) {
        apply(notes.lived(event));
    }

    @EventSourcingHandler
    void evolve(EchangeStarted event) {
        remember(event);
        agreedIn.put(event.noted().note(), event.miseEnRelation());
    }

    @EventSourcingHandler
    void evolve(EchangeSessionPlanned event) {
        remember(event);
        sessions.take(event);
    }

    @EventSourcingHandler
    void evolve(EchangeSessionHeld event) {
        remember(event);
        sessions.take(event);
    }

    @EventSourcingHandler
    void evolve(EchangeSessionCancelled event) {
        remember(event);
        sessions.take(event);
    }

    @EventSourcingHandler
    void evolve(EchangeHistory event) {
        remember(event);
    }

    @EventSourcingHandler
    void evolve(NoteCorrected event) {
        notes.take(event);
    }

    private void remember(EchangeHistory event) {
        echange = event.echange();
        notes.take(event);
    }
}
