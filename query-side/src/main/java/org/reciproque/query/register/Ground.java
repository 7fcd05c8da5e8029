package org.reciproque.query.register;

/** On which ground of article 6 of the GDPR something is kept, in words that people read. */
enum Ground {
    PART("Sa participation au réseau, à sa demande (article 6.1.b)."),
    AGREEMENT("Son accord, qu’elle peut reprendre (article 6.1.a)."),
    DUTY("Une obligation : pouvoir montrer ce qui a été accepté (articles 6.1.c et 7.1)."),
    INTEREST("L’intérêt légitime du réseau, qui ne pèse pas plus que ses droits (article 6.1.f).");

    private final String sentence;

    Ground(String sentence) {
        this.sentence = KindOfData.spaced(sentence);
    }

    String sentence() {
        return sentence;
    }
}
