package org.reciproque.office.health;

import java.util.List;

/**
 * How one thing is that this application needs.
 *
 * @param thing as people who run it call it
 * @param sentences what is so, and what to do where it is not well; each stands alone
 */
public record Sign(String thing, boolean well, List<String> sentences) {

    Sign(String thing, boolean well, String sentence) {
        this(thing, well, List.of(sentence));
    }
}
