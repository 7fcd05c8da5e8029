package org.reciproque.api.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.participant.ParticipantId;

/** What is due and goes by itself. Nobody whose mise en relation or échange is under way is among these. */
public record WhatIsDue(List<Due> due) {

    public WhatIsDue {
        due = List.copyOf(due);
    }

    /**
     * What is due about one person.
     *
     * @param stillHere whether nobody noted that they left
     * @param since the day from which the announcement counts: that on which it was due, or that of the choice
     * @param goesOn when it goes; empty as long as it was not announced
     * @param texts those to destroy; empty when the whole person is to be forgotten
     */
    public record Due(
            RetentionKind kind,
            ParticipantId person,
            boolean stillHere,
            LocalDate since,
            Optional<LocalDate> goesOn,
            List<WordsId> texts) {

        public Due {
            texts = List.copyOf(texts);
        }
    }
}
