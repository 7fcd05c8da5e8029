package org.reciproque.command.participant;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
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
import org.reciproque.api.base.Correction.FirstDay;
import org.reciproque.api.base.Correction.LastDay;
import org.reciproque.api.base.Correction.NameIs;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand;
import org.reciproque.api.participant.ParticipantCommand.*;
import org.reciproque.api.participant.ParticipantHistory;
import org.reciproque.api.participant.ParticipantHistory.*;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.command.note.InOrder;
import org.reciproque.command.note.NoteRules;
import org.reciproque.command.note.NotesTaken;

/** A person in one network. Having left closes nothing here: a late note is judged on its own date. */
@Aggregate
class Participant {

    private static final NoteRules RULES = new NoteRules("Cette personne appartient à un autre réseau.")
            .told(ParticipantWelcomed.class, NameIs.class, PeopleAre.class)
            .told(DetailsChanged.class, NameIs.class)
            .planned(MembershipTaken.class, FirstDay.class, LastDay.class, PeopleAre.class)
            .told(ParticipationPaused.class)
            .told(ParticipationResumed.class)
            .told(WelcomedWithoutReturn.class)
            .told(ConsentRecorded.class, PeopleAre.class)
            .told(GuardianNamed.class)
            .told(RecordKept.class)
            .told(ParticipantLeft.class, PeopleAre.class)
            .irrevocable(ParticipantForgotten.class)
            .irrevocable(WordsDestroyed.class)
            .told(SamePersonRecognised.class)
            .onePerson("Cette note parle d’une seule personne.");

    @AggregateIdentifier
    private @Nullable ParticipantId participant;

    @AggregateMember
    private final NotesTaken notes = new NotesTaken(RULES);

    @AggregateMember
    private final Memberships memberships = new Memberships();

    private final Set<WordsId> destroyed = new HashSet<>();

    Participant() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(ParticipantCommand command, InterceptorChain chain) throws Exception {
        return notes.once(command, chain);
    }

    /** Somebody who left may be welcomed again. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WelcomeParticipant command) {
        guardForgotten(command.details());
        if (ComingsAndGoings.in(notes, this::aboutThem)
                .alreadyThere(command.noted().on())) {
            throw new Refusal("Cette personne a déjà été accueillie.");
        }
        notes.tell(new ParticipantWelcomed(command.noted(), command.participant(), command.details()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeDetails command) {
        guardForgotten(command.details());
        notes.tell(new DetailsChanged(command.noted(), command.participant(), command.details()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(TakeMembership command) {
        notes.tell(new MembershipTaken(command.noted(), command.participant(), command.period()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PauseParticipation command) {
        InOrder.guardPause(command.noted().on(), command.until());
        notes.tell(new ParticipationPaused(command.noted(), command.participant(), command.until()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ResumeParticipation command) {
        notes.tell(new ParticipationResumed(command.noted(), command.participant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WelcomeWithoutReturn command) {
        notes.tell(new WelcomedWithoutReturn(command.noted(), command.participant(), command.without()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordConsent command) {
        if (!command.kind().answers().contains(command.answer())) {
            throw new Refusal("Cette réponse n’est pas de celles qu’on peut donner à cette question.");
        }
        notes.tell(new ConsentRecorded(command.noted(), command.participant(), command.kind(), command.answer()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NameGuardian command) {
        if (notes.anyStanding(ParticipantForgotten.class)) {
            throw forgotten();
        }
        notes.tell(new GuardianNamed(command.noted(), command.participant(), command.name(), command.contact()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(KeepRecord command) {
        if (notes.anyStanding(ParticipantForgotten.class)) {
            throw new Refusal("Cette personne a été effacée : il n’y a plus rien à garder.");
        }
        notes.tell(new RecordKept(command.noted(), command.participant(), command.why()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Leave command) {
        notes.tell(new ParticipantLeft(command.noted(), command.participant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ForgetParticipant command) {
        notes.tell(new ParticipantForgotten(command.noted(), command.participant(), command.why()));
    }

    /** Words destroyed once are gone: asking again changes nothing. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DestroyWords command) {
        if (!destroyed.contains(command.words())) {
            notes.tell(new WordsDestroyed(command.noted(), command.participant(), command.words()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecogniseSamePerson command) {
        if (command.elsewhere().equals(command.participant())) {
            throw new Refusal("C’est déjà la même fiche : choisissez celle d’un autre réseau.");
        }
        notes.tell(new SamePersonRecognised(command.noted(), command.participant(), command.elsewhere()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectParticipantNote command) {
        notes.putRight(command.noted(), command.wrong(), command.right(), after -> {
            if (command.right() instanceof NameIs && notes.anyStanding(ParticipantForgotten.class)) {
                throw forgotten();
            }
            memberships.guard(after);
        });
    }

    /** A forgotten person may still be counted by a late note, but no word of theirs comes back. */
    private void guardForgotten(Details details) {
        boolean speaks = Stream.of(
                        details.name(),
                        details.knownAs(),
                        details.phone(),
                        details.email(),
                        details.address(),
                        details.availability(),
                        details.howTheyCame())
                .anyMatch(words -> words.isPresent());
        if (speaks && notes.anyStanding(ParticipantForgotten.class)) {
            throw forgotten();
        }
    }

    private static Refusal forgotten() {
        return new Refusal("Cette personne a été effacée à sa demande : ses mots ne peuvent plus être notés.");
    }

    private boolean aboutThem(NoteId note) {
        return notes.right(note, PeopleAre.class)
                .map(right -> participant != null && right.people().contains(participant))
                .orElse(true);
    }

    @EventSourcingHandler
    void evolve(WordsDestroyed event) {
        participant = event.participant();
        destroyed.add(event.words());
    }

    @EventSourcingHandler
    void evolve(ParticipantHistory event) {
        participant = event.participant();
    }
}
