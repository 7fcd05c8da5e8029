package org.reciproque.command.example;

/**
 * What fills the blanks of a sentence.
 *
 * @param verb what is learnt
 * @param firstName of the other person
 * @param feminine whether the speaker says « seule » rather than « seul »
 */
record Blanks(String verb, String firstName, boolean feminine, String area, String animator) {

    String fill(String sentence) {
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        return sentence.replace("{verb}", verb)
                .replace("{prenom}", firstName)
                .replace("{e}", feminine ? "e" : "")
                .replace("{quartier}", area)
                .replace("{animateur}", animator);
    }
}
