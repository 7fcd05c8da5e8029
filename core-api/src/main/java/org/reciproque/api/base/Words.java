package org.reciproque.api.base;

/**
 * Personal words: a name, a contact, anything typed freely. They carry whose they are, and an id of their own, so that
 * they can be sealed under that person's key and destroyed alone.
 *
 * <p>{@link #toString()} keeps silent, so that no log can repeat them.
 *
 * @param id the one text
 * @param whose the person who said it; a text which names several people belongs to the one who said it
 * @param text without blanks around it; empty where the words were destroyed
 */
public record Words(WordsId id, Speaker whose, String text) {

    public Words {
        text = text.strip();
    }

    /** The words somebody said in one field of one note; never blank. */
    public static Words said(Speaker whose, NoteId note, String field, String text) {
        if (text.isBlank()) {
            throw new Refusal("Un texte vide ne peut pas être noté.");
        }
        return new Words(WordsId.of(note, field), whose, text);
    }

    /** Words that were said, and that nobody can read any more. */
    public static Words destroyed(WordsId id, Speaker whose) {
        return new Words(id, whose, "");
    }

    /** Whether they can still be read. */
    public boolean readable() {
        return !text.isEmpty();
    }

    @Override
    public String toString() {
        return "Words[" + id + "]";
    }
}
