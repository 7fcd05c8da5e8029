package org.reciproque.office.parts;

import java.util.Locale;

/** What one application may be there for. */
public enum Part {

    /** Decides, and does what a fact calls for. */
    COMMAND_SIDE,

    /** Reads the facts into rows, answers what is asked about them, and lets go of what is to be forgotten. */
    QUERY_SIDE,

    /** Writes reports and pages to print. */
    REPORTING,

    /** Composes what researchers receive. */
    RESEARCH_EXPORT,

    /** Shows the pages, and is the only one with a door. */
    SCREENS;

    /** As settings name it, for example {@code command-side}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
