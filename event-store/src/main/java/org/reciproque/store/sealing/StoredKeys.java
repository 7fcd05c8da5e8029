package org.reciproque.store.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** People's keys in PostgreSQL, schema {@code keys}, which is backed up apart from the events. */
public final class StoredKeys implements KeyShelf {

    private final JdbcTemplate database;
    /**
     * @param apart connections of its own, outside any transaction: words sealed under a key that a rollback took away
     *     would be lost, and a key destroyed must not come back
     */
    public StoredKeys(DataSource apart) {
        this.database = new JdbcTemplate(apart);
    }

    @Override
    public Optional<Wrapped> find(UUID person) {
        return database
                .query("select wrapped, master from keys.person where person = ?", StoredKeys::wrapped, person)
                .stream()
                .findFirst();
    }

    @Override
    public Wrapped keep(UUID person, Wrapped first) {
        database.update(
                "insert into keys.person (person, wrapped, master) values (?, ?, ?) on conflict do nothing",
                person,
                first.key(),
                first.master());
        return find(person).orElseThrow();
    }

    @Override
    public boolean replace(UUID person, Wrapped before, Wrapped after) {
        return database.update(
                        "update keys.person set wrapped = ?, master = ? where person = ? and wrapped = ?",
                        after.key(),
                        after.master(),
                        person,
                        before.key())
                == 1;
    }

    @Override
    public void destroy(UUID person) {
        database.update(
                "insert into keys.person (person, destroyed_at) values (?, now()) on conflict (person)"
                        + " do update set wrapped = null, master = null, destroyed_at = now()"
                        + " where keys.person.wrapped is not null",
                person);
    }

    @Override
    public List<UUID> notWrappedBy(int master, int most) {
        return database.queryForList(
                "select person from keys.person where wrapped is not null and master <> ? order by person limit ?",
                UUID.class,
                master,
                most);
    }

    @Override
    public long countNotWrappedBy(int master) {
        Long count = database.queryForObject(
                "select count(*) from keys.person where wrapped is not null and master <> ?", Long.class, master);
        return count == null ? 0 : count;
    }

    private static Wrapped wrapped(ResultSet row, int number) throws SQLException {
        byte[] key = row.getBytes(1);
        return key == null ? Wrapped.DESTROYED : new Wrapped(key, row.getInt(2));
    }
}
