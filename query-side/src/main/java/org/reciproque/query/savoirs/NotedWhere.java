package org.reciproque.query.savoirs;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.People;
import org.reciproque.query.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repérage where a sheet was noted, and who held the pen. */
@Component
class NotedWhere {

    private final JdbcClient database;
    private final People people;

    NotedWhere(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /**
     * @param by the names of the people who wrote, in alphabetical order
     */
    record Place(UUID gathering, LocalDate on, List<String> by) {}

    // SQL, since one line of another screen's view is all that is needed.
    Optional<Place> of(Seat seat, UUID gathering) {
        return database.sql("""
                        select coalesce(held_on, planned_on), noted_by from screens.gathering_now
                        where network = ? and id = ?""")
                .param(seat.network().value())
                .param(gathering)
                .query((row, i) ->
                        new Place(gathering, row.getObject(1, LocalDate.class), names(seat, row.getArray(2))))
                .optional();
    }

    private List<String> names(Seat seat, Array ids) throws SQLException {
        List<UUID> wrote = Arrays.asList((UUID[]) ids.getArray());
        return people.named(seat.network(), wrote).people().stream()
                .map(Person::name)
                .toList();
    }
}
