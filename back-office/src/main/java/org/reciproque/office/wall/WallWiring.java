package org.reciproque.office.wall;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The two ways to the database. Whoever asks for one without saying which gets the walled one; what writes rows, keeps
 * events or accounts asks for the {@code owner}'s by name.
 */
@Configuration(proxyBeanMethods = false)
class WallWiring {

    private static final String OWNER = "owner";

    @Bean(destroyMethod = "close")
    WalledConnections dataSource(@Qualifier(OWNER) HikariDataSource owner, ScreensRole screens) {
        return new WalledConnections(screens.connections(owner, owner.getMaximumPoolSize()));
    }

    @Bean(defaultCandidate = false)
    @Qualifier(OWNER)
    JdbcTemplate ownerTemplate(@Qualifier(OWNER) HikariDataSource owner) {
        return new JdbcTemplate(owner);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(OWNER)
    JdbcClient ownerClient(@Qualifier(OWNER) HikariDataSource owner) {
        return JdbcClient.create(owner);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(OWNER)
    JdbcTransactionManager ownerTransactions(@Qualifier(OWNER) HikariDataSource owner) {
        return new JdbcTransactionManager(owner);
    }

    /** Events, tokens and rows are committed together, by their owner. */
    @Bean
    TransactionManager axonTransactionManager(@Qualifier(OWNER) JdbcTransactionManager owner) {
        return new SpringTransactionManager(owner);
    }
}
