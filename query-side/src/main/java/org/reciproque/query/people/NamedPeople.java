package org.reciproque.query.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.query.web.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the people whom a screen names. Plain SQL: a few columns of a record that another screen owns, for an array of
 * ids.
 */
@Component
public final class NamedPeople {

    private static final int PROPOSED = 12;

    private static final String COLUMNS = "select * from (select *, coalesce(name, known_as,"
            + " case when forgotten then 'Personne effacée' else 'Nom inconnu' end) as shown ";

    private final JdbcClient database;

    NamedPeople(JdbcClient database) {
        this.database = database;
    }

    /** The names of these people. */
    public Names named(NetworkId network, Collection<UUID> ids) {
        return new Names(database.sql(COLUMNS
                        + "from screens.participant where network = ? and id = any(?)) found order by shown"
                        + " collate screens.french, id")
                .param(network.value())
                .param(ids.stream().distinct().toArray(UUID[]::new))
                .query(NamedPeople::person)
                .list());
    }

    /** Those still in the network whose name, alias or area contains this, whatever the accents. */
    List<Person> like(NetworkId network, String typed) {
        return database.sql(COLUMNS
                        + "from screens.participant_now where network = ? and left_on is null and not forgotten"
                        + " and folded like '%' || replace(replace(screens.fold(?), '%', ''), '_', '') || '%') found"
                        + " order by shown collate screens.french, id limit ?")
                .param(network.value())
                .param(typed.strip())
                .param(PROPOSED)
                .query(NamedPeople::person)
                .list();
    }

    /**
     * The one person whom these words name: the name or the alias, alone or followed by a comma and the area. Says in
     * the form when nobody or several people are meant.
     */
    public Optional<ParticipantId> meant(NetworkId network, Typed form, String field) {
        return form.said(field).flatMap(typed -> {
            try {
                return Optional.of(meant(network, typed));
            } catch (Refusal unclear) {
                form.mistake(field, unclear.sentence());
                return Optional.empty();
            }
        });
    }

    private ParticipantId meant(NetworkId network, String typed) {
        List<UUID> found = database.sql("""
            select id from screens.participant_now where network = ? and not forgotten
            and screens.fold(?) in (screens.fold(name), screens.fold(known_as),
                screens.fold(name || ', ' || coalesce(area, '')))
            order by left_on nulls first limit 3\
            """)
                .param(network.value())
                .param(typed)
                .query(UUID.class)
                .list();
        if (found.isEmpty()) {
            throw new Refusal("Personne ne s’appelle «\u00a0" + typed
                    + "\u00a0» dans ce réseau\u00a0: vérifiez le nom, ou accueillez d’abord cette personne.");
        }
        if (found.size() > 1) {
            throw new Refusal("Plusieurs personnes s’appellent «\u00a0" + typed
                    + "\u00a0»\u00a0: ajoutez une virgule et le quartier.");
        }
        return new ParticipantId(found.get(0));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("shown"),
                row.getString("area"),
                row.getString("phone"),
                row.getString("email"));
    }
}
