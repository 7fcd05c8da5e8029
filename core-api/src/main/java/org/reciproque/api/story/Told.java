package org.reciproque.api.story;

/** How an event says that a story told it: keys of its metadata. */
public enum Told {
    /** The act number ({@code no}) in the story, a long. */
    ACT("story-act");

    private final String key;

    Told(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
