package org.reciproque.office.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders which are not opened: one clear sentence, and not a file of them changed. */
class RefusedFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_file_is_not_a_folder() throws Exception {
        Path file = Files.writeString(folder.resolve("comptes.ods"), "douze euros");
        refused(file).hasMessageContaining("est un fichier : indiquez un dossier");
        assertThat(file).hasContent("douze euros");
    }

    @Test
    void a_folder_of_somebody_else_is_left_untouched() throws Exception {
        Files.writeString(folder.resolve("photo.jpg"), "des vacances");
        refused(folder).hasMessageContaining("contient déjà autre chose que des données de Réciproque");
        assertThat(content()).containsExactly("photo.jpg");
    }

    @Test
    void a_folder_of_a_newer_version_is_left_untouched() throws Exception {
        Files.writeString(folder.resolve("FORMAT"), "2\n");
        refused(folder).hasMessageContaining("version plus récente de Réciproque (format 2");
        assertThat(content()).containsExactly("FORMAT");
    }

    @Test
    void an_unreadable_format_is_not_guessed() throws Exception {
        Files.writeString(folder.resolve("FORMAT"), "");
        refused(folder).hasMessageContaining("illisible");
        assertThat(content()).containsExactly("FORMAT");
    }

    @Test
    void a_cluster_of_another_postgresql_is_left_untouched() throws Exception {
        Files.writeString(folder.resolve("FORMAT"), "1\n");
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18\n");
        refused(folder).hasMessageContaining("celles d'un PostgreSQL 18");
        assertThat(content()).containsExactly("FORMAT", "postgres", "postgres/PG_VERSION");
    }

    @Test
    void a_folder_which_lost_its_cluster_is_not_given_an_empty_one() throws Exception {
        Files.writeString(folder.resolve("FORMAT"), "1\n");
        Files.writeString(folder.resolve("password"), "secret");
        refused(folder).hasMessageContaining("Le dossier « postgres » manque");
        assertThat(folder.resolve("postgres")).doesNotExist();
        refused(folder).hasMessageContaining("Le dossier « postgres » manque"); // and the lock was given back
    }

    @Test
    void a_folder_which_lost_its_password_is_not_given_another() throws Exception {
        Files.writeString(folder.resolve("FORMAT"), "1\n");
        Files.createDirectories(folder.resolve("postgres"));
        refused(folder).hasMessageContaining("Le fichier « password » manque");
        assertThat(folder.resolve("password")).doesNotExist();
    }

    @Test
    void a_folder_which_may_not_be_written_is_refused() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Path shut = Files.createDirectory(
                folder.resolve("fermé"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        refused(shut).hasMessageContaining("ne peut pas écrire dans le dossier");
        refused(shut.resolve("dedans")).hasMessageContaining("ne peut pas écrire dans le dossier");
    }

    @Test
    void a_nearly_full_disk_is_refused_before_anything_is_written() {
        DataDirectory empty = DataDirectory.at(folder);
        assertThatThrownBy(() -> empty.refuseFull(499L << 20))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("presque plein (499 Mo libres, il en faut 500)");
        empty.refuseFull(500L << 20);
    }

    @Test
    void a_prepared_folder_needs_less_room_than_a_new_one() throws Exception {
        DataDirectory directory = DataDirectory.at(folder);
        directory.declarePrepared();
        assertThatThrownBy(() -> directory.refuseFull(199L << 20)).isInstanceOf(DatabaseRefusal.class);
        directory.refuseFull(200L << 20);
    }

    @Test
    void a_name_which_the_shell_would_read_as_an_order_is_refused() throws Exception {
        refused(folder.resolve("$(touch pris)")).hasMessageContaining("caractère que PostgreSQL n'accepte pas");
        assertThat(content()).isEmpty();
    }

    @Test
    void a_machine_without_binaries_is_refused() {
        assertThatThrownBy(() -> ProgramArchive.of((system, processor) -> {
                    throw new IllegalStateException("Missing embedded postgres binaries");
                }))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("n'apporte pas de PostgreSQL pour cette machine");
    }

    private static AbstractThrowableAssert<?, ?> refused(Path path) {
        return assertThatThrownBy(() -> EmbeddedDatabase.keptIn(path)).isInstanceOf(DatabaseRefusal.class);
    }

    private Stream<String> content() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(each -> !each.equals(folder))
                    .map(each -> folder.relativize(each).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
