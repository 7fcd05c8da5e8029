package org.reciproque.office.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.store.sealing.KeysInMemory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proof R8. Every golden file is read, and events that somebody or a disk has spoilt, made of the golden files, are either
 * read as a whole event that can be written again, or told to be unreadable: nothing else comes out, and no word with it.
 *
 * <p>{@code -Dreciproque.variants=1000000} for the full one.
 */
class EveryRevisionTest {

    private static final long SEED = 8;
    private static final int VARIANTS = Integer.getInteger("reciproque.variants", 5_000);
    private static final JsonMapper TREE = new JsonMapper();
    private static final int DEEP = 2_000;
    private static final int LONG = 30_000;

    private final Serializer serializer =
            new FactsWiring().eventSerializer(KeysInMemory.knowing(EventJsonTest.SOME_ID, EventJsonTest.masterKey()));
    private final SplittableRandom random = new SplittableRandom(SEED);

    /** A file as it stands. */
    private record Kept(Class<?> kind, String revision, byte[] json) {}

    /** What became of an event. */
    private enum Outcome {
        READ,
        TOLD
    }

    @Test
    void whatever_was_made_of_a_stored_event_is_read_whole_or_told() {
        List<Kept> files = files();
        files.forEach(file -> assertThat(outcome(file.kind(), file.revision(), file.json()))
                .as("%s %s", file.kind().getSimpleName(), file.revision())
                .isEqualTo(Outcome.READ));
        Map<String, Integer> told = new TreeMap<>();
        int read = 0;
        for (int i = 0; i < VARIANTS; i++) {
            Kept file = files.get(random.nextInt(files.size()));
            Spoilt way = Spoilt.values()[random.nextInt(Spoilt.values().length)];
            byte[] spoilt = spoil(file, way, files);
            if (outcome(file.kind(), file.revision(), spoilt) == Outcome.READ) {
                read++;
            } else {
                told.merge(way.name(), 1, Integer::sum);
            }
        }
        System.out.printf(
                "R8 every revision: seed %d, %d golden files read, %d variants: %d read whole, %d told, by how they were"
                        + " spoilt: %s%n",
                SEED, files.size(), VARIANTS, read, VARIANTS - read, told);
        assertThat(read).isPositive();
        assertThat(told.keySet()).contains("A_FIELD_LESS", "NOTHING_THERE", "ANOTHER_KIND", "CUT_SHORT", "A_BYTE");
    }

    @Test
    void a_revision_that_is_not_known_is_told_though_it_could_be_read() {
        Kept file = files().get(0);

        assertThat(outcome(file.kind(), "2", file.json())).isEqualTo(Outcome.TOLD);
        assertThat(outcome(file.kind(), null, file.json())).isEqualTo(Outcome.READ);
        assertThat(outcome(file.kind(), "", file.json())).isEqualTo(Outcome.READ);
    }

    private Outcome outcome(Class<?> kind, @Nullable String revision, byte[] json) {
        Object event;
        try {
            event = serializer.deserialize(new SimpleSerializedObject<>(json, byte[].class, kind.getName(), revision));
        } catch (UnreadableFactException told) {
            assertThat(told.getMessage()).startsWith(kind.getName()).hasSizeLessThan(300);
            return Outcome.TOLD;
        }
        assertThat(event).isInstanceOf(kind);
        assertThat(((NetworkEvent) event).noted().network()).isNotNull();
        SerializedObject<byte[]> again = serializer.serialize(event, byte[].class);
        assertThat((Object) serializer.deserialize(again)).isEqualTo(event);
        return Outcome.READ;
    }

    /** How an event may come to be not what was written. */
    private enum Spoilt {
        A_FIELD_LESS,
        A_FIELD_MORE,
        NOTHING_THERE,
        ANOTHER_KIND,
        ANOTHER_TEXT,
        VERY_LONG,
        VERY_DEEP,
        FIELDS_SWAPPED,
        ANOTHER_EVENT,
        CUT_SHORT,
        A_BYTE,
        BYTES_TWICE
    }

    private byte[] spoil(Kept file, Spoilt way, List<Kept> files) {
        byte[] json = file.json();
        return switch (way) {
            case ANOTHER_EVENT -> files.get(random.nextInt(files.size())).json();
            case CUT_SHORT -> Arrays.copyOf(json, random.nextInt(json.length));
            case A_BYTE -> {
                byte[] other = json.clone();
                other[random.nextInt(other.length)] = (byte) random.nextInt(256);
                yield other;
            }
            case BYTES_TWICE -> {
                int from = random.nextInt(json.length);
                yield (new String(json, 0, from, StandardCharsets.ISO_8859_1)
                                + new String(json, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1);
            }
            case VERY_DEEP -> ("{\"noted\":" + "[".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            default -> {
                ObjectNode tree = (ObjectNode) TREE.readTree(json);
                spoil(tree, way);
                yield TREE.writeValueAsBytes(tree);
            }
        };
    }

    private void spoil(ObjectNode tree, Spoilt way) {
        List<ContainerNode<?>> inside = new ArrayList<>();
        gather(tree, inside);
        ContainerNode<?> where = inside.get(random.nextInt(inside.size()));
        List<String> names = where instanceof ObjectNode object ? new ArrayList<>(object.propertyNames()) : List.of();
        int place = where.isEmpty() ? 0 : random.nextInt(where.size());
        switch (way) {
            case A_FIELD_LESS -> {
                if (where instanceof ObjectNode object && !names.isEmpty()) {
                    object.remove(names.get(place));
                } else if (where instanceof ArrayNode list && !list.isEmpty()) {
                    list.remove(place);
                }
            }
            case A_FIELD_MORE -> put(where, List.of(), 0, value());
            case NOTHING_THERE -> put(where, names, place, JsonNodeFactory.instance.nullNode());
            case ANOTHER_TEXT -> put(where, names, place, JsonNodeFactory.instance.stringNode(text()));
            case VERY_LONG -> put(where, names, place, JsonNodeFactory.instance.stringNode("é".repeat(LONG)));
            case FIELDS_SWAPPED -> {
                if (where instanceof ObjectNode object && names.size() > 1) {
                    String one = names.get(place);
                    String other = names.get((place + 1) % names.size());
                    JsonNode kept = object.get(one);
                    object.set(one, object.get(other));
                    object.set(other, kept);
                }
            }
            default -> put(where, names, place, value());
        }
    }

    private static void put(ContainerNode<?> where, List<String> names, int place, JsonNode value) {
        if (where instanceof ObjectNode object) {
            object.set(names.isEmpty() ? "de plus" : names.get(place), value);
        } else if (where instanceof ArrayNode list) {
            list.add(value);
        }
    }

    private JsonNode value() {
        JsonNodeFactory of = JsonNodeFactory.instance;
        return switch (random.nextInt(8)) {
            case 0 -> of.numberNode(random.nextLong());
            case 1 -> of.numberNode(random.nextDouble() * Double.MAX_VALUE);
            case 2 -> of.booleanNode(random.nextBoolean());
            case 3 -> of.arrayNode();
            case 4 -> of.objectNode();
            case 5 -> of.arrayNode().add(of.nullNode());
            case 6 -> of.objectNode().put("kind", "NeverHappened");
            default -> of.stringNode(text());
        };
    }

    private String text() {
        return switch (random.nextInt(7)) {
            case 0 -> "";
            case 1 -> "9999-99-99";
            case 2 -> "+999999999-12-31";
            case 3 -> "PT1H";
            case 4 -> "\u0000\u202E\uD800";
            case 5 ->
                UUID.nameUUIDFromBytes(new byte[] {(byte) random.nextInt(256)}).toString();
            default -> "x".repeat(random.nextInt(60));
        };
    }

    private static void gather(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container) {
            into.add(container);
            container.forEach(child -> gather(child, into));
        }
    }

    private static List<Kept> files() {
        Map<String, Class<?>> kinds = new TreeMap<>();
        EventJsonTest.events().forEach(kind -> kinds.put(kind.getSimpleName(), kind));
        try (Stream<Path> all = Files.list(EventJsonTest.GOLDEN)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> kept(file, kinds))
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Kept kept(Path file, Map<String, Class<?>> kinds) {
        String[] name = file.getFileName().toString().split("\\.");
        try {
            return new Kept(
                    Objects.requireNonNull(kinds.get(name[0])),
                    name[1],
                    Files.readString(file).strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
