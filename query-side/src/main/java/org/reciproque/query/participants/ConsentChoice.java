package org.reciproque.query.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.participant.ConsentKind;

/** An answer that can be noted about one thing asked: for most yes or no, for the board how the person is named. */
public record ConsentChoice(ConsentKind kind, String answer) {

    private static final List<String> YES_OR_NO = List.of("oui", "non");
    private static final List<String> ON_THE_BOARD = List.of("prénom seul", "nom", "alias", "non");

    static List<ConsentChoice> all() {
        List<ConsentChoice> choices = new ArrayList<>();
        for (ConsentKind kind : ConsentKind.values()) {
            (kind == ConsentKind.BOARD ? ON_THE_BOARD : YES_OR_NO)
                    .forEach(answer -> choices.add(new ConsentChoice(kind, answer)));
        }
        return choices;
    }

    static Optional<ConsentChoice> of(String code) {
        return all().stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    public String code() {
        return kind.name() + "/" + answer;
    }

    public String label() {
        return kind.label() + "\u00a0: " + answer;
    }
}
