package org.reciproque.office.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Words;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.bilan.BilanHistory;
import org.reciproque.api.echange.EchangeHistory;
import org.reciproque.api.gathering.GatheringHistory;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory;
import org.reciproque.api.network.FoundingHistory;
import org.reciproque.api.participant.ParticipantHistory;
import org.reciproque.api.savoir.DemandHistory;
import org.reciproque.api.savoir.OfferHistory;
import org.reciproque.api.story.StoryHistory;
import org.reciproque.store.sealing.KeysInMemory;
import org.reciproque.store.sealing.Vault;

/** What is stored today must be readable for ever: each revision of each kind of event has its golden file. */
class EventJsonTest {

    static final Path GOLDEN = Path.of("src/test/resources/golden");
    static final UUID SOME_ID = UUID.fromString("11111111-2222-8333-8444-555555555555");

    /** Sealed words differ each time they are written; what the golden files hold must open for ever. */
    private static final String SEALED = "\"sealed\":\"[^\"]*\"";

    private static final String SAID = "des mots à soi";

    private final Vault vault = KeysInMemory.knowing(SOME_ID, masterKey());
    private final Serializer serializer = new FactsWiring().eventSerializer(vault);

    static Stream<Class<?>> events() {
        return Stream.of(
                        FoundingHistory.class,
                        ParticipantHistory.class,
                        GatheringHistory.class,
                        OfferHistory.class,
                        DemandHistory.class,
                        MiseEnRelationHistory.class,
                        EchangeHistory.class,
                        BilanHistory.class,
                        StoryHistory.class,
                        NoteCorrected.class)
                .flatMap(EventJsonTest::records);
    }

    static Stream<Class<?>> corrections() {
        return records(Correction.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_written_as_its_golden_file_and_read_back(Class<?> type) throws Exception {
        Object event = sample(type);
        SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);
        String json = new String(written.getData(), StandardCharsets.UTF_8);

        String golden = golden(type, written.getType().getRevision(), json);
        assertThat(json.replaceAll(SEALED, "")).isEqualTo(golden.replaceAll(SEALED, ""));
        assertThat((Object) serializer.deserialize(written)).isEqualTo(event);
        SerializedObject<byte[]> kept =
                new SimpleSerializedObject<>(golden.getBytes(StandardCharsets.UTF_8), byte[].class, written.getType());
        assertThat((Object) serializer.deserialize(kept)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_event_shows_a_personal_word(Class<?> type) throws Exception {
        Object event = sample(type);
        SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);

        assertThat(new String(written.getData(), StandardCharsets.UTF_8)).doesNotContain(SAID);
    }

    @Test
    void words_of_a_forgotten_person_are_read_as_destroyed() throws Exception {
        NoteCorrected model = (NoteCorrected) sample(NoteCorrected.class);
        Correction right = (Correction) sample(Correction.NameIs.class);
        SerializedObject<byte[]> written =
                serializer.serialize(new NoteCorrected(model.noted(), model.wrong(), right), byte[].class);

        vault.forget(SOME_ID);

        NoteCorrected read = serializer.deserialize(written);
        assertThat(((Correction.NameIs) read.right()).name().readable()).isFalse();
        assertThat((Object) serializer.deserialize(serializer.serialize(read, byte[].class)))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void every_correction_says_its_kind_and_is_read_back(Class<?> type) throws Exception {
        NoteCorrected model = (NoteCorrected) sample(NoteCorrected.class);
        NoteCorrected event = new NoteCorrected(model.noted(), model.wrong(), (Correction) sample(type));
        SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);

        assertThat(new String(written.getData(), StandardCharsets.UTF_8))
                .contains("\"kind\":\"" + type.getSimpleName() + "\"");
        assertThat((Object) serializer.deserialize(written)).isEqualTo(event);
    }

    /** The stored form; written the first time a kind of event is met, and from then on never changed. */
    private static String golden(Class<?> type, String revision, String json) throws IOException {
        Path file = GOLDEN.resolve(type.getSimpleName() + "." + revision + ".json");
        if (Files.notExists(file) && Boolean.getBoolean("golden.write")) {
            Files.writeString(file, json + "\n");
        }
        return Files.readString(file).strip();
    }

    static String masterKey() {
        try {
            return Files.readString(GOLDEN.resolve("master-key.txt"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventJsonTest::records)
                : Stream.of(type);
    }

    private static Object sample(Type type) throws Exception {
        if (type instanceof ParameterizedType generic) {
            Object one = sample(generic.getActualTypeArguments()[0]);
            Class<?> raw = (Class<?>) generic.getRawType();
            return raw == Optional.class ? Optional.of(one) : raw == Set.class ? Set.of(one) : List.of(one);
        }
        return sample((Class<?>) type);
    }

    private static Object sample(Class<?> type) throws Exception {
        if (type == UUID.class) {
            return SOME_ID;
        } else if (type == String.class) {
            return "« déjà là »";
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 22);
        } else if (type == LocalTime.class) {
            return LocalTime.of(18, 30);
        } else if (type == Duration.class) {
            return Duration.ofMinutes(90);
        } else if (type == int.class) {
            return 42;
        } else if (type == boolean.class) {
            return true;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isSealed()) {
            return sample(type.getPermittedSubclasses()[0]);
        }
        return record(type);
    }

    private static Object record(Class<?> type) throws Exception {
        assertThat(type.isRecord()).as("%s", type).isTrue();
        if (type.getSimpleName().equals("Period")) {
            return type.getConstructor(LocalDate.class, LocalDate.class)
                    .newInstance(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        }
        if (type == Words.class) {
            return new Words((WordsId) sample(WordsId.class), (Speaker) sample(Speaker.class), SAID);
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = sample(components[i].getGenericType());
        }
        Constructor<?> canonical = type.getDeclaredConstructor(types);
        assertThat(Modifier.isPublic(canonical.getModifiers())).isTrue();
        return canonical.newInstance(values);
    }
}
