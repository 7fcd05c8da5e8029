package org.reciproque.office.start;

import org.reciproque.office.database.EmbeddedDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the set-up once everything is ready and before the first door opens. */
@Component
@ConditionalOnWebApplication
class SafeSetUp implements SmartInitializingSingleton {

    private final Environment settings;
    private final ObjectProvider<EmbeddedDatabase> ours;
    private final JdbcClient database;

    SafeSetUp(Environment settings, ObjectProvider<EmbeddedDatabase> ours, @Qualifier("owner") JdbcClient database) {
        this.settings = settings;
        this.ours = ours;
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Listening.of(settings).refuseUnsafe(isDemonstration() || hasExampleAccounts());
    }

    /** A database of ours that no folder keeps. */
    private boolean isDemonstration() {
        return ours.getIfAvailable() != null
                && settings.getProperty(DatabaseWiring.DIRECTORY, "").isBlank();
    }

    private boolean hasExampleAccounts() {
        return database.sql("select exists (select 1 from accounts.account where example)")
                .query(Boolean.class)
                .single();
    }
}
