package org.reciproque.api.figures;

import org.reciproque.api.base.Period;

/**
 * The key figures of one period, each defined by {@link Figure}.
 *
 * @param bothRoles active participants who by the last day have ever made an offer and expressed a demand; its
 *     denominator is {@code activeParticipants}
 */
public record KeyFigures(
        Period period,
        int activeParticipants,
        int members,
        int newcomers,
        int offersMade,
        int openOffers,
        int demandsExpressed,
        int openDemands,
        Meetings meetings,
        int echangesLived,
        int sessions,
        int attendances,
        int bothRoles,
        int bilans,
        int echangesEnded) {

    /** Meetings held, by what came of them. */
    public record Meetings(int agreed, int later, int no) {

        public int total() {
            return agreed + later + no;
        }
    }
}
