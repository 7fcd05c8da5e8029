package org.reciproque.command.miseenrelation;

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
import org.reciproque.api.base.Correction.DemandeursAre;
import org.reciproque.api.base.Correction.DemandsAre;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.OffersAre;
import org.reciproque.api.base.Correction.OffreursAre;
import org.reciproque.api.base.Correction.OutcomeIs;
import org.reciproque.api.base.Correction.SavoirIs;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.*;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.*;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.command.note.Correctable;
import org.reciproque.command.note.NotesTaken;
import org.reciproque.command.note.Sides;

/** One mise en relation. People may meet several times; what they say, yes, later or no, closes nothing for ever. */
@Aggregate
class MiseEnRelation {

    private static final Correctable CORRECTABLE = new Correctable()
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
            .told(MiseEnRelationStopped.class);

    @AggregateIdentifier
    private @Nullable MiseEnRelationId miseEnRelation;

    private final NotesTaken notes = new NotesTaken(CORRECTABLE);
    private final Map<NoteId, Sides> sides = new HashMap<>();
    private final Subject subject = new Subject();
    private final Meetings meetings = new Meetings();

    MiseEnRelation() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(MiseEnRelationCommand command, InterceptorChain chain) throws Exception {
        boolean awaited = notes.awaits(command.noted(), "Cette mise en relation appartient à un autre réseau.");
        return awaited ? chain.proceed() : null;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenMiseEnRelation command) {
        if (notes.anyStanding(MiseEnRelationOpened.class)) {
            throw alreadyOpened();
        }
        guardSomebody(Sides.of(command.parties()));
        tell(new MiseEnRelationOpened(
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
        tell(new MeetingPlanned(command.noted(), command.miseEnRelation(), command.at(), command.place()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AgreeTerms command) {
        guardMeeting(command.noted(), command.parties());
        guardNotBefore(
                command.noted().on(), command.terms().bilanOn(), "Le jour du bilan vient avant celui de la rencontre.");
        tell(new TermsAgreed(
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
        guardNotBefore(
                command.noted().on(), command.until(), "Le jour où se revoir vient avant celui de la rencontre.");
        tell(new MiseEnRelationDeferred(
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
        tell(new MiseEnRelationDeclined(
                command.noted(), command.miseEnRelation(), command.parties(), subject.theme(notes), command.why()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StopMiseEnRelation command) {
        tell(new MiseEnRelationStopped(command.noted(), command.miseEnRelation(), command.why()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectMiseEnRelationNote command) {
        NoteCorrected correction = new NoteCorrected(command.noted(), command.wrong(), command.right());
        NotesTaken after = notes.corrected(correction);
        if (command.right() instanceof MediatorsAre right && right.mediators().size() > 1) {
            throw new Refusal("Une seule personne assure la médiation d’une rencontre.");
        }
        if (after.standing(MiseEnRelationOpened.class).size() > 1) {
            throw alreadyOpened();
        }
        sides.forEach((note, people) -> guardSomebody(people.corrected(after, note)));
        tell(correction);
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

    private static void guardNotBefore(LocalDate meeting, Optional<LocalDate> day, String sentence) {
        if (day.filter(meeting::isAfter).isPresent()) {
            throw new Refusal(sentence);
        }
    }

    private static Refusal alreadyOpened() {
        return new Refusal("Cette mise en relation est déjà notée : corrigez-la.");
    }

    private void tell(NetworkEvent event) {
        apply(notes.lived(event));
    }

    @EventSourcingHandler
    void evolve(MiseEnRelationOpened event) {
        remember(event);
        sides.put(event.noted().note(), Sides.of(event.parties()));
        subject.take(event);
    }

    @EventSourcingHandler
    void evolve(MeetingHeld event) {
        remember(event);
        sides.put(event.noted().note(), Sides.of(event.parties()));
        meetings.take(event);
    }

    @EventSourcingHandler
    void evolve(MiseEnRelationHistory event) {
        remember(event);
    }

    @EventSourcingHandler
    void evolve(NoteCorrected event) {
        notes.take(event);
    }

    private void remember(MiseEnRelationHistory event) {
        miseEnRelation = event.miseEnRelation();
        notes.take(event);
    }
}
