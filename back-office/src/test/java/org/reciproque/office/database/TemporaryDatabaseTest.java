package org.reciproque.office.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A demonstration leaves nothing behind, however it ends. */
class TemporaryDatabaseTest {

    @Test
    void it_is_gone_once_closed() throws Exception {
        List<Path> before = databases();
        EmbeddedDatabase database = EmbeddedDatabase.temporary();
        assertThat(Applications.ask(database, "SELECT current_user")).isEqualTo("reciproque");
        List<Path> during = databases();
        during.removeAll(before);
        assertThat(during).hasSize(1);

        database.close();
        database.close();
        assertThat(during.get(0)).doesNotExist();
    }

    @Test
    void two_of_them_do_not_know_each_other() throws Exception {
        try (EmbeddedDatabase one = EmbeddedDatabase.temporary();
                EmbeddedDatabase other = EmbeddedDatabase.temporary()) {
            Applications.order(one, "CREATE TABLE offer (name text)");
            assertThat(Applications.ask(other, "SELECT to_regclass('offer') IS NULL"))
                    .isEqualTo("t");
            assertThat(one.password()).isNotEqualTo(other.password());
        }
    }

    @Test
    void what_a_killed_demonstration_left_is_swept_by_the_next_one() throws Exception {
        List<Path> before = databases();
        Process demonstration = Applications.holding();
        List<Path> left = databases();
        left.removeAll(before);
        assertThat(left).hasSize(1);
        demonstration.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        long orphan = Long.parseLong(Files.readAllLines(left.get(0).resolve("postgres/postmaster.pid"))
                .get(0));

        EmbeddedDatabase.temporary().close();
        assertThat(left.get(0)).doesNotExist();
        assertThat(Applications.runs(orphan)).isFalse();
    }

    private static List<Path> databases() throws IOException {
        try (Stream<Path> all = Files.list(TemporaryFolders.ofThisUser())) {
            return new ArrayList<>(
                    all.filter(each -> each.getFileName().toString().startsWith("base-"))
                            .toList());
        }
    }
}
