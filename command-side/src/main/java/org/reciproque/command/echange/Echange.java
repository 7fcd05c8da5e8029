package org.reciproque.command.echange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.reciproque.api.base.Correction.DemandeursAre;
import org.reciproque.api.base.Correction.EchangeIs;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.MiseEnRelationIs;
import org.reciproque.api.base.Correction.OffreursAre;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.Correction.SavoirIs;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.echange.EchangeCommand;
import org.reciproque.api.echange.EchangeCommand.*;
import org.reciproque.api.echange.EchangeHistory;
import org.reciproque.api.echange.EchangeHistory.*;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.command.note.InOrder;
import org.reciproque.command.note.NoteRules;
import org.reciproque.command.note.NotesTaken;

/** One échange. Its sessions may be noted before its agreement, and after its end. */
@Aggregate
class Echange {

    private static final NoteRules RULES = new NoteRules("Cet échange appartient à un autre réseau.")
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
            .told(EchangeEnded.class, EchangeIs.class)
            .single(EchangeStarted.class, "Cet échange est déjà noté : corrigez-le.")
            .onePerson("Cette note parle d’une seule personne.")
            .oneMediator("Une seule personne assure la médiation d’un échange.");

    @AggregateIdentifier
    private @Nullable EchangeId echange;

    @AggregateMember
    private final NotesTaken notes = new NotesTaken(RULES);

    @AggregateMember
    private final Sessions sessions = new Sessions();

    private final Map<NoteId, Optional<MiseEnRelationId>> agreedIn = new HashMap<>();

    Echange() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(EchangeCommand command, InterceptorChain chain) throws Exception {
        return notes.once(command, chain);
    }

    /** Agreed once more in the same mise en relation, as a running group does each year, it simply goes on. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StartEchange command) {
        if (command.miseEnRelation().isPresent() && command.miseEnRelation().equals(agreedIn())) {
            return;
        }
        notes.guardSingle(EchangeStarted.class);
        InOrder.guard(command.noted().on(), command.bilanOn(), "Le jour du bilan vient avant celui de l’accord.");
        notes.tell(new EchangeStarted(
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
        notes.tell(new EchangeJoined(command.noted(), command.echange(), command.participant(), command.side()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(QuitEchange command) {
        notes.tell(new EchangeQuit(command.noted(), command.echange(), command.participant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanEchangeSession command) {
        sessions.guardPlan(notes, command.session());
        notes.tell(new EchangeSessionPlanned(
                command.noted(), command.echange(), command.session(), command.at(), command.place()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HoldEchangeSession command) {
        sessions.guardHold(notes, command);
        notes.tell(new EchangeSessionHeld(
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
        notes.tell(new EchangeSessionCancelled(command.noted(), command.echange(), command.session(), command.why()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndEchange command) {
        notes.tell(new EchangeEnded(command.noted(), command.echange()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectEchangeNote command) {
        notes.putRight(command.noted(), command.wrong(), command.right(), sessions::guard);
    }

    private Optional<MiseEnRelationId> agreedIn() {
        return notes.standing(EchangeStarted.class).stream()
                .findFirst()
                .flatMap(note -> notes.right(note, MiseEnRelationIs.class)
                        .map(MiseEnRelationIs::miseEnRelation)
                        .orElseGet(() -> agreedIn.getOrDefault(note, Optional.empty())));
    }

    @EventSourcingHandler
    void evolve(EchangeStarted event) {
        echange = event.echange();
        agreedIn.put(event.noted().note(), event.miseEnRelation());
    }

    @EventSourcingHandler
    void evolve(EchangeHistory event) {
        echange = event.echange();
    }
}
