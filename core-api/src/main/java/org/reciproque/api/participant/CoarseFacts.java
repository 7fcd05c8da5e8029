package org.reciproque.api.participant;

import java.util.Optional;

/** Optional coarse facts about a person, kept unsealed so that totals survive an erasure (domain.md E14). */
public record CoarseFacts(Optional<AgeBand> ageBand, Optional<Gender> gender, Optional<String> area) {

    public static CoarseFacts unsaid() {
        return new CoarseFacts(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
