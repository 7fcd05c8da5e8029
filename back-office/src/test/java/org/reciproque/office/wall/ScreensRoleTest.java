package org.reciproque.office.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reciproque.office.database.DatabaseRefusal;
import org.reciproque.office.database.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** The role of the screens in a PostgreSQL that is not ours, as far as its owner may prepare it. */
class ScreensRoleTest {

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
    private static final HikariDataSource OWNER = owner();

    private static HikariDataSource owner() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(DATABASE.jdbcUrl());
        settings.setUsername(DATABASE.user());
        settings.setPassword(DATABASE.password());
        settings.setMaximumPoolSize(2);
        return new HikariDataSource(settings);
    }

    @BeforeAll
    static void tables_are_there() {
        new JdbcTemplate(OWNER).execute("create schema screens");
    }

    @AfterAll
    static void close() {
        OWNER.close();
        DATABASE.close();
    }

    @Test
    void without_a_password_connections_of_the_owner_put_it_on() {
        ScreensRole role = ScreensRole.putOn();
        role.prepare(OWNER);
        try (HikariDataSource pool = role.connections(OWNER, 1)) {
            assertThat(new JdbcTemplate(pool).queryForObject("select current_user::text", String.class))
                    .isEqualTo(ScreensRole.NAME);
        }
    }

    @Test
    void in_our_own_database_it_has_a_door_of_its_own() {
        try (HikariDataSource pool = ScreensRole.of(DATABASE).connections(OWNER, 1)) {
            assertThat(new JdbcTemplate(pool).queryForObject("select session_user::text", String.class))
                    .isEqualTo(ScreensRole.NAME);
        }
    }

    @Test
    void one_that_would_see_everything_is_refused() {
        ScreensRole theOwner = new ScreensRole(DATABASE.user(), Optional.of(DATABASE.password()));
        assertThatThrownBy(() -> theOwner.connections(OWNER, 1).close())
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("voit tous les réseaux");
        ScreensRole superuser = new ScreensRole("postgres", Optional.of(DATABASE.password()));
        assertThatThrownBy(() -> superuser.connections(OWNER, 1).close())
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("voit tous les réseaux");
    }
}
