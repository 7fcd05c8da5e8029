package org.reciproque.office.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.database.OneAtATime;
import org.reciproque.office.wall.ScreensRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database: the one that the usual Spring settings name, or else one of our own, kept in a directory or made for the
 * moment. Whoever gets it gets it with all its tables.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseWiring {

    /** Setting that names the directory of our own database; empty for one that goes when the application stops. */
    static final String DIRECTORY = "reciproque.data.directory";

    private static final List<String> SCHEMAS = List.of("events", "keys", "accounts", "journal", "screens");

    /** Setting that says how many connections one application takes at most, for each of its two ways. */
    static final String CONNECTIONS = "reciproque.connections";

    private static final int FEW = 2;

    /** Nobody reads events past a transaction that still writes: none may last, and none may be forgotten. */
    private static final String SHORT_TRANSACTIONS =
            "set transaction_timeout = '5s'; set idle_in_transaction_session_timeout = '5s'";

    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseGiven.class)
    EmbeddedDatabase embeddedDatabase(Environment settings) {
        String directory = settings.getProperty(DIRECTORY, "");
        return directory.isBlank() ? EmbeddedDatabase.temporary() : EmbeddedDatabase.keptIn(Path.of(directory));
    }

    @Bean
    ScreensRole screensRole(ObjectProvider<EmbeddedDatabase> ours, Environment settings) {
        EmbeddedDatabase embedded = ours.getIfAvailable();
        if (embedded != null) {
            return ScreensRole.of(embedded);
        }
        String password = settings.getProperty("reciproque.screens.password", "");
        return password.isBlank()
                ? ScreensRole.putOn()
                : new ScreensRole(
                        settings.getProperty("reciproque.screens.username", ScreensRole.NAME), Optional.of(password));
    }

    /** The owner's connections: for migrations, events, and what writes rows. Screens have theirs. */
    @Bean(
            name = {"owner", "eventStoreDataSource"},
            destroyMethod = "close",
            defaultCandidate = false)
    HikariDataSource owner(
            DataSourceProperties given,
            ObjectProvider<EmbeddedDatabase> ours,
            ScreensRole screens,
            @Value("${" + CONNECTIONS + ":20}") int connections,
            @Value("${" + MovedStore.REBASE + ":false}") boolean rebase) {
        HikariConfig pool = new HikariConfig();
        EmbeddedDatabase embedded = ours.getIfAvailable();
        if (embedded == null) {
            pool.setJdbcUrl(given.determineUrl());
            pool.setUsername(given.getUsername());
            pool.setPassword(given.getPassword());
        } else {
            pool.setJdbcUrl(embedded.jdbcUrl());
            pool.setUsername(embedded.user());
            pool.setPassword(embedded.password());
        }
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "reciproque");
        // The detail of an error repeats the row, with the words that are in it.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.setMaximumPoolSize(connections);
        // Several applications side by side share what PostgreSQL has.
        pool.setMinimumIdle(Math.min(FEW, connections));
        pool.setPoolName("reciproque");
        pool.setConnectionInitSql(SHORT_TRANSACTIONS);
        DataSource patient = new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        new OneAtATime(patient).inTurn("tables", () -> {
            if (embedded == null) {
                DatabaseVersion.refuseTooOld(patient);
                screens.prepare(patient);
            }
            migrate(patient);
            MovedStore.of(patient).settle(rebase);
            if (embedded != null) {
                ClaimsOfTheDead.giveBack(patient);
            }
        });
        return new HikariDataSource(pool);
    }

    /** Each schema has its own migrations and its own history, so that one can be rebuilt alone. */
    static void migrate(DataSource database) {
        for (String schema : SCHEMAS) {
            Flyway tables = Flyway.configure()
                    .dataSource(database)
                    .schemas(schema)
                    .locations("classpath:db/" + schema)
                    .validateMigrationNaming(true)
                    .load();
            try {
                tables.migrate();
            } catch (FlywayValidateException other) {
                throw new Refusal(
                        "Ces données ont été écrites par une autre version de Réciproque (schéma «\u00a0" + schema
                                + "\u00a0»)\u00a0: reprenez cette version, ou importez de nouveau l’histoire dans un"
                                + " dossier neuf.");
            }
        }
    }

    /** The calendar of the networks. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Paris"));
    }
}
