package org.reciproque.query.register;

/** From whom something is known. */
enum Source {
    HERSELF("elle-même, ou le papier où elle l’a dit"),
    TEAM("l’équipe d’animation, qui note ce qui se vit"),
    SOFTWARE("le logiciel, quand quelqu’un note");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
