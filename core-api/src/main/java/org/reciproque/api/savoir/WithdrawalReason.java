package org.reciproque.api.savoir;

/** Why an offer or a demand is closed. None is better than another. */
public enum WithdrawalReason {
    TAKEN_BACK("retirée"),
    SATISFIED("satisfaite"),
    EXPIRED("expirée");

    private final String label;

    WithdrawalReason(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
