package org.reciproque.api.network;

import java.util.Optional;
import org.reciproque.api.base.Refusal;

/**
 * How a network works.
 *
 * @param word what it calls itself
 * @param host who carries it, as people there call them; an institution, never a person. Paper may not say it, and some
 *     forms have none
 * @param servicesAdmitted whether services may be offered beside savoirs; kept apart in every figure
 * @param daysBetweenReperages the rhythm of its repérages, six weeks unless it chose otherwise
 */
public record NetworkSettings(
        NetworkForm form, NetworkWord word, Optional<String> host, boolean servicesAdmitted, int daysBetweenReperages) {

    /** Six weeks, as in Lunéville. */
    public static final int SIX_WEEKS = 42;

    public NetworkSettings {
        if (daysBetweenReperages < 1 || daysBetweenReperages > 366) {
            throw new Refusal("Le rythme des repérages se compte en jours, de 1 à 366.");
        }
        host = host.map(String::strip).filter(name -> !name.isEmpty());
    }

    public static NetworkSettings usual() {
        return new NetworkSettings(NetworkForm.ASSOCIATION, NetworkWord.RERS, Optional.empty(), false, SIX_WEEKS);
    }
}
