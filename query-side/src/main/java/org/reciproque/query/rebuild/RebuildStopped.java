package org.reciproque.query.rebuild;

/** Said where the application stops while lists are built. */
final class RebuildStopped {

    static final String SENTENCE = "L’application s’est arrêtée en chemin\u00a0: les listes d’avant sont restées.";

    private RebuildStopped() {}
}
