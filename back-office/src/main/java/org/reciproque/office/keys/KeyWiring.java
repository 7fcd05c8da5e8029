package org.reciproque.office.keys;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.database.OneAtATime;
import org.reciproque.store.sealing.KeyShelf;
import org.reciproque.store.sealing.MasterKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The keys of people's words, and the master key over them. */
@Configuration(proxyBeanMethods = false)
class KeyWiring {

    @Bean(destroyMethod = "close")
    KeyConnections keyConnections(@Qualifier("owner") HikariDataSource events) {
        return KeyConnections.beside(events);
    }

    @Bean
    KeyShelf keyShelf(KeyConnections connections) {
        return connections.keys();
    }

    @Bean(destroyMethod = "close")
    KeyPresence keyPresence(KeyConnections connections) {
        return connections.presence();
    }

    @Bean
    MasterKey masterKey(KeyInUse inUse) {
        return inUse.key();
    }

    @Bean
    KeyInUse keyInUse(
            KeyConnections connections,
            @Qualifier("owner") HikariDataSource events,
            ObjectProvider<EmbeddedDatabase> ours,
            Environment settings) {
        Optional<String> given = said(settings, "reciproque.key");
        Optional<Path> file = said(settings, "reciproque.key-file").map(Path::of);
        Optional<Path> data = said(settings, "reciproque.data.directory").map(Path::of);
        boolean embedded = ours.getIfAvailable() != null;
        KeyChoice choice;
        if (!embedded) {
            choice = new KeyChoice(given, file, inHome(events.getJdbcUrl()), Optional.empty(), true);
        } else if (data.isPresent()) {
            choice = new KeyChoice(given, file, beside(data.get()), data, true);
        } else {
            choice = new KeyChoice(given, file, forTheMoment(), Optional.empty(), false);
        }
        // Applications that start at once on an empty database must not each make a key.
        AtomicReference<@Nullable KeyInUse> chosen = new AtomicReference<>();
        new OneAtATime(events).inTurn("key", () -> chosen.set(choice.on(connections.seal())));
        return Objects.requireNonNull(chosen.get());
    }

    private static Optional<String> said(Environment settings, String name) {
        return Optional.ofNullable(settings.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** {@code ~/.reciproque} has its key in {@code ~/.reciproque.cle}. */
    private static Path beside(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + ".cle");
    }

    private static Path inHome(String url) {
        String name = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        return Path.of(System.getProperty("user.home"), ".reciproque-" + name + ".cle");
    }

    private static Path forTheMoment() {
        try {
            Path folder = Files.createTempDirectory("reciproque-cle");
            Path file = folder.resolve("cle");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
