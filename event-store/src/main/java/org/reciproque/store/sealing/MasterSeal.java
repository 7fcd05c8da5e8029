package org.reciproque.store.sealing;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** By which master key the words of this database are sealed, and where that key was kept. */
public final class MasterSeal {

    private final JdbcTemplate database;

    public MasterSeal(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    private record Chosen(byte[] seal, @Nullable String keptIn) {}

    /** Whether a master key was chosen for this database. */
    public boolean isChosen() {
        return !chosen().isEmpty();
    }

    public boolean isOf(MasterKey key) {
        return chosen().stream().allMatch(chosen -> key.knows(chosen.seal()));
    }

    /** The file where the key was kept when it was chosen, on the machine which chose it. */
    public Optional<String> keptIn() {
        return chosen().stream().findFirst().map(Chosen::keptIn);
    }

    /**
     * From now on this key, and no other.
     *
     * @param keptIn the file that holds it, if a file does
     */
    public void choose(MasterKey key, @Nullable String keptIn) {
        database.update(
                "insert into keys.master_seal (seal, kept_in) values (?, ?)"
                        + " on conflict (only_one) do update set seal = excluded.seal, kept_in = excluded.kept_in",
                key.seal(),
                keptIn);
    }

    private List<Chosen> chosen() {
        return database.query(
                "select seal, kept_in from keys.master_seal",
                (row, i) -> new Chosen(row.getBytes(1), row.getString(2)));
    }
}
