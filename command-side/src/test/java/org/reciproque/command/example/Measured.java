package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Period;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanCommand.SpeakAtBilan;
import org.reciproque.api.echange.EchangeCommand.CorrectEchangeNote;
import org.reciproque.api.echange.EchangeCommand.HoldEchangeSession;
import org.reciproque.api.echange.EchangeCommand.JoinEchange;
import org.reciproque.api.echange.EchangeCommand.QuitEchange;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.AgreeTerms;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeclineMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeferMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.Gender;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.command.story.ToldAct;

/** Counts what an example tells, as the definitions of domain.md H say; corrections left aside. */
final class Measured {

    final List<NetworkCommand> commands;

    Measured(List<ToldAct> acts) {
        this.commands = acts.stream().flatMap(act -> act.commands().stream()).toList();
    }

    /** The day of a session, put right where a correction says so. */
    LocalDate day(HoldEchangeSession session) {
        return all(CorrectEchangeNote.class).stream()
                .filter(correction -> correction.wrong().equals(session.noted().note()))
                .map(CorrectEchangeNote::right)
                .filter(Correction.Day.class::isInstance)
                .map(right -> ((Correction.Day) right).on())
                .findFirst()
                .orElse(session.noted().on());
    }

    <C extends NetworkCommand> List<C> all(Class<C> kind) {
        return commands.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <C extends NetworkCommand> List<C> in(Period period, Class<C> kind) {
        return all(kind).stream()
                .filter(command -> period.contains(command.noted().on()))
                .toList();
    }

    int meetings(Period period) {
        return in(period, AgreeTerms.class).size() + withoutFollowUp(period);
    }

    int withoutFollowUp(Period period) {
        return in(period, DeferMiseEnRelation.class).size()
                + in(period, DeclineMiseEnRelation.class).size();
    }

    long echanges(Period period) {
        return in(period, HoldEchangeSession.class).stream()
                .map(HoldEchangeSession::echange)
                .distinct()
                .count();
    }

    Set<ParticipantId> active(Period period) {
        Set<ParticipantId> active = new HashSet<>();
        in(period, MakeOffer.class).forEach(offer -> active.add(offer.by()));
        in(period, ExpressDemand.class).forEach(demand -> active.add(demand.by()));
        Stream.of(
                        in(period, AgreeTerms.class).stream().map(AgreeTerms::parties),
                        in(period, DeferMiseEnRelation.class).stream().map(DeferMiseEnRelation::parties),
                        in(period, DeclineMiseEnRelation.class).stream().map(DeclineMiseEnRelation::parties))
                .flatMap(parties -> parties)
                .forEach(parties -> {
                    active.addAll(parties.offreurs());
                    active.addAll(parties.demandeurs());
                    parties.mediator().ifPresent(active::add);
                });
        in(period, HoldEchangeSession.class).forEach(session -> {
            active.addAll(session.offreurs());
            active.addAll(session.demandeurs());
        });
        in(period, RecordBilan.class).forEach(bilan -> active.addAll(bilan.people()));
        return active;
    }

    Set<ParticipantId> presentOn(LocalDate day) {
        Set<ParticipantId> present = new HashSet<>();
        all(WelcomeParticipant.class).stream()
                .filter(welcome -> !welcome.noted().on().isAfter(day))
                .forEach(welcome -> present.add(welcome.participant()));
        left(day).forEach(present::remove);
        return present;
    }

    private List<ParticipantId> left(LocalDate day) {
        return all(Leave.class).stream()
                .filter(leave -> !leave.noted().on().isAfter(day))
                .map(Leave::participant)
                .toList();
    }

    /** Of those there on that day who ever offered or asked, the part who did only the one or the other. */
    double onlyOneSide(LocalDate day) {
        Set<ParticipantId> offered = new HashSet<>();
        Set<ParticipantId> asked = new HashSet<>();
        all(MakeOffer.class).stream()
                .filter(offer -> !offer.noted().on().isAfter(day))
                .forEach(offer -> offered.add(offer.by()));
        all(ExpressDemand.class).stream()
                .filter(demand -> !demand.noted().on().isAfter(day))
                .forEach(demand -> asked.add(demand.by()));
        Set<ParticipantId> present = presentOn(day);
        long one = present.stream()
                .filter(it -> offered.contains(it) != asked.contains(it))
                .count();
        return (double) one / present.size();
    }

    double women() {
        List<Gender> genders = all(WelcomeParticipant.class).stream()
                .map(it -> it.details().coarse().gender())
                .flatMap(Optional::stream)
                .toList();
        return share(genders, Set.of(Gender.WOMAN));
    }

    double retired() {
        List<AgeBand> ages = all(WelcomeParticipant.class).stream()
                .map(it -> it.details().coarse().ageBand())
                .flatMap(Optional::stream)
                .toList();
        return share(ages, Set.of(AgeBand.FROM_60_TO_74, AgeBand.FROM_75));
    }

    private static <T> double share(List<T> all, Set<T> wanted) {
        return (double) all.stream().filter(wanted::contains).count() / all.size();
    }

    /** Those who left in the year, to those there when it began. */
    double turnover(int year) {
        return (double) in(Period.year(year), Leave.class).size()
                / presentOn(LocalDate.of(year, 1, 1)).size();
    }

    /** Échanges whose agreed day of bilan is past and which have none, or whose day comes within two weeks. */
    List<EchangeId> bilansDue(LocalDate today) {
        Set<EchangeId> done = new HashSet<>();
        all(RecordBilan.class).forEach(bilan -> done.add(bilan.echange()));
        return all(StartEchange.class).stream()
                .filter(start -> start.bilanOn()
                        .filter(day -> day.isBefore(today.plusDays(14)))
                        .isPresent())
                .map(StartEchange::echange)
                .filter(echange -> !done.contains(echange))
                .toList();
    }

    /** Demands that no mise en relation ever spoke of. */
    List<DemandId> unansweredDemands() {
        Set<DemandId> answered = new HashSet<>();
        all(OpenMiseEnRelation.class).forEach(open -> answered.addAll(open.demands()));
        return all(ExpressDemand.class).stream()
                .map(ExpressDemand::demand)
                .filter(demand -> !answered.contains(demand))
                .toList();
    }

    /** What people lived themselves: neither plans, nor corrections, nor what is done about somebody who left. */
    List<NetworkCommand> lived() {
        return commands.stream()
                .filter(command -> command instanceof MakeOffer
                        || command instanceof ExpressDemand
                        || command instanceof HoldEchangeSession
                        || command instanceof JoinEchange
                        || command instanceof QuitEchange
                        || command instanceof StartEchange
                        || command instanceof AgreeTerms
                        || command instanceof DeferMiseEnRelation
                        || command instanceof DeclineMiseEnRelation
                        || command instanceof HoldGathering
                        || command instanceof RecordBilan
                        || command instanceof SpeakAtBilan)
                .toList();
    }

    String summary(int year) {
        Period period = Period.year(year);
        List<String> parts = new ArrayList<>();
        parts.add("people " + active(period).size());
        parts.add("offers " + in(period, MakeOffer.class).size());
        parts.add("demands " + in(period, ExpressDemand.class).size());
        parts.add("mer " + meetings(period) + " without " + withoutFollowUp(period));
        parts.add("echanges " + echanges(period));
        parts.add("sessions " + in(period, HoldEchangeSession.class).size());
        parts.add("turnover %.2f oneSide %.2f women %.2f retired %.2f"
                .formatted(turnover(year), onlyOneSide(LocalDate.of(year, 12, 31)), women(), retired()));
        return year + ": " + String.join(", ", parts);
    }

    /** How many were at each gathering of this kind. */
    List<Integer> present(GatheringKind kind) {
        return all(HoldGathering.class).stream()
                .filter(held -> held.kind() == kind)
                .map(held -> held.present().size())
                .toList();
    }

    /** How many offers and demands each person had noted at each repérage where they spoke. */
    List<Integer> linesAtReperages() {
        Map<List<Object>, Integer> lines = new HashMap<>();
        all(MakeOffer.class)
                .forEach(it ->
                        it.fiche().notedAt().ifPresent(at -> lines.merge(List.of(at, it.by()), 1, Integer::sum)));
        all(ExpressDemand.class)
                .forEach(it ->
                        it.fiche().notedAt().ifPresent(at -> lines.merge(List.of(at, it.by()), 1, Integer::sum)));
        return List.copyOf(lines.values());
    }
}
