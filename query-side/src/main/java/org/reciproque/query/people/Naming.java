package org.reciproque.query.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Typed;

/**
 * From the names typed in one form to participants, known or new. What it asks is asked in the form itself, which keeps
 * all that was typed; whom it has to welcome first is kept until the form is sent.
 */
public final class Naming {

    private final NamesTyped names;
    private final FormerDetails former;
    private final Desk desk;
    private final Seat seat;
    private final UUID key;
    private final LocalDate on;
    private final Map<ParticipantId, NetworkCommand> welcomes = new LinkedHashMap<>();

    Naming(NamesTyped names, FormerDetails former, Desk desk, Seat seat, UUID key, LocalDate on) {
        this.names = names;
        this.former = former;
        this.desk = desk;
        this.seat = seat;
        this.key = key;
        this.on = on;
    }

    /** Who is meant by this name. */
    public WhoIsMeant who(PersonTyped typed) {
        if (typed.name().isEmpty()) {
            return new WhoIsMeant.Nobody();
        }
        if (typed.isNew()) {
            return newcomer(typed.name());
        }
        Optional<Person> picked = names.picked(typed);
        if (picked.isPresent()) {
            return known(picked.get());
        }
        List<Person> possible = names.unclear(typed.name(), on);
        if (!possible.isEmpty()) {
            return new WhoIsMeant.Which(possible);
        }
        List<Person> exactly = names.exactly(typed.name());
        return exactly.isEmpty() ? newcomer(typed.name()) : known(exactly.get(0));
    }

    /** Who is meant in this field of the form; asks there which person when the name does not tell. */
    public Optional<WhoIsMeant.Somebody> in(Typed form, String field) {
        PersonTyped typed = PersonTyped.in(form, field);
        WhoIsMeant who = who(typed);
        if (who instanceof WhoIsMeant.Which several) {
            ask(form, field, typed.name(), several.people());
        } else if (!typed.choice().isEmpty()) {
            // A choice stays in sight for as long as something else in the form is to be mended.
            form.propose(field, choices(names.unclear(typed.name(), on)));
        }
        return who instanceof WhoIsMeant.Somebody one ? Optional.of(one) : Optional.empty();
    }

    /** {@link #in} for screens that only need to know who it is. */
    public Optional<ParticipantId> meant(Typed form, String field) {
        return in(form, field).map(WhoIsMeant.Somebody::id);
    }

    /** Everybody meant in these fields. */
    public Set<ParticipantId> meant(Typed form, List<String> fields) {
        Set<ParticipantId> all = new LinkedHashSet<>();
        fields.forEach(field -> meant(form, field).ifPresent(all::add));
        return all;
    }

    /**
     * Those who are ticked. Somebody named before and who had left is welcomed back.
     *
     * @param offered whom the page lists by itself, who may have left since or not be welcomed yet
     * @throws NotFound for somebody of another network
     */
    public Set<ParticipantId> ticked(Typed form, String field, Collection<UUID> offered) {
        Set<ParticipantId> all = new LinkedHashSet<>();
        for (UUID id : form.ids(field)) {
            if (!offered.contains(id)) {
                known(names.find(id).orElseThrow(NotFound::new));
            }
            all.add(new ParticipantId(id));
        }
        return all;
    }

    /** Asks in this field which of these people is meant. */
    public static void ask(Typed form, String field, String name, List<Person> possible) {
        String question = possible.size() == 1
                ? "«\u00a0" + name + "\u00a0»\u00a0: est-ce " + possible.get(0).name() + "\u00a0? Dites-le."
                : "«\u00a0" + name + "\u00a0»\u00a0: plusieurs personnes possibles. Dites laquelle.";
        form.mistake(PersonTyped.question(field), question);
        form.propose(field, choices(possible));
    }

    private static List<Typed.Choice> choices(List<Person> possible) {
        return possible.stream()
                .map(person -> new Typed.Choice(person.id().toString(), person.name(), person.hint(), person.leftOn()))
                .toList();
    }

    /** Whether this is somebody of the network already. */
    public boolean knows(ParticipantId person) {
        return names.find(person.value()).isPresent();
    }

    /** What has to be noted before anything else of the form: somebody new, or back after having left. */
    public List<NetworkCommand> welcomes() {
        return List.copyOf(welcomes.values());
    }

    /** The welcomes, then this. */
    public List<NetworkCommand> before(Collection<? extends NetworkCommand> asked) {
        List<NetworkCommand> all = new ArrayList<>(welcomes.values());
        all.addAll(asked);
        return all;
    }

    private WhoIsMeant known(Person known) {
        ParticipantId id = new ParticipantId(known.id());
        if (!known.hadLeftBy(on)) {
            return new WhoIsMeant.Somebody(id, known.name(), false);
        }
        Noted noted = desk.note(seat, key, "back/" + id, on);
        welcomes.put(id, new WelcomeParticipant(id, noted, former.of(id, noted)));
        return new WhoIsMeant.Somebody(id, known.name(), true);
    }

    /** The id comes from the form and the name: typed in two fields, or sent twice, it is one person. */
    private WhoIsMeant newcomer(String name) {
        String part = "person/" + Folded.line(name);
        ParticipantId id = ParticipantId.of(seat.network(), key, part);
        Noted noted = desk.note(seat, key, part, on);
        Words said = Words.said(id.asSpeaker(), noted.note(), "name", name);
        welcomes.putIfAbsent(id, new WelcomeParticipant(id, noted, Details.named(Optional.of(said))));
        return new WhoIsMeant.Somebody(id, name, true);
    }
}
