package org.reciproque.api.figures;

import java.util.Optional;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Theme;

/**
 * The figures of one theme in one period. Every count says how many distinct people stand behind it, so that small
 * cells can be hidden.
 *
 * @param theme empty for what was noted without a theme
 * @param activePeople distinct people active in this theme in the period
 * @param bothRoles those of them who by the last day have ever made an offer and expressed a demand, whatever its theme
 */
public record ThemeFigures(
        Period period,
        Optional<Theme> theme,
        Count offersMade,
        Count demandsExpressed,
        Count meetingsAgreed,
        Count meetingsLater,
        Count meetingsNo,
        Count echangesLived,
        Count sessions,
        Count attendances,
        int activePeople,
        int bothRoles) {

    /**
     * How many facts, and how many distinct people are named in them.
     */
    public record Count(int facts, int people) {}
}
