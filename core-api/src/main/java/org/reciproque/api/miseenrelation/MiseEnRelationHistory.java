package org.reciproque.api.miseenrelation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;

/** All that can happen to a mise en relation. */
public sealed interface MiseEnRelationHistory extends NetworkEvent {

    MiseEnRelationId miseEnRelation();

    record MiseEnRelationOpened(
            Noted noted,
            MiseEnRelationId miseEnRelation,
            Set<OfferId> offers,
            Set<DemandId> demands,
            Parties parties,
            Optional<Words> savoir,
            Optional<Theme> theme)
            implements MiseEnRelationHistory {

        public MiseEnRelationOpened {
            offers = Set.copyOf(offers);
            demands = Set.copyOf(demands);
        }
    }

    record MeetingPlanned(Noted noted, MiseEnRelationId miseEnRelation, Optional<LocalTime> at, Optional<Words> place)
            implements MiseEnRelationHistory {}

    /** A meeting that was held, whatever came of it. */
    sealed interface MeetingHeld extends MiseEnRelationHistory {

        Parties parties();

        /** The theme of the mise en relation, repeated so that a meeting can be read alone. */
        Optional<Theme> theme();

        Outcome outcome();
    }

    /**
     * @param savoir what the mise en relation was opened about, repeated so that the échange it begins can be read alone
     */
    record TermsAgreed(
            Noted noted,
            MiseEnRelationId miseEnRelation,
            Parties parties,
            Optional<Words> savoir,
            Optional<Theme> theme,
            Terms terms)
            implements MeetingHeld {

        @Override
        public Outcome outcome() {
            return Outcome.AGREED;
        }
    }

    record MiseEnRelationDeferred(
            Noted noted,
            MiseEnRelationId miseEnRelation,
            Parties parties,
            Optional<Theme> theme,
            Optional<LocalDate> until,
            Optional<Words> why)
            implements MeetingHeld {

        @Override
        public Outcome outcome() {
            return Outcome.LATER;
        }
    }

    record MiseEnRelationDeclined(
            Noted noted, MiseEnRelationId miseEnRelation, Parties parties, Optional<Theme> theme, Optional<Words> why)
            implements MeetingHeld {

        @Override
        public Outcome outcome() {
            return Outcome.NO;
        }
    }

    record MiseEnRelationStopped(Noted noted, MiseEnRelationId miseEnRelation, Optional<Words> why)
            implements MiseEnRelationHistory {}
}
