package org.reciproque.query.journal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Parties;
import org.reciproque.api.bilan.BilanHistory;
import org.reciproque.api.bilan.BilanHistory.BilanRecorded;
import org.reciproque.api.echange.EchangeHistory;
import org.reciproque.api.echange.EchangeHistory.EchangeJoined;
import org.reciproque.api.echange.EchangeHistory.EchangeQuit;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionCancelled;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionHeld;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionPlanned;
import org.reciproque.api.echange.EchangeHistory.EchangeStarted;
import org.reciproque.api.gathering.GatheringHistory;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MeetingHeld;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationOpened;
import org.reciproque.api.network.FoundingHistory;
import org.reciproque.api.participant.ParticipantHistory;
import org.reciproque.api.savoir.DemandHistory;
import org.reciproque.api.savoir.DemandHistory.DemandExpressed;
import org.reciproque.api.savoir.OfferHistory;
import org.reciproque.api.savoir.OfferHistory.OfferMade;

/** On which records an event is read: the thing itself, and those it concerns. */
final class Things {

    private final Set<UUID> things = new LinkedHashSet<>();

    private Things() {}

    static Set<UUID> of(NetworkEvent event) {
        Things found = new Things();
        found.ofPeopleAndSavoirs(event);
        found.ofMeetings(event);
        found.ofEchanges(event);
        return found.things;
    }

    private void ofPeopleAndSavoirs(NetworkEvent event) {
        if (event instanceof ParticipantHistory e) {
            add(e.participant());
        } else if (event instanceof OfferHistory e) {
            add(e.offer());
        } else if (event instanceof DemandHistory e) {
            add(e.demand());
        } else if (event instanceof GatheringHistory e) {
            add(e.gathering());
        } else if (event instanceof FoundingHistory e) {
            add(e.noted().network());
        }
        if (event instanceof OfferMade e) {
            add(e.by());
        } else if (event instanceof DemandExpressed e) {
            add(e.by());
        }
    }

    private void ofMeetings(NetworkEvent event) {
        if (event instanceof MiseEnRelationHistory e) {
            add(e.miseEnRelation());
        }
        if (event instanceof MiseEnRelationOpened e) {
            e.offers().forEach(this::add);
            e.demands().forEach(this::add);
            parties(e.parties());
        } else if (event instanceof MeetingHeld e) {
            parties(e.parties());
        }
    }

    /** Sessions are read on the échange, never on a person: nobody's presence is added up. */
    private void ofEchanges(NetworkEvent event) {
        if (event instanceof EchangeHistory e) {
            add(e.echange());
        } else if (event instanceof BilanHistory e) {
            add(e.bilan());
        }
        if (event instanceof EchangeStarted e) {
            e.miseEnRelation().ifPresent(this::add);
        } else if (event instanceof EchangeJoined e) {
            add(e.participant());
        } else if (event instanceof EchangeQuit e) {
            add(e.participant());
        } else if (event instanceof EchangeSessionPlanned e) {
            add(e.session());
        } else if (event instanceof EchangeSessionHeld e) {
            add(e.session());
        } else if (event instanceof EchangeSessionCancelled e) {
            add(e.session());
        } else if (event instanceof BilanRecorded e) {
            add(e.echange());
        }
    }

    private void parties(Parties parties) {
        parties.offreurs().forEach(this::add);
        parties.demandeurs().forEach(this::add);
    }

    private void add(Record id) {
        things.add(UUID.fromString(id.toString()));
    }
}
