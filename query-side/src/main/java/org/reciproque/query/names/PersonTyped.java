package org.reciproque.query.names;

import java.util.UUID;

/**
 * The one field for a person, as it came back from a form.
 *
 * @param name what was typed; blank when nothing was
 * @param choice which of the people proposed was picked: an id, {@link #NEW}, or blank
 * @param choiceFor the name for which people were proposed; a choice made for another name is forgotten
 */
public record PersonTyped(String name, String choice, String choiceFor) {

    /** « Une nouvelle personne ». */
    public static final String NEW = "nouvelle";

    public PersonTyped {
        name = name.strip().replaceAll("\\s+", " ");
        choice = choiceFor.strip().equals(name) ? choice : "";
    }

    /** A name nobody has been asked about yet. */
    public static PersonTyped of(String name) {
        return new PersonTyped(name, "", "");
    }

    boolean isNew() {
        return choice.equals(NEW);
    }

    boolean picks(UUID person) {
        return choice.equals(person.toString());
    }
}
