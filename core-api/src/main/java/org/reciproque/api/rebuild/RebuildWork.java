package org.reciproque.api.rebuild;

/** Work that reads all facts anew. */
public enum RebuildWork {
    REBUILD("Reconstruction"),
    COMPARISON("Rapprochement");

    private final String label;

    RebuildWork(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
