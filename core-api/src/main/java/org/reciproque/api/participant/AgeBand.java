package org.reciproque.api.participant;

/** A coarse age, optional, kept so that totals survive an erasure; 15–25 is kept whole for research. */
public enum AgeBand {
    UNDER_15("moins de 15 ans"),
    FROM_15_TO_25("15 à 25 ans"),
    FROM_26_TO_39("26 à 39 ans"),
    FROM_40_TO_59("40 à 59 ans"),
    FROM_60_TO_74("60 à 74 ans"),
    FROM_75("75 ans et plus");

    private final String label;

    AgeBand(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
