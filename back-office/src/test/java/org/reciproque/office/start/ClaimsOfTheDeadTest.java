package org.reciproque.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.Reciproque;
import org.reciproque.office.database.EmbeddedDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ClaimsOfTheDeadTest {

    @TempDir
    private Path folder;

    @Test
    void lists_go_on_at_once_after_an_application_was_killed() {
        open().close();
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder)) {
            JdbcTemplate tokens = new JdbcTemplate(
                    new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
            assertThat(tokens.update(
                            "update events.token set owner = 'killed', claimed_at = ?",
                            Instant.now().toString()))
                    .isPositive();
        }
        try (ConfigurableApplicationContext application = open()) {
            JdbcTemplate owner = application.getBean("ownerTemplate", JdbcTemplate.class);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> owner.queryForList(
                                    "select processor_name from events.token where owner is null or owner = 'killed'",
                                    String.class)
                            .isEmpty());
        }
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(Reciproque.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--reciproque.data.directory=" + folder);
    }
}
