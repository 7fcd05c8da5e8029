package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationId;

/** One échange of the story while it is lived. */
final class Running {

    final EchangeId id;
    final MiseEnRelationId agreedIn;
    final Savoir savoir;
    final Course course;
    final LocalDate started;
    /** The last day on which somebody in it was noted: nothing of it is noted earlier. */
    LocalDate known;

    final boolean together;
    final List<Person> offreurs;
    final List<Person> demandeurs;
    final List<Wish> demands;
    /** Everybody who was part of it at one time: who may speak at the bilan. */
    final Set<Person> everybody = new LinkedHashSet<>();
    /** Sessions to come. */
    final List<LocalDate> ahead;
    /** Calendar years in which it is lived. */
    final Set<Integer> years = new HashSet<>();

    LocalDate bilanOn;
    boolean ended;
    int held;

    Running(Meeting meeting, Course course, LocalDate started, LocalDate known, LocalDate bilanOn) {
        this.id = EchangeId.of(meeting.id);
        this.agreedIn = meeting.id;
        this.savoir = meeting.savoir;
        this.course = course;
        this.started = started;
        this.known = known;
        this.together = meeting.together;
        this.offreurs = new ArrayList<>(meeting.offreurs());
        this.demandeurs = new ArrayList<>(meeting.demandeurs());
        this.demands = new ArrayList<>(meeting.demands);
        this.ahead = new ArrayList<>(course.days());
        this.bilanOn = bilanOn;
        meeting.everybody().forEach(this::enter);
    }

    private void enter(Person person) {
        if (everybody.add(person)) {
            person.inEchanges++;
        }
    }

    void join(Person person, List<Wish> asked) {
        enter(person);
        demandeurs.add(person);
        if (together) {
            offreurs.add(person);
        }
        demands.addAll(asked);
    }

    boolean has(Person person) {
        return offreurs.contains(person) || demandeurs.contains(person);
    }

    /** Whether it can go on without this person. */
    boolean livesWithout(Person person) {
        return offreurs.stream().anyMatch(other -> other != person)
                && demandeurs.stream().anyMatch(other -> other != person)
                && (!together || demandeurs.size() > 2);
    }

    void quit(Person person) {
        offreurs.remove(person);
        demandeurs.remove(person);
        if (everybody.remove(person)) {
            person.inEchanges--;
        }
    }

    List<Person> everybodyInOrder() {
        return List.copyOf(everybody);
    }

    boolean shows(Person person) {
        return offreurs.contains(person);
    }

    /** Somebody else of it, for a word of thanks. */
    Person other(Person person) {
        return everybody.stream().filter(it -> it != person).findFirst().orElse(person);
    }

    boolean welcomesMore() {
        return !ended && ahead.size() >= 2 && (savoir.shared() || demandeurs.size() > 1) && demandeurs.size() < 12;
    }
}
