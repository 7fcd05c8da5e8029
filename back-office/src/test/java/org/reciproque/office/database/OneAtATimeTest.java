package org.reciproque.office.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OneAtATimeTest {

    @Test
    void work_that_somebody_does_is_left_to_them_until_they_are_done() throws InterruptedException {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            OneAtATime here = of(database);
            OneAtATime there = of(database);
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> here.inTurn("cleaning", () -> {
                begun.countDown();
                waitFor(end);
            }));
            begun.await();
            AtomicInteger done = new AtomicInteger();
            assertThat(there.ifNobodyDoes("cleaning", done::incrementAndGet)).isFalse();
            assertThat(there.ifNobodyDoes("retention", done::incrementAndGet)).isTrue();
            end.countDown();
            first.join();
            assertThat(there.ifNobodyDoes("cleaning", done::incrementAndGet)).isTrue();
            assertThat(done).hasValue(2);

            assertThatThrownBy(() -> here.inTurn("cleaning", () -> {
                        throw new IllegalStateException("it failed");
                    }))
                    .hasMessage("it failed");
            assertThat(there.ifNobodyDoes("cleaning", () -> {})).isTrue();
        }
    }

    private static void waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static OneAtATime of(EmbeddedDatabase database) {
        return new OneAtATime(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }
}
