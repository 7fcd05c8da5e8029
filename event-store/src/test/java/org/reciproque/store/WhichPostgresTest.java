package org.reciproque.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** These tests are run on two versions of PostgreSQL, and this one says whether they were. */
class WhichPostgresTest {

    private static final int MAJOR = Integer.getInteger("postgres.major", 0);
    private static final int OF_A_MAJOR = 10_000;

    @Test
    void the_server_is_the_one_that_the_build_names() {
        assumeTrue(MAJOR > 0, "Whoever runs these tests named no version");
        try (HikariDataSource database = Cluster.ONE.emptyDatabase()) {
            assertThat(new JdbcTemplate(database)
                            .queryForObject("select current_setting('server_version_num')::int", Integer.class))
                    .isBetween(MAJOR * OF_A_MAJOR, (MAJOR + 1) * OF_A_MAJOR - 1);
        }
    }
}
