package org.reciproque.query.readings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What this screen shows is personal enough for the network to know who read it. Kept a year; see /reseau/lectures. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {

    Kind value();

    /** What was read, in words that follow the name of whoever read it. The names of these are stored. */
    enum Kind {
        PERSON("a ouvert la fiche de"),
        PERSONAL_RECORD("a ouvert ou téléchargé tout ce que le réseau garde de"),
        CONTACT("a ouvert les coordonnées de"),
        MEETING_CONTACTS("a ouvert une mise en relation, avec les coordonnées des personnes"),
        LIST("a téléchargé la liste derrière un chiffre"),
        EXPORT("a téléchargé le jeu de données public"),

        // Not read but done, where accesses are opened and closed; kept in the same place.
        ACCESS_INVITED("a fait un lien qui ouvre un accès"),
        ACCESS_ROLES("a changé les rôles de"),
        ACCESS_LINKED("a changé la fiche à laquelle est lié l’accès de"),
        ACCESS_RENEWED("a fait un lien pour une nouvelle phrase de passe, à"),
        ACCESS_SECOND_FACTOR("a retiré la double vérification de"),
        ACCESS_KEPT("a choisi de garder un an de plus l’accès de"),
        ACCESS_ANNOUNCED("a annoncé la fermeture, dans trente jours, de l’accès de"),
        ACCESS_CLOSED("a fermé l’accès de");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
