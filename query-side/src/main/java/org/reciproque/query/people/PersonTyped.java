package org.reciproque.query.people;

import java.util.UUID;
import org.reciproque.query.web.Typed;

/**
 * The one field for a person, as it came back from a form.
 *
 * @param name what was typed; blank when nothing was
 * @param choice which of the people proposed was picked: an id, {@link #NEW}, or blank
 * @param choiceFor the name for which people were proposed; a choice made for another name is forgotten
 */
public record PersonTyped(String name, String choice, String choiceFor) {

    /** « Une nouvelle personne ». */
    static final String NEW = "nouvelle";

    /** What the two fields beside the name are called, after the name of the field. */
    private static final String CHOICE = "Choix";

    private static final String CHOICE_FOR = "Pour";

    public PersonTyped {
        name = oneLine(name);
        choiceFor = oneLine(choiceFor);
        choice = choiceFor.equals(name) ? choice : "";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A name nobody has been asked about yet. */
    public static PersonTyped of(String name) {
        return new PersonTyped(name, "", "");
    }

    /** Somebody known, so that nobody has to be asked. */
    static PersonTyped of(Person person) {
        return new PersonTyped(person.name(), person.id().toString(), person.name());
    }

    /** Somebody new under this name, whoever else bears it. */
    public static PersonTyped newcomer(String name) {
        return new PersonTyped(name, NEW, name);
    }

    /** What was typed in this field of a form. */
    public static PersonTyped in(Typed form, String field) {
        return new PersonTyped(form.text(field), form.text(field + CHOICE), form.text(field + CHOICE_FOR));
    }

    /** Writes it in a field of a form. */
    void write(Typed form, String field) {
        form.now(field, name);
        form.now(field + CHOICE, choice);
        form.now(field + CHOICE_FOR, choiceFor);
    }

    /** Where a form leads whoever has to say which person is meant. */
    static String question(String field) {
        return field + CHOICE + "-0";
    }

    boolean isNew() {
        return choice.equals(NEW);
    }

    boolean picks(UUID person) {
        return choice.equals(person.toString());
    }
}
