package org.reciproque.api.participant;

import java.util.Optional;
import org.reciproque.api.base.Words;

/**
 * What a person said of themselves when they were welcomed. Every field is optional: people come without a telephone,
 * and a paper may have lost its name.
 *
 * @param name first name then family name, as the person writes them
 * @param knownAs the alias they chose for the board, if any
 * @param availability when they can come, in their own words
 * @param howTheyCame how they heard of the network
 */
public record Details(
        Optional<Words> name,
        Optional<Words> knownAs,
        Optional<Words> phone,
        Optional<Words> email,
        Optional<Words> address,
        Optional<Words> availability,
        Optional<Words> howTheyCame,
        CoarseFacts coarse) {

    public static Details named(Optional<Words> name) {
        return new Details(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CoarseFacts.unsaid());
    }
}
