package org.reciproque.office.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.database.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OtherVersionTest {

    @Test
    void tables_that_another_version_made_are_refused_in_one_sentence_and_left_as_they_are() {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            DriverManagerDataSource source =
                    new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
            DatabaseWiring.migrate(source);
            assertThatCode(() -> DatabaseWiring.migrate(source)).doesNotThrowAnyException();

            new JdbcTemplate(source)
                    .update("update screens.flyway_schema_history set checksum = checksum + 1 where version = '2'");

            assertThatThrownBy(() -> DatabaseWiring.migrate(source))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("autre version de Réciproque")
                    .hasMessageContaining("screens");
        }
    }
}
