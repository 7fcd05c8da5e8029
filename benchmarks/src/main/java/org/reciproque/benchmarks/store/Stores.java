package org.reciproque.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.reciproque.store.PostgresEventStorageEngine;
import org.reciproque.store.PostgresEventStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** The stores that are measured beside each other: ours, and Axon's own two, as they come and tuned. */
final class Stores {

    /** What Axon's documentation gives: a batch of a hundred. Tuned: as ours. */
    private static final int TUNED_PAGE = 1_000;

    private static final String BATCHED = "reWriteBatchedInserts=true";

    private final Server server;

    Stores(Server server) {
        this.server = server;
    }

    static String script() {
        try (InputStream script =
                Objects.requireNonNull(Stores.class.getResourceAsStream("/db/events/V1__events.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Our tables, empty. */
    HikariDataSource ourDatabase() {
        HikariDataSource database = server.emptyDatabase("");
        JdbcTemplate sql = new JdbcTemplate(database);
        sql.execute("create schema events");
        sql.execute(script());
        return database;
    }

    Store ours() {
        HikariDataSource database = ourDatabase();
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                .dataSource(database)
                .transactionManager(transactions)
                .eventSerializer(Store.JSON)
                .build();
        PostgresEventStore events = PostgresEventStore.builder()
                .storageEngine(engine)
                .dataSource(database)
                .build();
        TokenStore tokens = tokens(database, transactions);
        return new Store("ours", database, transactions, engine, events, tokens, events::close);
    }

    /** Commands, transactions and the pool of connections, where nothing is sent to the database: what Axon and Spring take. */
    Store memory() {
        HikariDataSource database = server.emptyDatabase("");
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        return embedded("Axon, in memory", database, transactions, new InMemoryEventStorageEngine(), () -> {});
    }

    Store jdbc(boolean tuned) {
        HikariDataSource database = server.emptyDatabase(tuned ? BATCHED : "");
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(connections(database))
                .transactionManager(transactions)
                .eventSerializer(Store.JSON)
                .snapshotSerializer(Store.JSON);
        if (tuned) {
            builder.batchSize(TUNED_PAGE).extendedGapCheckEnabled(false);
        }
        JdbcEventStorageEngine engine = builder.build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return embedded(tuned ? "Axon JDBC, tuned" : "Axon JDBC", database, transactions, engine, () -> {});
    }

    Store jpa(boolean tuned) throws SQLException {
        HikariDataSource database = server.emptyDatabase(tuned ? BATCHED : "");
        EntityManagerFactory entities = entities(database, tuned);
        TransactionManager transactions = new SpringTransactionManager(new JpaTransactionManager(entities));
        var shared = SharedEntityManagerCreator.createSharedEntityManager(entities);
        JpaEventStorageEngine.Builder builder = JpaEventStorageEngine.builder()
                .entityManagerProvider(() -> shared)
                .transactionManager(transactions)
                .dataSource(database)
                .eventSerializer(Store.JSON)
                .snapshotSerializer(Store.JSON);
        if (tuned) {
            builder.batchSize(TUNED_PAGE);
        }
        String name = tuned ? "Axon JPA, tuned" : "Axon JPA";
        return embedded(name, database, transactions, builder.build(), entities::close);
    }

    /** Hibernate makes the tables, as the first steps of Axon's guide have it. */
    private static EntityManagerFactory entities(HikariDataSource database, boolean tuned) {
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        bean.setDataSource(database);
        bean.setPersistenceUnitName(database.getPoolName());
        bean.setManagedTypes(
                PersistenceManagedTypes.of(DomainEventEntry.class.getName(), SnapshotEventEntry.class.getName()));
        bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        Map<String, Object> properties = bean.getJpaPropertyMap();
        properties.put("hibernate.hbm2ddl.auto", "create");
        if (tuned) {
            properties.put("hibernate.dialect", ByteaDialect.class.getName());
            properties.put("hibernate.jdbc.batch_size", "100");
        }
        bean.afterPropertiesSet();
        return Objects.requireNonNull(bean.getObject());
    }

    private static Store embedded(
            String name,
            HikariDataSource database,
            TransactionManager transactions,
            EventStorageEngine engine,
            Runnable close) {
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        return new Store(name, database, transactions, engine, events, tokens(database, transactions), () -> {
            events.shutDown();
            close.run();
        });
    }

    private static TokenStore tokens(HikariDataSource database, TransactionManager transactions) {
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections(database))
                .serializer(Store.JSON)
                .contentType(byte[].class)
                .build();
        transactions.executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        return tokens;
    }

    static ConnectionProvider connections(HikariDataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    void drop(Store store) {
        store.close().run();
        drop(store.database());
    }

    void drop(HikariDataSource database) {
        server.drop(database);
    }

    void settle() {
        server.settle();
    }
}
