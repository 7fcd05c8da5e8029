package org.reciproque.office.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.api.base.Refusal;

/** What a store that falls silent leaves, and what another store makes of it. */
class EventExportTest {

    @TempDir
    Path folder;

    /** A store of so many facts which gives some of them, and then nothing more. */
    private static EventStore store(String name, int facts, int given) {
        List<TrackedEventMessage<?>> events = IntStream.range(0, given)
                .<TrackedEventMessage<?>>mapToObj(number -> event(name, number))
                .toList();
        return (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(),
                new Class<?>[] {EventStore.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "createHeadToken" -> facts == 0 ? null : new GlobalSequenceTrackingToken(facts - 1L);
                    case "createTailToken", "createTokenAt" -> null;
                    case "openStream" -> stream(events.iterator());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static TrackedEventMessage<?> event(String name, int number) {
        GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                "Thing",
                name,
                number,
                name + "-" + number,
                Instant.EPOCH.toString(),
                "org.reciproque.Told",
                null,
                "{}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        Serializer json = Jackson3Serializer.builder().build();
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(number), entry)),
                        json,
                        NoOpEventUpcaster.INSTANCE)
                .findFirst()
                .orElseThrow();
    }

    private static BlockingStream<TrackedEventMessage<?>> stream(Iterator<TrackedEventMessage<?>> events) {
        return new BlockingStream<>() {
            @Override
            public Optional<TrackedEventMessage<?>> peek() {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean hasNextAvailable(int timeout, TimeUnit unit) {
                return events.hasNext();
            }

            @Override
            public TrackedEventMessage<?> nextAvailable() {
                return events.next();
            }

            @Override
            public void close() {}
        };
    }

    private Moved exported(EventStore store, Path file) {
        return new EventExport(store).into(file, count -> {});
    }

    @Test
    void a_store_that_falls_silent_in_the_middle_leaves_a_beginning_and_never_a_whole_file() throws IOException {
        Path file = folder.resolve("faits.jsonl");
        assertThatThrownBy(() -> exported(store("école", 5, 3), file))
                .isInstanceOf(Refusal.class)
                .hasMessage("Le magasin ne répond plus\u00a0: relancez la même commande, elle reprendra.");
        assertThat(file).doesNotExist();

        assertThat(exported(store("école", 5, 5), file).count()).isEqualTo(5);
        Path another = folder.resolve("d’un trait.jsonl");
        exported(store("école", 5, 5), another);
        assertThat(Files.readString(file)).isEqualTo(Files.readString(another));
    }

    @Test
    void an_empty_store_gives_a_file_of_nothing() {
        assertThat(exported(store("vide", 0, 0), folder.resolve("rien.jsonl")).inWords())
                .isEqualTo("0\u00a0fait");
    }

    @Test
    void what_was_begun_on_a_store_is_not_gone_on_with_on_another_even_a_shorter_one() {
        Path file = folder.resolve("faits.jsonl");
        assertThatThrownBy(() -> exported(store("école", 5, 3), file)).isInstanceOf(Refusal.class);
        for (EventStore other : List.of(store("collège", 5, 5), store("école", 2, 2), store("vide", 0, 0))) {
            assertThatThrownBy(() -> exported(other, file))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("a été commencé sur d’autres faits");
        }
        assertThat(exported(store("école", 5, 5), file).count()).isEqualTo(5);
    }

    @Test
    void nobody_else_on_the_machine_may_read_it() throws IOException {
        Path file = folder.resolve("faits.jsonl");
        assertThatThrownBy(() -> exported(store("école", 5, 3), file)).isInstanceOf(Refusal.class);
        assertThat(rights(folder.resolve("faits.jsonl.part"))).isEqualTo("rw-------");
        exported(store("école", 5, 5), file);
        assertThat(rights(file)).isEqualTo("rw-------");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
