package org.reciproque.query.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.query.people.Names;
import org.reciproque.query.people.People;
import org.reciproque.query.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The texts of other people which name a person, and those of the person, found wherever words are shown:
 * {@code screens.spoken} tells the places. Plain SQL made from those places, since any projection may have some.
 */
@Component
class TextsAbout {

    /** What people say of themselves, and words prepared for a search, speak of nobody else. */
    private static final String PLACES = """
            select distinct shown_in, column_name from screens.spoken
            where network = ? and column_name not in
                ('name', 'known_as', 'phone', 'email', 'address', 'stems', 'guardian', 'guardian_contact')
            order by 1, 2""";

    /** All they ever had or showed: what others said may name them as they were called then. */
    private static final String NAMES = """
            select name from screens.name_borne where person = :person and network = :network
            union select label from screens.fact
                  where network = :network and kind = 'ARRIVAL' and people[1] = :person""";

    private static final Set<String> OWN_RECORD = Set.of(WhereSaid.RECORD.label(), WhereSaid.SHEET.label());

    private final JdbcClient database;
    private final People people;

    TextsAbout(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    private record Place(String table, String column) {}

    private record Found(
            UUID words,
            UUID whose,
            String text,
            Place place,
            UUID row,
            @Nullable String kind,
            UUID thing) {}

    /** The texts of others which name this person. */
    List<TextAbout> naming(NetworkId network, UUID person) {
        NamedIn named = new NamedIn(namesOf(network, person));
        return said(network, person, "s.whose <> ?", named::names);
    }

    /** What this person said anywhere but in their record, their offers and their demands. */
    List<TextAbout> saidBy(NetworkId network, UUID person) {
        return said(network, person, "s.whose = ?", text -> true).stream()
                .filter(text -> !OWN_RECORD.contains(text.where()))
                .toList();
    }

    private List<TextAbout> said(NetworkId network, UUID person, String whose, Predicate<String> wanted) {
        Map<UUID, Found> found = new LinkedHashMap<>();
        for (Place place : places(network)) {
            at(network, person, place, whose).stream()
                    .filter(text -> wanted.test(text.text()))
                    .forEach(text -> found.putIfAbsent(text.words(), text));
        }
        Names names =
                people.named(network, found.values().stream().map(Found::whose).toList());
        return found.values().stream().map(text -> told(text, names)).toList();
    }

    private List<String> namesOf(NetworkId network, UUID person) {
        List<String> names = new ArrayList<>();
        database.sql(NAMES)
                .param("network", network.value())
                .param("person", person)
                .query(row -> {
                    String name = row.getString(1);
                    if (name != null) {
                        names.add(name);
                    }
                });
        return names;
    }

    private List<Place> places(NetworkId network) {
        return database.sql(PLACES)
                .param(network.value())
                .query((row, i) -> new Place(row.getString(1), row.getString(2)))
                .list();
    }

    /** Tables and columns come from our own projections, never from a request. */
    private List<Found> at(NetworkId network, UUID person, Place place, String whose) {
        boolean fact = place.table().equals("screens.fact");
        boolean correction = place.table().equals("screens.fact_correction");
        String own = fact
                ? " and t.kind <> 'ARRIVAL'"
                : correction
                        ? " and not exists (select 1 from screens.fact a where a.note = t.wrong and a.kind = 'ARRIVAL')"
                        : "";
        return database.sql("select s.words, s.whose, t." + place.column() + ", t.id, "
                        + (fact ? "t.kind, coalesce(t.echange, t.thing)" : "null, t.id")
                        + " from screens.spoken s join " + place.table() + " t on t.id = s.row_id"
                        + " where s.shown_in = ? and s.column_name = ? and t.network = ? and " + whose
                        + " and t." + place.column() + " is not null" + own + " order by t.id")
                .param(place.table())
                .param(place.column())
                .param(network.value())
                .param(person)
                .query((row, i) -> found(row, place))
                .list();
    }

    private static Found found(ResultSet row, Place place) throws SQLException {
        return new Found(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                place,
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class));
    }

    /** Who speaks without being a participant wrote the note. */
    private static TextAbout told(Found text, Names names) {
        String who = names.people().stream()
                .filter(person -> person.id().equals(text.whose()))
                .findFirst()
                .map(Person::name)
                .orElse("L’équipe d’animation");
        WhereSaid where = WhereSaid.of(text.place().table(), text.kind());
        return new TextAbout(text.words(), text.whose(), who, text.text(), where.label(), where.address(text.thing()));
    }
}
