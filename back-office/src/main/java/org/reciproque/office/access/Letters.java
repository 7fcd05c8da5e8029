package org.reciproque.office.access;

import org.reciproque.api.seat.Seat;

/** What is written to people, where the installation can send mail. */
final class Letters {

    static final String INVITATION = "Votre accès à Réciproque";
    static final String FORGOTTEN = "Choisir une nouvelle phrase de passe";

    static final String PROOF = "Vérifier votre courriel";

    private Letters() {}

    static String proof(String link) {
        return "Bonjour,\n\nVous avez demandé à vérifier que ce courriel, votre identifiant dans Réciproque, est bien le"
                + " vôtre.\n\nOuvrez ce lien, qui sert une seule fois, dans l’heure\u00a0:\n" + link
                + "\n\nSi ce n’est pas vous, laissez ce courriel\u00a0: rien ne se passera.\n";
    }

    static String invitation(Seat from, String link) {
        return "Bonjour,\n\n" + from.shownName() + " vous ouvre un accès au réseau «\u00a0" + from.networkName()
                + "\u00a0» dans Réciproque.\n\nPour choisir votre phrase de passe, ouvrez ce lien, qui sert une seule"
                + " fois, dans les sept jours\u00a0:\n" + link
                + "\n\nSi vous n’attendiez pas cette invitation, laissez ce courriel\u00a0: rien ne se passera.\n";
    }

    static String forgotten(String link) {
        return "Bonjour,\n\nQuelqu’un, sans doute vous, a demandé une nouvelle phrase de passe pour votre accès à"
                + " Réciproque.\n\nPour la choisir, ouvrez ce lien, qui sert une seule fois, dans l’heure\u00a0:\n"
                + link
                + "\n\nSi ce n’est pas vous, laissez ce courriel\u00a0: votre phrase de passe reste la même.\n";
    }
}
