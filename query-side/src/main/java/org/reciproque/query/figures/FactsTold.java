package org.reciproque.query.figures;

import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.bilan.BilanHistory.BilanRecorded;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.echange.EchangeHistory.EchangeEnded;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionHeld;
import org.reciproque.api.echange.EchangeHistory.EchangeStarted;
import org.reciproque.api.gathering.GatheringHistory.GatheringHeld;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MeetingHeld;
import org.reciproque.api.participant.ParticipantHistory;
import org.reciproque.api.participant.ParticipantHistory.ConsentRecorded;
import org.reciproque.api.participant.ParticipantHistory.MembershipTaken;
import org.reciproque.api.participant.ParticipantHistory.ParticipantLeft;
import org.reciproque.api.participant.ParticipantHistory.ParticipantWelcomed;
import org.reciproque.api.savoir.DemandHistory.DemandExpressed;
import org.reciproque.api.savoir.DemandHistory.DemandWithdrawn;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferHistory.OfferMade;
import org.reciproque.api.savoir.OfferHistory.OfferWithdrawn;

/** Which fact an event tells, if it tells one. */
final class FactsTold {

    private FactsTold() {}

    static Optional<Fact> by(NetworkEvent event) {
        return byParticipant(event).or(() -> bySavoir(event)).or(() -> byMeetingOfPeople(event));
    }

    private static Optional<Fact> byParticipant(NetworkEvent event) {
        if (!(event instanceof ParticipantHistory told)) {
            return Optional.empty();
        }
        if (event instanceof ParticipantWelcomed e) {
            return Optional.of(
                    participant(FactKind.ARRIVAL, told).about(e.details().name(), Optional.empty()));
        }
        if (event instanceof MembershipTaken e) {
            return Optional.of(participant(FactKind.MEMBERSHIP, told)
                    .on(e.period().first(), Optional.of(e.period().last())));
        }
        if (event instanceof ConsentRecorded e) {
            return Optional.of(participant(FactKind.CONSENT, told)
                    .saying(Optional.of(e.kind().name()), Optional.of(e.answer().name())));
        }
        return event instanceof ParticipantLeft ? Optional.of(participant(FactKind.DEPARTURE, told)) : Optional.empty();
    }

    private static Fact participant(FactKind kind, ParticipantHistory event) {
        return Fact.of(kind, event.noted(), event.participant()).with(List.of(event.participant()));
    }

    private static Optional<Fact> bySavoir(NetworkEvent event) {
        if (event instanceof OfferMade e) {
            return Optional.of(sheet(Fact.of(FactKind.OFFER, e.noted(), e.offer()), e.fiche())
                    .with(List.of(e.by())));
        }
        if (event instanceof DemandExpressed e) {
            return Optional.of(sheet(Fact.of(FactKind.DEMAND, e.noted(), e.demand()), e.fiche())
                    .with(List.of(e.by())));
        }
        if (event instanceof OfferWithdrawn e) {
            return Optional.of(Fact.of(FactKind.WITHDRAWAL, e.noted(), e.offer())
                    .saying(Optional.empty(), Optional.of(e.reason().name())));
        }
        if (event instanceof DemandWithdrawn e) {
            return Optional.of(Fact.of(FactKind.WITHDRAWAL, e.noted(), e.demand())
                    .saying(Optional.empty(), Optional.of(e.reason().name())));
        }
        return Optional.empty();
    }

    private static Fact sheet(Fact fact, Fiche fiche) {
        return fact.about(Optional.of(fiche.savoir()), fiche.theme())
                .until(fiche.lastDay())
                .saying(Optional.of(fiche.nature().name()), Optional.empty());
    }

    private static Optional<Fact> byMeetingOfPeople(NetworkEvent event) {
        if (event instanceof GatheringHeld e) {
            return Optional.of(Fact.of(FactKind.GATHERING, e.noted(), e.gathering())
                    .saying(Optional.of(e.kind().name()), Optional.empty())
                    .with(e.present())
                    .mediatedBy(e.notedBy()));
        }
        if (event instanceof MeetingHeld e) {
            return Optional.of(Fact.of(FactKind.MEETING, e.noted(), e.miseEnRelation())
                    .about(Optional.empty(), e.theme())
                    .between(e.parties())
                    .saying(Optional.empty(), Optional.of(e.outcome().name())));
        }
        if (event instanceof EchangeStarted e) {
            return Optional.of(Fact.of(FactKind.ECHANGE, e.noted(), e.echange())
                    .about(e.savoir(), e.theme())
                    .between(e.parties())
                    .within(e.echange()));
        }
        if (event instanceof EchangeSessionHeld e) {
            return Optional.of(Fact.of(FactKind.SESSION, e.noted(), e.session())
                    .about(Optional.empty(), e.theme())
                    .between(e.offreurs(), e.demandeurs())
                    .within(e.echange()));
        }
        if (event instanceof EchangeEnded e) {
            return Optional.of(
                    Fact.of(FactKind.ECHANGE_END, e.noted(), e.echange()).within(e.echange()));
        }
        if (event instanceof BilanRecorded e) {
            return Optional.of(Fact.of(FactKind.BILAN, e.noted(), e.bilan())
                    .with(e.people())
                    .mediatedBy(e.mediator().stream().toList())
                    .within(e.echange())
                    .changing(e.effects().stream().map(Effect::name).sorted().toList()));
        }
        return Optional.empty();
    }
}
