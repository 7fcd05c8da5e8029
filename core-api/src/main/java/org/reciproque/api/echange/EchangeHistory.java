package org.reciproque.api.echange;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.ParticipantId;

/** All that can happen to an échange. */
public sealed interface EchangeHistory extends NetworkEvent {

    EchangeId echange();

    record EchangeStarted(
            Noted noted,
            EchangeId echange,
            Optional<MiseEnRelationId> miseEnRelation,
            Parties parties,
            Optional<Words> savoir,
            Optional<Theme> theme,
            Optional<LocalDate> bilanOn)
            implements EchangeHistory {}

    record EchangeJoined(Noted noted, EchangeId echange, ParticipantId participant, Side side)
            implements EchangeHistory {}

    record EchangeQuit(Noted noted, EchangeId echange, ParticipantId participant) implements EchangeHistory {}

    record EchangeSessionPlanned(
            Noted noted, EchangeId echange, EchangeSessionId session, Optional<LocalTime> at, Optional<Words> place)
            implements EchangeHistory {}

    record EchangeSessionHeld(
            Noted noted,
            EchangeId echange,
            EchangeSessionId session,
            Set<ParticipantId> offreurs,
            Set<ParticipantId> demandeurs,
            Optional<Theme> theme,
            Optional<Duration> lasted,
            Optional<Words> whatWasDone)
            implements EchangeHistory {

        public EchangeSessionHeld {
            offreurs = Set.copyOf(offreurs);
            demandeurs = Set.copyOf(demandeurs);
        }
    }

    record EchangeSessionCancelled(Noted noted, EchangeId echange, EchangeSessionId session, Optional<Words> why)
            implements EchangeHistory {}

    record EchangeEnded(Noted noted, EchangeId echange) implements EchangeHistory {}
}
