package org.reciproque.query.participants;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.participant.ConsentAnswer;
import org.reciproque.api.participant.ConsentKind;

/** An answer that can be noted about one thing asked. */
public record ConsentChoice(ConsentKind kind, ConsentAnswer answer) {

    static List<ConsentChoice> all() {
        return Arrays.stream(ConsentKind.values())
                .flatMap(kind -> kind.answers().stream().map(answer -> new ConsentChoice(kind, answer)))
                .toList();
    }

    static Optional<ConsentChoice> of(String code) {
        return all().stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    public String code() {
        return kind.name() + "/" + answer.name();
    }

    public String label() {
        return kind.label() + "\u00a0: " + answer.label();
    }
}
