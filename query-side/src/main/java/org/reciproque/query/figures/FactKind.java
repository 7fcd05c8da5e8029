package org.reciproque.query.figures;

/** What kind of thing a fact tells. The name is what the column holds. */
enum FactKind {
    ARRIVAL,
    MEMBERSHIP,
    DEPARTURE,
    CONSENT,
    GATHERING,
    OFFER,
    DEMAND,
    WITHDRAWAL,
    MEETING,
    ECHANGE,
    SESSION,
    ECHANGE_END,
    BILAN
}
