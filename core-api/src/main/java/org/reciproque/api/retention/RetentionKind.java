package org.reciproque.api.retention;

import org.reciproque.api.base.Refusal;

/**
 * What a network decides how long to keep. The usual lengths are the advice of the CNIL to associations: members' data go
 * with the member (dispensation no. 8, a year leaving the time of a general assembly and of a change of mind), and
 * contacts after three years without news (« Guide de sensibilisation au RGPD pour les associations »). Five years for
 * the texts of bilans are our own choice: the time of a multi-year agreement and of its evaluation; and so is a year for
 * accesses, that of a season with its general assembly.
 */
public enum RetentionKind {
    /** What is known of people who left. */
    GONE("les fiches des personnes parties", "après leur départ", "effacer la personne", 12, 1, 36),
    /** What is known of people who never came back, and never said that they left. */
    SILENT(
            "les fiches des personnes qu’on ne voit plus",
            "après la dernière chose notée d’elles",
            "noter le départ et effacer la personne",
            36,
            12,
            60),
    /** What people said at their bilans. */
    BILAN_WORDS("les textes des bilans", "après le bilan", "détruire les textes", 60, 6, 120),
    /** A door that nobody uses is one that nobody watches; what was noted there stays. */
    UNUSED_ACCESS("les accès qui ne servent plus", "après la dernière entrée", "fermer l’accès", 12, 3, 36);

    private final String label;
    private final String after;
    private final String action;
    private final int usual;
    private final int shortest;
    private final int longest;

    RetentionKind(String label, String after, String action, int usual, int shortest, int longest) {
        this.label = label;
        this.after = after;
        this.action = action;
        this.usual = usual;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** In French, with its article, lower case. */
    public String label() {
        return label;
    }

    /** From when the months run, after their number: « après leur départ ». */
    public String after() {
        return after;
    }

    /** What may be done at the end, an infinitive: « effacer la personne ». */
    public String action() {
        return action;
    }

    /** How long unless the network chose, in months. */
    public int usual() {
        return usual;
    }

    public int shortest() {
        return shortest;
    }

    public int longest() {
        return longest;
    }

    /** @throws Refusal with the bounds, in months */
    public void guard(int months) {
        if (months < shortest || months > longest) {
            throw new Refusal(label.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + label.substring(1)
                    + " se gardent de " + shortest + " à " + longest + " mois.");
        }
    }
}
