package org.reciproque.api.miseenrelation;

/** How a meeting ended. The three are equals: « non » and « plus tard » are normal (domain.md E9). */
public enum Outcome {
    AGREED("accord"),
    LATER("plus tard"),
    NO("non");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
