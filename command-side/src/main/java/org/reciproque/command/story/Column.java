package org.reciproque.command.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a story, by the names they have in the file; their order does not matter. The first six are always
 * there; any other may be missing when the network has nothing to say in it.
 */
enum Column {
    NO,
    SAISI_LE,
    DATE,
    ACTE,
    REF,
    PERSONNES,
    NOM,
    OFFREURS,
    DEMANDEURS,
    MEDIATEUR,
    SAVOIR,
    THEME,
    OFFRES,
    DEMANDES,
    MER,
    ECHANGE,
    ISSUE,
    EFFETS,
    DEBUT,
    FIN,
    CORRIGE,
    CHAMP,
    VALEUR,
    NOTE;

    static final Set<Column> REQUIRED = Set.of(NO, SAISI_LE, DATE, ACTE, REF, PERSONNES);

    /** Columns that hold a day. */
    static final Set<Column> DAYS = Set.of(SAISI_LE, DATE, DEBUT, FIN);

    /** Columns that hold personal words: never quoted, and never part of an id, since an id outlives an erasure. */
    static final Set<Column> PERSONAL = Set.of(NOM, SAVOIR, NOTE);

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> headed(String heading) {
        String key = Folding.key(heading);
        return Arrays.stream(values())
                .filter(column -> column.heading().equals(key))
                .findFirst();
    }
}
