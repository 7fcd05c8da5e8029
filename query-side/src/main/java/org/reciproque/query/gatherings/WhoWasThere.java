package org.reciproque.query.gatherings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.Names;
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
import org.reciproque.query.people.Person;
import org.reciproque.query.people.PersonTyped;
import org.reciproque.query.people.WhoIsMeant;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The part of a form that says who was at a gathering and who wrote. A network may count hundreds of people: only those
 * who are likely are listed, to be ticked; anybody else is named in the one field for a person, or on a pasted list.
 */
@Component
public class WhoWasThere {

    /** The fields of the people who wrote. */
    public static final List<String> PENS = List.of("note1", "note2");

    /** The button that adds whoever is named, and notes nothing yet. */
    public static final String ADD = "ajouter";

    /** The box of each person: an id, or {@link #NEW_NAME} followed by a name. */
    private static final String PRESENT = "present";

    private static final String ONE_MORE = "autre";
    private static final String PASTED = "autres";

    /** Before the name of somebody ticked as a new person. */
    private static final String NEW_NAME = "nouvelle:";

    private static final int LAST_GATHERINGS = 3;

    /** Longer lists are no quicker to go through than a name is to write. */
    private static final int MOST_LISTED = 60;

    private final GatheringSheets gatherings;
    private final People people;

    WhoWasThere(GatheringSheets gatherings, People people) {
        this.gatherings = gatherings;
        this.people = people;
    }

    /** What the form says, once it is sent. */
    public record Read(Set<ParticipantId> present, Set<ParticipantId> wrote, List<NetworkCommand> welcomes) {}

    /**
     * Reads the form. Everybody it names has a box of their own afterwards; a name that is not clear has a field of its
     * own, which asks who is meant.
     */
    public Read in(Seat seat, GatheringSheet sheet, LocalDate on, Typed typed) {
        Naming naming = people.naming(seat, typed.key(), on);
        Set<ParticipantId> present = naming.ticked(typed, PRESENT, there(seat, sheet));
        Set<String> boxes = new LinkedHashSet<>();
        present.forEach(id -> boxes.add(id.toString()));
        Map<String, List<Person>> unclear = new LinkedHashMap<>();
        for (PersonTyped one : named(typed)) {
            WhoIsMeant who = naming.who(one);
            if (who instanceof WhoIsMeant.Somebody somebody) {
                present.add(somebody.id());
                boxes.add(naming.knows(somebody.id()) ? somebody.id().toString() : NEW_NAME + somebody.name());
            } else if (who instanceof WhoIsMeant.Which several && !anyOf(several.people(), present)) {
                unclear.put(one.name(), several.people());
            }
        }
        rewrite(typed, boxes, unclear);
        return new Read(present, naming.meant(typed, PENS), naming.welcomes());
    }

    /** « Amina » beside an Amina who is ticked already is most likely her. */
    private static boolean anyOf(List<Person> possible, Set<ParticipantId> present) {
        return possible.stream().anyMatch(one -> present.contains(new ParticipantId(one.id())));
    }

    private static List<PersonTyped> named(Typed typed) {
        List<PersonTyped> named = new ArrayList<>();
        newcomers(typed).forEach(name -> named.add(PersonTyped.newcomer(name)));
        fields(typed).forEach(field -> named.add(PersonTyped.in(typed, field)));
        Arrays.stream(typed.text(PASTED).split("[\n,;]")).map(PersonTyped::of).forEach(named::add);
        return named;
    }

    private static List<String> newcomers(Typed typed) {
        return typed.all(PRESENT).stream()
                .filter(tick -> tick.startsWith(NEW_NAME))
                .map(tick -> tick.substring(NEW_NAME.length()).strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The fields in which one more person is named, the last of them empty. */
    private static List<String> fields(Typed typed) {
        return IntStream.iterate(0, i -> i == 0 || !typed.all(ONE_MORE + i).isEmpty(), i -> i + 1)
                .mapToObj(i -> ONE_MORE + i)
                .toList();
    }

    private static void rewrite(Typed typed, Set<String> boxes, Map<String, List<Person>> unclear) {
        fields(typed).forEach(typed::now);
        typed.now(PASTED);
        typed.now(PRESENT, boxes.toArray(String[]::new));
        int i = 0;
        for (Map.Entry<String, List<Person>> one : unclear.entrySet()) {
            typed.now(ONE_MORE + i, one.getKey());
            Naming.ask(typed, ONE_MORE + i, one.getKey(), one.getValue());
            i++;
        }
        typed.now(ONE_MORE + i, "");
    }

    /**
     * Puts it on the page, with who is likely.
     *
     * @param writing who said that they write, while the gathering is not noted yet
     */
    public void show(ModelAndView page, Seat seat, GatheringSheet sheet, Collection<UUID> writing, Typed typed) {
        Collection<UUID> wrote = sheet.held() ? sheet.notedBy() : writing;
        Set<UUID> likely = new LinkedHashSet<>(there(seat, sheet));
        likely.addAll(wrote);
        typed.unlessPosted(PRESENT, List.copyOf(likely));
        likely.addAll(cameLately(seat, sheet));
        likely.addAll(typed.ids(PRESENT));
        Names names = people.named(seat.network(), likely);
        Iterator<UUID> pens = wrote.iterator();
        PENS.forEach(field -> names.fill(typed, field, pens.hasNext() ? pens.next() : null));
        page.addObject("listed", names.people());
        page.addObject("folded", names.people().size() > MOST_LISTED);
        page.addObject("newcomers", newcomers(typed));
        page.addObject("fields", fields(typed));
        page.addObject("pens", PENS);
        page.addObject("adding", typed.said(ADD).isPresent() && !typed.wrong());
    }

    /** Noted as having been there, or having said something there. */
    private Set<UUID> there(Seat seat, GatheringSheet sheet) {
        Set<UUID> there = new LinkedHashSet<>(sheet.present());
        there.addAll(gatherings.whoSaidSomething(seat.network().value(), sheet.id()));
        return there;
    }

    /** Who came to the last gatherings before this one and is still here. */
    private List<UUID> cameLately(Seat seat, GatheringSheet sheet) {
        Set<UUID> came = new LinkedHashSet<>();
        for (GatheringSheet last : gatherings.held(seat.network().value(), "", sheet.day(), LAST_GATHERINGS)) {
            Set<UUID> together = new LinkedHashSet<>(came);
            together.addAll(last.present());
            came = together.size() <= MOST_LISTED ? together : came;
        }
        return people.named(seat.network(), came).people().stream()
                .filter(person -> !person.hadLeftBy(sheet.day()))
                .map(Person::id)
                .toList();
    }
}
