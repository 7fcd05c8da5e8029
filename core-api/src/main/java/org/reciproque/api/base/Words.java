package org.reciproque.api.base;

/**
 * Personal words: a name, a contact, anything typed freely. They carry whose they are, and an id of their own, so that
 * they can be sealed under that person's key and destroyed alone.
 *
 * <p>{@link #toString()} keeps silent, so that no log can repeat them.
 *
 * @param id the one text
 * @param whose the person who said it; a text which names several people belongs to the one who said it
 * @param text never blank
 */
public record Words(WordsId id, Speaker whose, String text) {

    public Words {
        text = text.strip();
        if (text.isEmpty()) {
            throw new Refusal("Un texte vide ne peut pas être noté.");
        }
    }

    /** The words somebody said in one field of one note. */
    public static Words said(Speaker whose, NoteId note, String field, String text) {
        return new Words(WordsId.of(note, field), whose, text);
    }

    @Override
    public String toString() {
        return "Words[" + id + "]";
    }
}
