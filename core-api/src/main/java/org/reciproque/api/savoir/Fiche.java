package org.reciproque.api.savoir;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.gathering.GatheringId;

/**
 * The sheet of an offer or a demand, in the person's own words. It has no scale of level and no diploma, on purpose
 * (domain.md E5).
 *
 * @param savoir what they wish to pass on or to learn
 * @param more anything they add: how they learnt it, what they aim at, where they stand, as they say it
 * @param onBoard whether it is shown on the board
 * @param lastDay last day of validity, if they gave one
 * @param notedAt the gathering where it was noted
 */
public record Fiche(
        Words savoir,
        Optional<Words> more,
        Optional<Theme> theme,
        Optional<Family> family,
        Nature nature,
        Company company,
        Optional<Words> places,
        Optional<Words> moments,
        Optional<Words> material,
        boolean onBoard,
        Optional<LocalDate> lastDay,
        Optional<GatheringId> notedAt) {

    /** A savoir and its theme, the rest unsaid. */
    public static Fiche about(Words savoir, Optional<Theme> theme) {
        return new Fiche(
                savoir,
                Optional.empty(),
                theme,
                Optional.empty(),
                Nature.SAVOIR,
                Company.EITHER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    public Fiche until(Optional<LocalDate> day) {
        return new Fiche(
                savoir, more, theme, family, nature, company, places, moments, material, onBoard, day, notedAt);
    }

    public Fiche at(Optional<GatheringId> gathering) {
        return new Fiche(
                savoir, more, theme, family, nature, company, places, moments, material, onBoard, lastDay, gathering);
    }
}
