package org.reciproque.command.miseenrelation;

import java.util.HashMap;
import java.util.Map;
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
import org.reciproque.api.base.Correction.DemandsAre;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.OffersAre;
import org.reciproque.api.base.Correction.OffreursAre;
import org.reciproque.api.base.Correction.OutcomeIs;
import org.reciproque.api.base.Correction.SavoirIs;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.*;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.*;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.command.note.InOrder;
import org.reciproque.command.note.NoteRules;
import org.reciproque.command.note.NotesTaken;
import org.reciproque.command.note.Sides;

/** One mise en relation. People may meet several times; what they say, yes, later or no, closes nothing for ever. */
@Aggregate
class MiseEnRelation {

    private static final NoteRules RULES = new NoteRules("Cette mise en relation appartient à un autre réseau.")
            .told(
                    MiseEnRelationOpened.class,
                    OffreursAre.class,
                    DemandeursAre.class,
                    MediatorsAre.class,
                    OffersAre.class,
                    DemandsAre.class,
                    SavoirIs.class,
                    ThemeIs.class)
            .planned(MeetingPlanned.class)
            .told(
                    TermsAgreed.class,
                    OffreursAre.class,
                    DemandeursAre.class,
                    MediatorsAre.class,
                    OutcomeIs.class,
                    SavoirIs.class,
                    ThemeIs.class)
            .told(
                    MiseEnRelationDeferred.class,
                    OffreursAre.class,
                    DemandeursAre.class,
                    MediatorsAre.class,
                    OutcomeIs.class,
                    ThemeIs.class)
            .told(
                    MiseEnRelationDeclined.class,
                    OffreursAre.class,
                    DemandeursAre.class,
                    MediatorsAre.class,
                    OutcomeIs.class,
                    ThemeIs.class)
            .told(MiseEnRelationStopped.class)
            .single(MiseEnRelationOpened.class, "Cette mise en relation est déjà notée : corrigez-la.")
            .oneMediator("Une seule personne assure la médiation d’une rencontre.");

    @AggregateIdentifier
    private @Nullable MiseEnRelationId miseEnRelation;

    @AggregateMember
    private final NotesTaken notes = new NotesTaken(RULES);

    @AggregateMember
    private final Subject subject = new Subject();

    @AggregateMember
    private final Meetings meetings = new Meetings();

    private final Map<NoteId, Sides> sides = new HashMap<>();

    MiseEnRelation() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(MiseEnRelationCommand command, InterceptorChain chain) throws Exception {
        return notes.once(command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenMiseEnRelation command) {
        notes.guardSingle(MiseEnRelationOpened.class);
        guardSomebody(Sides.of(command.parties()));
        notes.tell(new MiseEnRelationOpened(
                command.noted(),
                command.miseEnRelation(),
                command.offers(),
                command.demands(),
                command.parties(),
                command.savoir(),
                command.theme()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanMeeting command) {
        notes.tell(new MeetingPlanned(command.noted(), command.miseEnRelation(), command.at(), command.place()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AgreeTerms command) {
        guardMeeting(command.noted(), command.parties());
        InOrder.guard(
                command.noted().on(), command.terms().bilanOn(), "Le jour du bilan vient avant celui de la rencontre.");
        notes.tell(new TermsAgreed(
                command.noted(),
                command.miseEnRelation(),
                command.parties(),
                subject.savoir(notes),
                subject.theme(notes),
                command.terms()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeferMiseEnRelation command) {
        guardMeeting(command.noted(), command.parties());
        InOrder.guard(command.noted().on(), command.until(), "Le jour où se revoir vient avant celui de la rencontre.");
        notes.tell(new MiseEnRelationDeferred(
                command.noted(),
                command.miseEnRelation(),
                command.parties(),
                subject.theme(notes),
                command.until(),
                command.why()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeclineMiseEnRelation command) {
        guardMeeting(command.noted(), command.parties());
        notes.tell(new MiseEnRelationDeclined(
                command.noted(), command.miseEnRelation(), command.parties(), subject.theme(notes), command.why()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StopMiseEnRelation command) {
        notes.tell(new MiseEnRelationStopped(command.noted(), command.miseEnRelation(), command.why()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectMiseEnRelationNote command) {
        notes.putRight(
                command.noted(),
                command.wrong(),
                command.right(),
                after -> sides.forEach((note, people) -> guardSomebody(people.corrected(after, note))));
    }

    @CommandHandler
    @Nullable
    Agreement answer(AskAgreement question) {
        return meetings.agreement(notes, subject, notes.root(question.about())).orElse(null);
    }

    private void guardMeeting(Noted noted, Parties parties) {
        guardSomebody(Sides.of(parties));
        meetings.guard(notes, noted);
    }

    private static void guardSomebody(Sides people) {
        if (people.nobody()) {
            throw new Refusal("Une mise en relation ne peut pas se passer d’offreur et de demandeur.");
        }
    }

    @EventSourcingHandler
    void evolve(MiseEnRelationOpened event) {
        miseEnRelation = event.miseEnRelation();
        sides.put(event.noted().note(), Sides.of(event.parties()));
    }

    @EventSourcingHandler
    void evolve(MeetingHeld event) {
        miseEnRelation = event.miseEnRelation();
        sides.put(event.noted().note(), Sides.of(event.parties()));
    }

    @EventSourcingHandler
    void evolve(MiseEnRelationHistory event) {
        miseEnRelation = event.miseEnRelation();
    }
}
