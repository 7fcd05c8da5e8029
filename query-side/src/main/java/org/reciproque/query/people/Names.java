package org.reciproque.query.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.query.web.Typed;

/** The people named on one page, in alphabetical order. */
public final class Names {

    private final Map<UUID, Person> people = new LinkedHashMap<>();

    Names(List<Person> alphabetical) {
        alphabetical.forEach(person -> people.put(person.id(), person));
    }

    public String name(UUID id) {
        Person person = people.get(id);
        return person == null ? Person.UNKNOWN : person.name();
    }

    /** Everybody who was found. */
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** These people, alphabetically; somebody nobody welcomed yet comes last, without a name. */
    public List<Person> people(Collection<UUID> ids) {
        Set<UUID> wanted = new HashSet<>(ids);
        List<Person> found = new ArrayList<>();
        people.values().stream().filter(p -> wanted.contains(p.id())).forEach(found::add);
        wanted.removeAll(people.keySet());
        wanted.forEach(id -> found.add(new Person(id, null, null, null, null)));
        return found;
    }

    /** Those of these people who are in the network no more, on this day: the others are to be told. */
    public List<Person> gone(Collection<UUID> ids, LocalDate day) {
        return people(ids).stream().filter(person -> person.hadLeftBy(day)).toList();
    }

    /** « Awa, Gérard et Nadia ». */
    public String list(Collection<UUID> ids) {
        List<String> names = people(ids).stream().map(Person::name).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " et " + names.get(last);
    }

    /**
     * Writes somebody in a field that nobody filled in yet, so that namesakes raise no question. Whoever left or was
     * forgotten is not written there: sending the form must not welcome them back.
     */
    public void fill(Typed form, String field, @Nullable UUID id) {
        Person person = id == null ? null : people.get(id);
        if (form.all(field).isEmpty() && person != null && person.canBeNamed()) {
            PersonTyped.of(person).write(form, field);
        }
    }
}
