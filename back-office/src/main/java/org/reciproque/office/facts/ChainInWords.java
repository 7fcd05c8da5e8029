package org.reciproque.office.facts;

import org.reciproque.store.Chain.Break;

/** What is said of a chain, on the command line and on the page of whoever administers. */
public final class ChainInWords {

    private ChainInWords() {}

    /** « Réseau …, fait n° 12 : ce fait, ou un fait d’avant, n’est plus ce qui avait été noté. », and what to do. */
    public static String of(Break at) {
        return "Réseau " + at.tenant() + ", fait n°\u00a0" + at.number() + "\u00a0: "
                + switch (at.wrong()) {
                    case NUMBER -> "ce numéro manque, ou a été donné deux fois.";
                    case EVENT_GONE -> "le fait " + at.event() + " n’est plus là.";
                    case CHANGED -> "ce fait, ou un fait d’avant, n’est plus ce qui avait été noté.";
                }
                + " Reprenez une sauvegarde, et comparez\u00a0; rien n’a été changé ici.";
    }
}
