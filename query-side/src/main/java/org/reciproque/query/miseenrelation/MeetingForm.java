package org.reciproque.query.miseenrelation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Words;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.AgreeTerms;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeclineMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeferMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.miseenrelation.Terms;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.network.NetworkCards;
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;

/**
 * What was written on the sheet during the meeting. Only an agreement asks for something: the day of the bilan and, where
 * a host opens its rooms, which one and who has the keys. « Plus tard » and « non » ask for nothing.
 */
@Component
class MeetingForm {

    private final People people;
    private final NetworkCards networks;
    private final Desk desk;

    MeetingForm(People people, NetworkCards networks, Desk desk) {
        this.people = people;
        this.networks = networks;
        this.desk = desk;
    }

    /** The outcome that this choice of a form names. */
    static Optional<Outcome> outcome(Typed typed) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(typed.text("issue")))
                .findFirst();
    }

    /**
     * Reads the form in page order, so that what is missing is said in that order. Nothing when no outcome is
     * chosen.
     */
    List<NetworkCommand> read(Seat seat, MiseEnRelationSheet sheet, Typed typed) {
        LocalDate on = typed.day("rencontreLe", "Quel jour vous êtes-vous rencontrés\u00a0?")
                .orElse(desk.today());
        Noted noted = desk.note(seat, typed.key(), "meeting", on);
        Naming naming = people.naming(seat, typed.key(), on);
        Parties parties = parties(naming, sheet, typed);
        Optional<Outcome> outcome = outcome(typed);
        if (outcome.filter(Outcome.AGREED::equals).isPresent()) {
            whatTheHostOpens(networks.of(seat.network()).form(), typed);
        }
        Terms terms = terms(typed, seat.author().asSpeaker(), noted.note(), outcome);
        if (outcome.isEmpty()) {
            typed.mistake("issue-AGREED", "Où en est-on\u00a0: d’accord, plus tard ou non\u00a0?");
        }
        Optional<LocalDate> later = typed.day("plusTardLe");
        Optional<Words> why = typed.words("raison", seat.author().asSpeaker(), noted.note());
        MiseEnRelationId meeting = new MiseEnRelationId(sheet.id());
        Optional<MiseEnRelationCommand> said = outcome.map(it -> switch (it) {
            case AGREED -> new AgreeTerms(meeting, noted, parties, terms);
            case LATER -> new DeferMiseEnRelation(meeting, noted, parties, later, why);
            case NO -> new DeclineMiseEnRelation(meeting, noted, parties, why);
        });
        return said.map(it -> naming.before(List.of(it))).orElse(List.of());
    }

    private static Parties parties(Naming naming, MiseEnRelationSheet sheet, Typed typed) {
        Set<ParticipantId> demandeurs = naming.ticked(typed, "demandeur", sheet.everybody());
        naming.meant(typed, "autreDemandeur").ifPresent(demandeurs::add);
        Set<ParticipantId> offreurs = naming.ticked(typed, "offreur", sheet.everybody());
        naming.meant(typed, "autreOffreur").ifPresent(offreurs::add);
        return new Parties(offreurs, demandeurs, naming.meant(typed, "mediateur"));
    }

    private static void whatTheHostOpens(NetworkForm form, Typed typed) {
        if (typed.said("lieu").isEmpty()) {
            form.placeMissing().ifPresent(sentence -> typed.mistake("lieu", sentence));
        }
        if (typed.said("cles").isEmpty()) {
            form.keysMissing().ifPresent(sentence -> typed.mistake("cles", sentence));
        }
    }

    private static Terms terms(Typed typed, Speaker author, NoteId note, Optional<Outcome> outcome) {
        Optional<Words> place = typed.words("lieu", author, note);
        if (place.isEmpty() && typed.ticked("lieuAConvenir", "oui")) {
            place = Optional.of(Words.said(author, note, "lieu", "à convenir"));
        }
        boolean agreed = outcome.filter(Outcome.AGREED::equals).isPresent();
        Optional<LocalDate> bilanOn =
                agreed ? typed.day("bilanLe", "Quel jour ferez-vous le bilan\u00a0?") : typed.day("bilanLe");
        return new Terms(
                typed.words("contenu", author, note),
                typed.words("methode", author, note),
                typed.words("criteres", author, note),
                place,
                typed.words("jours", author, note),
                typed.words("frequence", author, note),
                typed.words("duree", author, note),
                typed.words("materiel", author, note),
                typed.words("frais", author, note),
                typed.words("cles", author, note),
                typed.words("projets", author, note),
                typed.words("facon", author, note),
                bilanOn);
    }
}
