package org.reciproque.office.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.database.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MovedStoreTest {

    @Test
    void facts_copied_from_another_postgresql_wait_until_somebody_asks_for_them_to_be_settled() {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            DriverManagerDataSource source =
                    new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
            DatabaseWiring.migrate(source);
            assertThatCode(() -> MovedStore.of(source).settle(false)).doesNotThrowAnyException();
            new JdbcTemplate(source).update("update events.store set cluster = cluster + 1");

            assertThatThrownBy(() -> MovedStore.of(source).settle(false))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("events rebase");
            MovedStore.of(source).settle(true);
            assertThatCode(() -> MovedStore.of(source).settle(false)).doesNotThrowAnyException();
        }
    }
}
