package org.reciproque.query.journal;

import static java.util.Map.entry;

import java.util.Map;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.bilan.BilanHistory.BilanRecorded;
import org.reciproque.api.bilan.BilanHistory.BilanSpoken;
import org.reciproque.api.echange.EchangeHistory.EchangeEnded;
import org.reciproque.api.echange.EchangeHistory.EchangeJoined;
import org.reciproque.api.echange.EchangeHistory.EchangeQuit;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionCancelled;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionHeld;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionPlanned;
import org.reciproque.api.echange.EchangeHistory.EchangeStarted;
import org.reciproque.api.gathering.GatheringHistory.DecisionTaken;
import org.reciproque.api.gathering.GatheringHistory.GatheringHeld;
import org.reciproque.api.gathering.GatheringHistory.GatheringPlanned;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MeetingPlanned;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationDeclined;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationDeferred;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationOpened;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationStopped;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.TermsAgreed;
import org.reciproque.api.network.FoundingHistory.NetworkFounded;
import org.reciproque.api.network.FoundingHistory.SettingsChanged;
import org.reciproque.api.network.FoundingHistory.ThemeAdded;
import org.reciproque.api.network.FoundingHistory.ThemeRetired;
import org.reciproque.api.participant.ParticipantHistory.ConsentRecorded;
import org.reciproque.api.participant.ParticipantHistory.DetailsChanged;
import org.reciproque.api.participant.ParticipantHistory.GuardianNamed;
import org.reciproque.api.participant.ParticipantHistory.MembershipTaken;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.ParticipantLeft;
import org.reciproque.api.participant.ParticipantHistory.ParticipantWelcomed;
import org.reciproque.api.participant.ParticipantHistory.ParticipationPaused;
import org.reciproque.api.participant.ParticipantHistory.ParticipationResumed;
import org.reciproque.api.participant.ParticipantHistory.RecordKept;
import org.reciproque.api.participant.ParticipantHistory.SamePersonRecognised;
import org.reciproque.api.participant.ParticipantHistory.WelcomedWithoutReturn;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;
import org.reciproque.api.savoir.DemandHistory.DemandAmended;
import org.reciproque.api.savoir.DemandHistory.DemandExpressed;
import org.reciproque.api.savoir.DemandHistory.DemandPaused;
import org.reciproque.api.savoir.DemandHistory.DemandResumed;
import org.reciproque.api.savoir.DemandHistory.DemandWithdrawn;
import org.reciproque.api.savoir.OfferHistory.OfferAmended;
import org.reciproque.api.savoir.OfferHistory.OfferMade;
import org.reciproque.api.savoir.OfferHistory.OfferPaused;
import org.reciproque.api.savoir.OfferHistory.OfferResumed;
import org.reciproque.api.savoir.OfferHistory.OfferWithdrawn;

/** Says in French what each event tells, after the name of whoever noted it. */
final class Sentences {

    private static final Map<Class<? extends NetworkEvent>, Line> PLAIN = Map.ofEntries(
            entry(NetworkFounded.class, new Line("sprout", "a fondé le réseau")),
            entry(SettingsChanged.class, new Line("wrench", "a changé les réglages du réseau")),
            entry(ParticipantWelcomed.class, new Line("user-plus", "a noté l’accueil")),
            entry(DetailsChanged.class, new Line("pencil", "a mis à jour les coordonnées")),
            entry(ParticipationResumed.class, new Line("user", "a noté la fin de la pause")),
            entry(GuardianNamed.class, new Line("users", "a noté qui répond pour cette personne")),
            entry(RecordKept.class, new Line("folder-open", "a choisi de garder cette fiche un an de plus")),
            entry(ParticipantLeft.class, new Line("log-out", "a noté le départ")),
            entry(ParticipantForgotten.class, new Line("trash-2", "a effacé les mots de cette personne, à sa demande")),
            entry(WordsDestroyed.class, new Line("trash-2", "a effacé un texte")),
            entry(SamePersonRecognised.class, new Line("users", "a reconnu la même personne dans un autre réseau")),
            entry(OfferMade.class, new Line("hand-heart", "a noté une offre")),
            entry(OfferAmended.class, new Line("pencil", "a changé l’offre")),
            entry(OfferPaused.class, new Line("clock", "a mis l’offre en pause")),
            entry(OfferResumed.class, new Line("hand-heart", "a repris l’offre")),
            entry(DemandExpressed.class, new Line("hand", "a noté une demande")),
            entry(DemandAmended.class, new Line("pencil", "a changé la demande")),
            entry(DemandPaused.class, new Line("clock", "a mis la demande en pause")),
            entry(DemandResumed.class, new Line("hand", "a repris la demande")),
            entry(MiseEnRelationOpened.class, new Line("fan", "a ouvert une mise en relation")),
            entry(MeetingPlanned.class, new Line("calendar-plus", "a prévu la rencontre de mise en relation")),
            entry(TermsAgreed.class, new Line("handshake", "a noté la mise en relation\u00a0: accord")),
            entry(MiseEnRelationDeferred.class, new Line("handshake", "a noté la mise en relation\u00a0: plus tard")),
            entry(MiseEnRelationDeclined.class, new Line("handshake", "a noté la mise en relation\u00a0: non")),
            entry(MiseEnRelationStopped.class, new Line("handshake", "a noté l’arrêt de la mise en relation")),
            entry(EchangeStarted.class, new Line("repeat", "a noté le début de l’échange")),
            entry(EchangeQuit.class, new Line("log-out", "a noté un départ du groupe")),
            entry(EchangeSessionPlanned.class, new Line("calendar-plus", "a prévu une séance")),
            entry(EchangeSessionHeld.class, new Line("calendar-check", "a noté une séance")),
            entry(EchangeSessionCancelled.class, new Line("calendar-clock", "a annulé une séance")),
            entry(EchangeEnded.class, new Line("circle-check", "a noté la fin de l’échange")),
            entry(BilanRecorded.class, new Line("clipboard-check", "a noté le bilan")),
            entry(BilanSpoken.class, new Line("quote", "a noté ce qu’une personne dit au bilan")),
            entry(DecisionTaken.class, new Line("clipboard-list", "a noté une décision")));

    private Sentences() {}

    static Line of(NetworkEvent event) {
        Line plain = PLAIN.get(event.getClass());
        if (plain != null) {
            return plain;
        }
        if (event instanceof NoteCorrected e) {
            return Corrected.of(e.right());
        }
        return aboutPeople(event);
    }

    private static Line aboutPeople(NetworkEvent event) {
        if (event instanceof MembershipTaken e) {
            return new Line(
                    "tag",
                    "a noté une adhésion, du " + Corrected.day(e.period().first()) + " au "
                            + Corrected.day(e.period().last()));
        }
        if (event instanceof ParticipationPaused e) {
            return new Line(
                    "clock",
                    "a noté une pause"
                            + e.until()
                                    .map(day -> " jusqu’au " + Corrected.day(day))
                                    .orElse(""));
        }
        if (event instanceof WelcomedWithoutReturn e) {
            return new Line(
                    "heart-handshake",
                    e.without() ? "a noté un accueil sans contrepartie" : "a levé l’accueil sans contrepartie");
        }
        if (event instanceof ConsentRecorded e) {
            return new Line(
                    "key-round",
                    "a noté un choix sur «\u00a0" + e.kind().label() + "\u00a0»\u00a0: "
                            + e.answer().label());
        }
        return aboutTheRest(event);
    }

    private static Line aboutTheRest(NetworkEvent event) {
        if (event instanceof OfferWithdrawn e) {
            return new Line("x", "a fermé l’offre\u00a0: " + e.reason().label());
        }
        if (event instanceof DemandWithdrawn e) {
            return new Line("x", "a fermé la demande\u00a0: " + e.reason().label());
        }
        if (event instanceof EchangeJoined e) {
            return new Line(
                    "user-plus",
                    "a noté une arrivée dans le groupe, comme " + e.side().label());
        }
        if (event instanceof GatheringPlanned e) {
            return new Line(
                    "calendar-plus", "a prévu une rencontre\u00a0: " + e.kind().label());
        }
        if (event instanceof GatheringHeld e) {
            return new Line("users", "a noté une rencontre\u00a0: " + e.kind().label());
        }
        if (event instanceof ThemeAdded e) {
            return new Line("tag", "a ajouté le thème «\u00a0" + e.theme() + "\u00a0»");
        }
        if (event instanceof ThemeRetired e) {
            return new Line("tag", "a retiré le thème «\u00a0" + e.theme() + "\u00a0» de la liste");
        }
        throw new IllegalStateException(
                "Nobody said how to tell " + event.getClass().getSimpleName());
    }
}
