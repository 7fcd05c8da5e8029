package org.reciproque.query.moulinette;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.reciproque.query.savoirs.FrenchStems;

/** How much a word tells: a rare one says more than one that half of the sheets bear. */
final class Rarity {

    /** Words of all savoirs: they tell how somebody learns, not what. */
    private static final String OF_ALL_SAVOIRS =
            "apprendre apprentissage savoir connaître connaissance découvrir découverte initiation initier débuter"
                    + " débutant débutante débutants commencer premier premiers pas base bases cours atelier leçon séance"
                    + " aide aider pratique pratiquer technique techniques faire mieux bien progresser perfectionner"
                    + " niveau petit petite groupe partager échange échanger envie aimer aimerais voudrais besoin"
                    + " personne ensemble temps jour semaine fois jamais essayer organiser préparer réaliser fabriquer"
                    + " créer utiliser comprendre être avoir aller venir prendre mettre pouvoir vouloir peut-être"
                    + " seul seule deux trois plusieurs tout toute toujours doucement vrai simplement";

    private final Map<String, Integer> sheetsWith = new HashMap<>();
    private final Set<String> commonplace;
    private final int sheets;

    Rarity(Collection<SaidWords> all, FrenchStems french) {
        for (SaidWords words : all) {
            Set<String> stems = new HashSet<>(words.savoir().keySet());
            stems.addAll(words.more().keySet());
            stems.forEach(stem -> sheetsWith.merge(stem, 1, Integer::sum));
        }
        this.sheets = all.size();
        this.commonplace = french.of(OF_ALL_SAVOIRS);
    }

    boolean tells(String stem) {
        return !commonplace.contains(stem);
    }

    /** Inverse document frequency: never negative, greater for a rarer word. */
    double of(String stem) {
        return Math.log1p((double) sheets / (1 + sheetsWith.getOrDefault(stem, 0)));
    }
}
