package org.reciproque.api.network;

import org.reciproque.api.base.Refusal;

/**
 * How a network works.
 *
 * @param word what it calls itself
 * @param servicesAdmitted whether services may be offered beside savoirs; kept apart in every figure
 * @param daysBetweenReperages the rhythm of its repérages, six weeks unless it chose otherwise
 */
public record NetworkSettings(NetworkForm form, NetworkWord word, boolean servicesAdmitted, int daysBetweenReperages) {

    /** Six weeks, as in Lunéville. */
    public static final int SIX_WEEKS = 42;

    public NetworkSettings {
        if (daysBetweenReperages < 1 || daysBetweenReperages > 366) {
            throw new Refusal("Le rythme des repérages se compte en jours, de 1 à 366.");
        }
    }

    public static NetworkSettings usual() {
        return new NetworkSettings(NetworkForm.ASSOCIATION, NetworkWord.RERS, false, SIX_WEEKS);
    }
}
