package org.reciproque.api.story;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;

/** The import of one file into one network: the same file names the same import. */
public record StoryImportId(UUID value) {

    public static StoryImportId of(Object... key) {
        return new StoryImportId(DerivedId.of("StoryImportId", key));
    }

    public static StoryImportId parse(String text) {
        return new StoryImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
