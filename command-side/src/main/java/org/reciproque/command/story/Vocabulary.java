package org.reciproque.command.story;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.participant.ConsentAnswer;
import org.reciproque.api.participant.ConsentKind;

/** The words which the format fixes, as the network's language has them. */
final class Vocabulary {

    private Vocabulary() {}

    static Set<Effect> effects(Row row, Column column) {
        Set<Effect> effects = new LinkedHashSet<>();
        for (String code : row.codes(column)) {
            Arrays.stream(Effect.values())
                    .filter(effect -> effect.code().equals(Folding.key(code)))
                    .findFirst()
                    .ifPresentOrElse(effects::add, () -> row.wrong(column, code, "n’est pas un effet connu"));
        }
        return effects;
    }

    static Optional<Outcome> outcome(Row row, Column column) {
        String key = Folding.key(row.required(column));
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(it -> Folding.key(it.label()).equals(key))
                .findFirst();
        if (outcome.isEmpty() && !key.isEmpty()) {
            row.wrong(column, "n’est pas une issue connue (accord, plus tard ou non)");
        }
        return outcome;
    }

    static Optional<ConsentKind> consent(Row row, Column column) {
        String key = Folding.key(row.required(column));
        Optional<ConsentKind> kind = Arrays.stream(ConsentKind.values())
                .filter(it -> Folding.key(it.label()).equals(key))
                .findFirst();
        if (kind.isEmpty() && !key.isEmpty()) {
            String known =
                    Arrays.stream(ConsentKind.values()).map(ConsentKind::label).collect(Collectors.joining(", "));
            row.wrong(column, "n’est pas un consentement connu (" + known + ")");
        }
        return kind;
    }

    /** The answer, in the words that papers use too: « oui » to the board means under a name, « pseudo » an alias. */
    static Optional<ConsentAnswer> answer(Row row, Column column, ConsentKind kind) {
        String key = Folding.key(row.required(column));
        Optional<ConsentAnswer> answer = kind.answers().stream()
                .filter(it ->
                        Folding.key(it.label()).equals(key) || alsoSaid(it).contains(key))
                .findFirst();
        if (answer.isEmpty() && !key.isEmpty()) {
            String known = kind.answers().stream().map(ConsentAnswer::label).collect(Collectors.joining(", "));
            row.wrong(column, "n’est pas une réponse connue (" + known + ")");
        }
        return answer;
    }

    private static Set<String> alsoSaid(ConsentAnswer answer) {
        return switch (answer) {
            case FIRST_NAME -> Set.of("prenom");
            case NAME -> Set.of("nom", "oui");
            case ALIAS -> Set.of("surnom", "pseudo", "pseudonyme");
            case PARTIES -> Set.of("oui");
            case ANIMATORS -> Set.of("non");
            case YES, NO -> Set.of();
        };
    }
}
