package org.reciproque.office.start;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.database.EmbeddedDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the set-up once everything is ready and before the first door opens. */
@Component
@ConditionalOnWebApplication
class SafeSetUp implements SmartInitializingSingleton {

    /** Settings that open an endpoint, of today and of before. */
    private static final Pattern OPENS = Pattern.compile("access|enabled");

    private static final Set<String> SHUT = Set.of("none", "false");

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
        refuseOpenEndpoints(settings);
        Listening.of(settings).refuseUnsafe(isDemonstration() || hasExampleAccounts());
    }

    /** Actuator tells of settings, memory and requests, where people's words pass: nobody needs it here. */
    static void refuseOpenEndpoints(Environment settings) {
        Map<String, String> said = new TreeMap<>(settingsUnder("management.endpoint", settings));
        settingsUnder("management.endpoints", settings).forEach((name, value) -> {
            if (name.startsWith("access.")) {
                said.put(name, value);
            }
        });
        boolean open = said.entrySet().stream()
                .filter(setting -> OPENS.matcher(setting.getKey()).find())
                .anyMatch(setting -> !SHUT.contains(setting.getValue().strip().toLowerCase(Locale.ROOT)));
        if (open) {
            throw new Refusal("Les pages techniques d’Actuator montreraient ce que l’application a en mémoire, paroles"
                    + " comprises\u00a0: retirez les réglages « management.endpoint… ».");
        }
    }

    private static Map<String, String> settingsUnder(String name, Environment settings) {
        return Binder.get(settings)
                .bind(name, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
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
