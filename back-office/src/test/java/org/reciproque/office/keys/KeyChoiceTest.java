package org.reciproque.office.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.store.sealing.MasterKey;
import org.reciproque.store.sealing.MasterSeal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class KeyChoiceTest {

    private static EmbeddedDatabase database = EmbeddedDatabase.temporary();
    private static DataSource keys = source();

    @TempDir
    Path folder = Path.of("");

    private final MasterSeal seal = new MasterSeal(keys);

    @BeforeAll
    static void makes_the_tables() {
        Flyway.configure()
                .dataSource(keys)
                .schemas("keys")
                .locations("classpath:db/keys")
                .load()
                .migrate();
    }

    @AfterAll
    static void closes() {
        database.close();
    }

    @BeforeEach
    void no_key_was_chosen() {
        new JdbcTemplate(keys).update("delete from keys.master_seal");
    }

    @Test
    void a_new_database_makes_its_key_beside_the_data_for_its_owner_only() throws IOException {
        Path data = Files.createDirectory(folder.resolve("donnees"));
        Path file = folder.resolve("donnees.cle");

        KeyInUse chosen = new KeyChoice(Optional.empty(), Optional.empty(), file, Optional.of(data), true).on(seal);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(seal.isOf(chosen.key())).isTrue();
        assertThat(seal.keptIn()).contains(file.toString());
        assertThat(usual(file).on(seal).key().text()).isEqualTo(chosen.key().text());
    }

    @Test
    void a_database_whose_key_is_gone_is_refused_and_no_other_key_is_made() throws IOException {
        Path file = folder.resolve("cle");
        usual(file).on(seal);
        Files.delete(file);

        assertThatThrownBy(() -> usual(file).on(seal))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("remettez ce fichier")
                .hasMessageContaining(file.toString());
        assertThat(file).doesNotExist();
    }

    @Test
    void another_key_is_refused() {
        usual(folder.resolve("cle")).on(seal);
        Path other = folder.resolve("autre");
        new KeyFile(other).write(MasterKey.fresh());

        assertThatThrownBy(() -> named(other).on(seal))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("n’est pas celle");
        assertThatThrownBy(() -> given(MasterKey.fresh().text()).on(seal))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("n’est pas celle");
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        Path file = folder.resolve("cle");
        usual(file).on(seal);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> usual(file).on(seal))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_within_the_data_is_refused() throws IOException {
        Path data = Files.createDirectory(folder.resolve("donnees"));
        Path inside = data.resolve("cle");

        assertThatThrownBy(() -> new KeyChoice(
                                Optional.empty(), Optional.of(inside), folder.resolve("cle"), Optional.of(data), true)
                        .on(seal))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("hors de");
        assertThat(inside).doesNotExist();
    }

    @Test
    void a_key_copied_from_an_example_is_no_key() {
        assertThatThrownBy(() -> given("changez-moi").on(seal)).isInstanceOf(Refusal.class);
        assertThat(seal.isChosen()).isFalse();
    }

    @Test
    void the_environment_may_give_the_key_and_nothing_is_written() {
        MasterKey key = MasterKey.fresh();

        assertThat(given(key.text()).on(seal).file()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(given(key.text()).on(seal).key().text()).isEqualTo(key.text());
    }

    private KeyChoice usual(Path file) {
        return new KeyChoice(Optional.empty(), Optional.empty(), file, Optional.empty(), true);
    }

    private KeyChoice named(Path file) {
        return new KeyChoice(Optional.empty(), Optional.of(file), folder.resolve("usual"), Optional.empty(), true);
    }

    private KeyChoice given(String key) {
        return new KeyChoice(Optional.of(key), Optional.empty(), folder.resolve("usual"), Optional.empty(), true);
    }

    private static DataSource source() {
        return new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
    }
}
