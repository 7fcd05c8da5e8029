package org.reciproque.query.participants;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On which record words are read, and the address under which it is opened. */
enum WhereSaid {
    SHEET("une offre ou une demande", "/offres-et-demandes/", "screens.sheet", "OFFER", "DEMAND"),
    MISE_EN_RELATION("une mise en relation", "/mises-en-relation/", "screens.mise_en_relation", "MEETING"),
    ECHANGE("un échange", "/echanges/", "screens.echange", "ECHANGE", "SESSION", "ECHANGE_END"),
    SESSION("une séance", "/agenda/seances/", "screens.echange_session"),
    GATHERING("une rencontre", "/rencontres/", "screens.gathering", "GATHERING"),
    RECORD("une fiche de participant", "/participants/", "screens.participant"),
    BILAN("un bilan", null, "screens.bilan_words", "BILAN"),
    DECISION("une décision", null, "screens.decision"),
    CORRECTION("une correction", null, "screens.fact_correction"),
    ELSEWHERE("une note", null);

    private final String label;
    private final @Nullable String folder;
    private final String[] places;

    /**
     * @param places tables of its own, and kinds of facts
     */
    WhereSaid(String label, @Nullable String folder, String... places) {
        this.label = label;
        this.folder = folder;
        this.places = places;
    }

    /**
     * @param kind of the fact, for a row of the table of facts
     */
    static WhereSaid of(String table, @Nullable String kind) {
        String place = kind == null ? table : kind;
        return Arrays.stream(values())
                .filter(where -> Arrays.asList(where.places).contains(place))
                .findFirst()
                .orElse(ELSEWHERE);
    }

    String label() {
        return label;
    }

    @Nullable
    String address(UUID thing) {
        return folder == null ? null : folder + thing;
    }
}
