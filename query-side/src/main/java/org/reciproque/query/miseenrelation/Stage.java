package org.reciproque.query.miseenrelation;

/** Where people are. None of these is better than another. */
enum Stage {
    TO_PLAN("rencontre à prévoir", "a-prevoir"),
    PLANNED("rencontre prévue", "prevues"),
    LATER("plus tard", "plus-tard"),
    AGREED("d’accord", "accord"),
    ENDED("sans suite", "sans-suite");

    private final String label;
    private final String address;

    Stage(String label, String address) {
        this.label = label;
        this.address = address;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }

    /** The word used in the address of the filtered list. */
    public String address() {
        return address;
    }
}
