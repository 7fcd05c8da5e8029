package org.reciproque.api.miseenrelation;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.Words;

/**
 * What the people agreed on at their meeting, in the order of the paper sheet (domain.md B5.3).
 *
 * @param criteria by what they themselves will see that something was learnt
 * @param duration how long a session lasts, in their words; never counted per person
 * @param materialCost who buys what; materials at cost are the only money an échange may know
 * @param keys keys and room
 * @param projects what they have in mind for later
 * @param bilanOn the day of the bilan, fixed here
 */
public record Terms(
        Optional<Words> content,
        Optional<Words> method,
        Optional<Words> criteria,
        Optional<Words> place,
        Optional<Words> days,
        Optional<Words> frequency,
        Optional<Words> duration,
        Optional<Words> material,
        Optional<Words> materialCost,
        Optional<Words> keys,
        Optional<Words> projects,
        Optional<Words> wayOfTransmitting,
        Optional<LocalDate> bilanOn) {

    /** Paper may say no more than that they agreed. */
    public static Terms unsaid() {
        return new Terms(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
