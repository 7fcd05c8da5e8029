package org.reciproque.office.buses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Words;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.participant.AskWhoIsCalled;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.CorrectParticipantNote;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.store.sealing.KeyShelf;
import org.reciproque.store.sealing.MasterKey;
import org.reciproque.store.sealing.Vault;

class SealedMessagesTest {

    private static final String NAME = "Amina Benhaddou";
    private static final NetworkId NETWORK = NetworkId.named("Les Tilleuls");
    private static final ParticipantId AMINA = ParticipantId.of(NETWORK, "P001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final NoteId NOTE = NoteId.of(NETWORK, "welcome");
    private static final Noted NOTED = new Noted(NETWORK, NOTE, AuthorId.of("somebody"), DAY, DAY);

    private final MasterKey key = MasterKey.fresh();
    private final Shelf shelf = new Shelf();
    private final SealedMessages messages = messages(key);

    private SealedMessages messages(MasterKey key) {
        return new SealedMessages(MessageJson.serializer(), new Vault(shelf, key));
    }

    private static Words words() {
        return Words.said(AMINA.asSpeaker(), NOTE, "name", NAME);
    }

    static List<Object> everything_that_may_name_somebody() {
        return List.of(
                new WelcomeParticipant(AMINA, NOTED, Details.named(Optional.of(words()))),
                new CorrectParticipantNote(AMINA, NOTED, NOTE, new Correction.NameIs(words())),
                new RehearseStory(
                        "Les Tilleuls", NAME + ".csv", NAME.getBytes(StandardCharsets.UTF_8), AuthorId.of("x")),
                new AskWhoIsCalled(NETWORK, NAME),
                new WrittenFile(NAME + ".pdf", "application/pdf", NAME.getBytes(StandardCharsets.UTF_8)),
                new StoryProgress(
                        new StoryImportId(UUID.randomUUID()),
                        "Les Tilleuls",
                        "histoire.csv",
                        StoryProgress.State.FAULTY,
                        1,
                        1,
                        1,
                        0,
                        0,
                        List.of(new StoryProgress.Fault(2, "Ligne 2 : " + NAME + " n’est pas connue.")),
                        0.5),
                new Told(Told.What.REFUSED, NAME + " a déjà été accueillie."));
    }

    @ParameterizedTest
    @MethodSource("everything_that_may_name_somebody")
    void nobody_is_named_in_what_crosses_and_all_of_it_comes_back(Object message) {
        SerializedObject<byte[]> written = messages.serialize(message, byte[].class);
        String seen = new String(written.getData(), StandardCharsets.ISO_8859_1);
        assertThat(seen).doesNotContain("Amina").doesNotContain("QW1pbmE");
        Object back = messages(key).deserialize(written);
        assertThat(back).usingRecursiveComparison().isEqualTo(message);
    }

    @Test
    void a_question_of_several_kinds_comes_back_as_its_kind() {
        AskFigures question = new AskFigures(NETWORK, List.of(Period.year(2026)), new CutOff.Act(12));
        AskFigures back = messages.deserialize(messages.serialize(question, byte[].class));
        assertThat(back).isEqualTo(question);
    }

    @Test
    void another_key_another_type_or_a_changed_byte_opens_nothing() {
        SerializedObject<byte[]> written = messages.serialize(new AskWhoIsCalled(NETWORK, NAME), byte[].class);
        Shelf others = new Shelf();
        SealedMessages stranger = new SealedMessages(MessageJson.serializer(), new Vault(others, MasterKey.fresh()));
        stranger.serialize("mine", byte[].class);
        assertThatThrownBy(() -> stranger.deserialize(written)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> messages.deserialize(new SimpleSerializedObject<>(
                        written.getData(), byte[].class, new SimpleSerializedType(WrittenFile.class.getName(), null))))
                .isInstanceOf(RuntimeException.class);
        byte[] changed = written.getData().clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() ->
                        messages.deserialize(new SimpleSerializedObject<>(changed, byte[].class, written.getType())))
                .isInstanceOf(RuntimeException.class)
                .hasMessageNotContaining("Amina");
    }

    @Test
    void a_whole_command_and_its_metadata_name_nobody() {
        CommandSerializer wire = new CommandSerializer(messages, new AxonServerConfiguration());
        var command = new GenericCommandMessage<>(
                new WelcomeParticipant(AMINA, NOTED, Details.named(Optional.of(words()))),
                MetaData.with("who", words()));
        Command sent = wire.serialize(command, AMINA.toString(), 0);
        assertThat(new String(sent.toByteArray(), StandardCharsets.UTF_8)).doesNotContain("Amina");
    }

    @Test
    void of_a_failure_only_the_kind_crosses_and_of_a_refusal_the_sentence_sealed() {
        Refusal refusal = new Refusal(NAME + " a déjà été accueillie.");
        assertThat(crossed(refusal)).isExactlyInstanceOf(Refusal.class).hasMessage(refusal.sentence());
        assertThat(crossed(new IllegalStateException("outer " + NAME, refusal))).isExactlyInstanceOf(Refusal.class);
        assertThat(crossed(new ConcurrencyException(NAME))).isExactlyInstanceOf(ConcurrencyException.class);
        assertThat(crossed(new IllegalStateException("outer", new ConcurrencyException(NAME))))
                .isExactlyInstanceOf(ConcurrencyException.class);
        assertThat(crossed(new IllegalArgumentException(NAME, new NullPointerException(NAME))))
                .hasMessageContaining("NullPointerException")
                .hasMessageNotContaining("Amina");
    }

    private Throwable crossed(RuntimeException failure) {
        CommandSerializer wire = new CommandSerializer(messages, new AxonServerConfiguration());
        CommandResponse response =
                wire.serialize(new GenericCommandResultMessage<>(Failures.ofCommand(failure)), "request");
        assertThat(new String(response.toByteArray(), StandardCharsets.UTF_8)).doesNotContain("Amina");
        CommandResultMessage<Object> answer = wire.deserialize(response);
        assertThat(answer.exceptionResult()).isInstanceOf(CommandExecutionException.class);
        return Failures.seenFromAfar(answer.exceptionResult());
    }

    /** Keys in memory. */
    private static final class Shelf implements KeyShelf {

        private final Map<UUID, Wrapped> keys = new HashMap<>();

        @Override
        public Optional<Wrapped> find(UUID person) {
            return Optional.ofNullable(keys.get(person));
        }

        @Override
        public Wrapped keep(UUID person, Wrapped first) {
            return keys.merge(person, first, (before, now) -> before);
        }

        @Override
        public boolean replace(UUID person, Wrapped before, Wrapped after) {
            return keys.replace(person, before, after);
        }

        @Override
        public void destroy(UUID person) {
            keys.remove(person);
        }

        @Override
        public List<UUID> notWrappedBy(int master, int most) {
            return List.of();
        }

        @Override
        public long countNotWrappedBy(int master) {
            return 0;
        }
    }
}
