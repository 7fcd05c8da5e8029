package org.reciproque.api.participant;

import static org.reciproque.api.participant.ConsentAnswer.ALIAS;
import static org.reciproque.api.participant.ConsentAnswer.ANIMATORS;
import static org.reciproque.api.participant.ConsentAnswer.FIRST_NAME;
import static org.reciproque.api.participant.ConsentAnswer.NAME;
import static org.reciproque.api.participant.ConsentAnswer.NO;
import static org.reciproque.api.participant.ConsentAnswer.PARTIES;
import static org.reciproque.api.participant.ConsentAnswer.YES;

import java.util.List;

/** What a person may agree to, or not; the last answer holds. */
public enum ConsentKind {
    /** What they lived may be told to researchers, without their name. */
    RESEARCH("recherche", YES, NO),
    /** Photographs where they are recognised may be shown. */
    IMAGE("image", YES, NO),
    /** Their offers and demands are on the board, and under which name. */
    BOARD("tableau", FIRST_NAME, NAME, ALIAS, NO),
    /** Their words may be published, without their name. */
    QUOTE("témoignage", YES, NO),
    /** Who may see how to reach them. */
    CONTACT("contact", PARTIES, ANIMATORS);

    private final String label;
    private final List<ConsentAnswer> answers;

    ConsentKind(String label, ConsentAnswer... answers) {
        this.label = label;
        this.answers = List.of(answers);
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }

    /** All that may be answered, in the order in which it is asked. */
    public List<ConsentAnswer> answers() {
        return answers;
    }
}
