package org.reciproque.office.rights;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.reciproque.Neighbours;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanCommand.SpeakAtBilan;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.bilan.BilanWords;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.echange.EchangeCommand.CancelEchangeSession;
import org.reciproque.api.echange.EchangeCommand.HoldEchangeSession;
import org.reciproque.api.echange.EchangeCommand.PlanEchangeSession;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.api.echange.Side;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringCommand.TakeDecision;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.AgreeTerms;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeclineMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeferMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.PlanMeeting;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.StopMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Terms;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.CoarseFacts;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.Gender;
import org.reciproque.api.participant.ParticipantCommand.ChangeDetails;
import org.reciproque.api.participant.ParticipantCommand.CorrectParticipantNote;
import org.reciproque.api.participant.ParticipantCommand.KeepRecord;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.NameGuardian;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.Company;
import org.reciproque.api.savoir.DemandCommand.AmendDemand;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.Nature;
import org.reciproque.api.savoir.OfferCommand.AmendOffer;
import org.reciproque.api.savoir.OfferCommand.CorrectOfferNote;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferId;

/**
 * Everything that somebody can be noted to have said, each text with a mark of theirs in it, so that it can be searched
 * for. {@link ForgetMeTest} holds that no kind of word is left out.
 */
final class WholeLife {

    private static final Theme THEME = new Theme("cuisine");

    private final CommandGateway commands;
    private final Neighbours neighbours;
    private final String mark;
    private final String phone;
    private final ParticipantId person;
    private final ParticipantId other;

    /**
     * @param mark in every text of theirs; lower case letters, since texts are folded for search
     * @param phone their number
     * @param other whom they meet
     */
    WholeLife(CommandGateway commands, Neighbours neighbours, String mark, String phone, ParticipantId other) {
        this.commands = commands;
        this.neighbours = neighbours;
        this.mark = mark;
        this.phone = phone;
        this.person = neighbours.person(mark);
        this.other = other;
    }

    ParticipantId person() {
        return person;
    }

    void live() {
        beKnown();
        offerAndAsk();
        meet();
        exchange();
        gather();
    }

    /** Leaves, and is kept for one more year for a reason in words. */
    void leave() {
        send(new Leave(person, noted("leave", 2)));
        send(new KeepRecord(person, noted("keep", 1), says("keep", "why")));
    }

    private void beKnown() {
        send(new WelcomeParticipant(person, noted("welcome", 90), details("welcome")));
        send(new ChangeDetails(person, noted("details", 80), details("details")));
        send(new NameGuardian(
                person, noted("guardian", 79), says("guardian", "name"), Optional.of(says("guardian", "contact"))));
        send(new CorrectParticipantNote(
                person,
                noted("renamed", 78),
                noted("welcome", 90).note(),
                new Correction.NameIs(says("renamed", "name"))));
    }

    private Details details(String note) {
        return new Details(
                Optional.of(says(note, "name")),
                Optional.of(says(note, "knownAs")),
                Optional.of(neighbours.said(mark, key(note), "phone", phone)),
                Optional.of(neighbours.said(mark, key(note), "email", mark + "@exemple.fr")),
                Optional.of(says(note, "address")),
                Optional.of(says(note, "availability")),
                Optional.of(says(note, "howTheyCame")),
                new CoarseFacts(Optional.of(AgeBand.values()[2]), Optional.of(Gender.values()[0]), Optional.empty()));
    }

    private void offerAndAsk() {
        OfferId offer = OfferId.of(key("offer"));
        DemandId demand = DemandId.of(key("demand"));
        send(new MakeOffer(offer, noted("offer", 70), person, fiche("offer")));
        send(new AmendOffer(offer, noted("offer amended", 69), fiche("offer amended")));
        send(new CorrectOfferNote(
                offer,
                noted("offer corrected", 68),
                noted("offer", 70).note(),
                new Correction.SavoirIs(says("offer corrected", "savoir"))));
        send(new ExpressDemand(demand, noted("demand", 70), person, fiche("demand")));
        send(new AmendDemand(demand, noted("demand amended", 69), fiche("demand amended")));
    }

    private Fiche fiche(String note) {
        return new Fiche(
                says(note, "savoir"),
                Optional.of(says(note, "more")),
                Optional.of(THEME),
                Optional.empty(),
                Nature.SAVOIR,
                Company.EITHER,
                Optional.of(says(note, "places")),
                Optional.of(says(note, "moments")),
                Optional.of(says(note, "material")),
                true,
                Optional.empty(),
                Optional.empty());
    }

    private void meet() {
        MiseEnRelationId agreed = open("agreed");
        send(new PlanMeeting(
                agreed,
                noted("planned", 50),
                Optional.of(LocalTime.of(18, 30)),
                Optional.of(says("planned", "place"))));
        send(new AgreeTerms(agreed, noted("terms", 49), both(), terms()));
        MiseEnRelationId later = open("later");
        send(new DeferMiseEnRelation(
                later, noted("deferred", 49), both(), Optional.empty(), Optional.of(says("deferred", "why"))));
        send(new DeclineMiseEnRelation(
                open("no"), noted("declined", 49), both(), Optional.of(says("declined", "why"))));
        send(new StopMiseEnRelation(open("stopped"), noted("stop", 48), Optional.of(says("stop", "why"))));
    }

    private MiseEnRelationId open(String note) {
        MiseEnRelationId id = MiseEnRelationId.of(key(note));
        send(new OpenMiseEnRelation(
                id,
                noted(note, 60),
                Set.of(),
                Set.of(),
                both(),
                Optional.of(says(note, "savoir")),
                Optional.of(THEME)));
        return id;
    }

    private Terms terms() {
        return new Terms(
                Optional.of(says("terms", "content")),
                Optional.of(says("terms", "method")),
                Optional.of(says("terms", "criteria")),
                Optional.of(says("terms", "place")),
                Optional.of(says("terms", "days")),
                Optional.of(says("terms", "frequency")),
                Optional.of(says("terms", "duration")),
                Optional.of(says("terms", "material")),
                Optional.of(says("terms", "materialCost")),
                Optional.of(says("terms", "keys")),
                Optional.of(says("terms", "projects")),
                Optional.of(says("terms", "wayOfTransmitting")),
                Optional.of(day(10)));
    }

    private void exchange() {
        EchangeId echange = EchangeId.of(key("echange"));
        send(new StartEchange(
                echange,
                noted("echange", 45),
                Optional.empty(),
                both(),
                Optional.of(says("echange", "savoir")),
                Optional.of(THEME),
                Optional.empty()));
        EchangeSessionId session = EchangeSessionId.of(key("session"));
        send(new PlanEchangeSession(
                echange,
                noted("session planned", 30),
                session,
                Optional.empty(),
                Optional.of(says("session planned", "place"))));
        send(new HoldEchangeSession(
                echange,
                noted("session", 30),
                session,
                Set.of(person),
                Set.of(other),
                Optional.of(THEME),
                Optional.empty(),
                Optional.of(says("session", "whatWasDone"))));
        EchangeSessionId cancelled = EchangeSessionId.of(key("session cancelled"));
        send(new PlanEchangeSession(
                echange, noted("another planned", 20), cancelled, Optional.empty(), Optional.empty()));
        send(new CancelEchangeSession(echange, noted("cancel", 21), cancelled, Optional.of(says("cancel", "why"))));
        BilanId bilan = BilanId.of(key("bilan"));
        send(new RecordBilan(
                bilan,
                noted("bilan", 10),
                echange,
                Set.of(person, other),
                Optional.empty(),
                Set.of(Effect.values()[0])));
        send(new SpeakAtBilan(bilan, noted("bilan words", 10), person, Side.values()[0], bilanWords()));
    }

    private BilanWords bilanWords() {
        return new BilanWords(
                Optional.of(says("bilan words", "expectations")),
                Optional.of(says("bilan words", "selfCriticism")),
                Optional.of(says("bilan words", "knowHow")),
                Optional.of(says("bilan words", "attitudes")),
                Optional.of(says("bilan words", "learntByTeaching")),
                Optional.of(says("bilan words", "whatNext")),
                Optional.of(says("bilan words", "thanks")),
                true);
    }

    private void gather() {
        GatheringId gathering = GatheringId.of(key("gathering"));
        send(new PlanGathering(
                gathering,
                noted("gathering", 40),
                GatheringKind.values()[0],
                Optional.empty(),
                Optional.of(says("gathering", "place"))));
        send(new TakeDecision(gathering, noted("decision", 39), says("decision", "decision")));
    }

    private Parties both() {
        return new Parties(Set.of(person), Set.of(other), Optional.empty());
    }

    /** One of their texts, unlike any other. */
    private Words says(String note, String field) {
        return neighbours.said(mark, key(note), field, mark + " " + note + " " + field);
    }

    private String key(String note) {
        return mark + " " + note;
    }

    private Noted noted(String note, int daysAgo) {
        return neighbours.noted(key(note), daysAgo);
    }

    private static LocalDate day(int ahead) {
        return Neighbours.TODAY.plusDays(ahead);
    }

    private void send(Object command) {
        commands.<Object>sendAndWait(command);
    }

    /** Where one of their texts was noted, for whoever has it destroyed. */
    NoteId oneNote() {
        return noted("offer amended", 69).note();
    }
}
