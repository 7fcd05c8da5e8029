package org.reciproque.reporting.activity;

import java.util.List;
import org.reciproque.api.base.Period;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.figures.Known;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.network.NetworkCard;

/**
 * All that the report tells, asked at one cut-off.
 *
 * @param network how the network presented itself then
 * @param months the twelve months of the year, January first
 * @param themes the year and the year before, all themes; see {@link org.reciproque.api.figures.ThemeFiguresAnswer}
 * @param whole the same with all themes together
 */
record ActivityYear(
        int year,
        Known known,
        NetworkCard network,
        KeyFigures now,
        KeyFigures before,
        List<KeyFigures> months,
        List<ThemeFigures> themes,
        List<ThemeFigures> whole) {

    Period period() {
        return Period.year(year);
    }

    Period periodBefore() {
        return Period.year(year - 1);
    }

    /** Memberships are told where the network has any, or had. */
    boolean tellsMemberships() {
        return network.form().membership().isPresent() || now.members() + before.members() > 0;
    }
}
