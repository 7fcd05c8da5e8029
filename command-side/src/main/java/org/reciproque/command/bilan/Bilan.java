package org.reciproque.command.bilan;

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
import org.reciproque.api.base.Correction.EchangeIs;
import org.reciproque.api.base.Correction.EffectsAre;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.bilan.BilanCommand;
import org.reciproque.api.bilan.BilanCommand.CorrectBilanNote;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanCommand.SpeakAtBilan;
import org.reciproque.api.bilan.BilanHistory;
import org.reciproque.api.bilan.BilanHistory.BilanRecorded;
import org.reciproque.api.bilan.BilanHistory.BilanSpoken;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.command.note.NoteRules;
import org.reciproque.command.note.NotesTaken;

/** One bilan. What somebody says there may reach the table before the sheet that tells who came. */
@Aggregate
class Bilan {

    private static final NoteRules RULES = new NoteRules("Ce bilan appartient à un autre réseau.")
            .told(BilanRecorded.class, PeopleAre.class, MediatorsAre.class, EffectsAre.class, EchangeIs.class)
            .told(BilanSpoken.class)
            .single(BilanRecorded.class, "Ce bilan est déjà noté : corrigez-le.")
            .oneMediator("Une seule personne assure la médiation d’un bilan.");

    @AggregateIdentifier
    private @Nullable BilanId bilan;

    @AggregateMember
    private final NotesTaken notes = new NotesTaken(RULES);

    Bilan() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(BilanCommand command, InterceptorChain chain) throws Exception {
        return notes.once(command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordBilan command) {
        notes.guardSingle(BilanRecorded.class);
        notes.tell(new BilanRecorded(
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
        notes.tell(new BilanSpoken(
                command.noted(), command.bilan(), command.participant(), command.side(), command.words()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectBilanNote command) {
        notes.putRight(command.noted(), command.wrong(), command.right());
    }

    @EventSourcingHandler
    void evolve(BilanHistory event) {
        bilan = event.bilan();
    }
}
