package org.reciproque.office.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.AtTheMachine;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.moving.EventExport;
import org.reciproque.office.moving.EventImport;
import org.reciproque.office.moving.EventImport.Arrived;
import org.reciproque.office.moving.HeldReaders;
import org.reciproque.office.moving.Moved;
import org.reciproque.office.moving.ReadersAgain;
import org.reciproque.store.sealing.MasterKey;

/** From PostgreSQL to Axon Server and back, with stops on the way. */
@ExtendWith(AtTheMachine.class)
class MovingTest {

    private static final String STORY = "Le réseau qui déménage";

    private final String key = MasterKey.fresh().text();

    @TempDir
    Path folder;

    @Test
    void all_that_is_noted_goes_to_axon_server_and_comes_back_the_same() throws IOException {
        Path first = folder.resolve("premier.jsonl");
        Path second = folder.resolve("second.jsonl");
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
                AxonServerDouble server = new AxonServerDouble()) {
            List<Moved> moved = new java.util.ArrayList<>();
            FiguresAnswer before;
            try (Side alone = Side.alone(database, key)) {
                alone.stories().bringIn(STORY, Stories.file("network-story.csv"));
                forgetSomebody(alone);
                before = figures(alone);
                moved.add(exported(alone, first));
                assertThatThrownBy(() -> exported(alone, first)).isInstanceOf(Refusal.class);
            }
            assertThat(moved.get(0).count()).isGreaterThan(2_400);
            assertThat(Files.readString(first)).doesNotContain("Odile Sallé");

            try (Side joined = held(server, database)) {
                joined.bean(ReadersAgain.class).refuseUnlessAllStandStill();
                cutInTheMiddle(joined, first);
                assertThatNobodyReads(joined);
            }
            try (Side joined = held(server, database)) {
                assertThatNobodyReads(joined);
                Arrived arrived = joined.bean(EventImport.class).from(first, count -> {});
                joined.bean(ReadersAgain.class).placeAnew();
                assertThat(arrived.fresh())
                        .isPositive()
                        .isLessThan(arrived.file().count());
                assertThat(arrived.same()).isTrue();
                assertThat(arrived.file()).isEqualTo(moved.get(0));
                Arrived again = joined.bean(EventImport.class).from(first, count -> {});
                assertThat(again.fresh()).isZero();
                assertThat(again.same()).isTrue();
                joined.bean(HeldReaders.class).letGo();
                joined.stories().awaitReaders();
                assertThat(figures(joined)).isEqualTo(before);
            }
            try (Side joined = Side.of("de nouveau", server.address(), database, key, "")) {
                joined.stories().awaitReaders();
                assertThat(figures(joined)).isEqualTo(before);
                moved.add(exported(joined, second));
            }
            assertThat(moved.get(1)).isEqualTo(moved.get(0));
        }
        try (EmbeddedDatabase other = EmbeddedDatabase.temporary();
                Side back = Side.alone(other, key)) {
            Arrived arrived = back.bean(EventImport.class).from(second, count -> {});
            assertThat(arrived.same()).isTrue();
            Path third = folder.resolve("troisième.jsonl");
            leaveAPart(second, third);
            exported(back, third);
            assertThat(Files.readAllBytes(third)).isEqualTo(Files.readAllBytes(second));
            refuseWhatIsBroken(back, second);
        }
    }

    private Side held(AxonServerDouble server, EmbeddedDatabase database) {
        return Side.of("seul", server.address(), database, key, "", "--" + HeldReaders.SETTING + "=true");
    }

    /** For longer than they wait before they look for something to read. */
    private static void assertThatNobodyReads(Side side) {
        Collection<EventProcessor> readers =
                side.bean(EventProcessingConfiguration.class).eventProcessors().values();
        Awaitility.await()
                .pollInSameThread()
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(8))
                .until(() -> readers.stream()
                        .map(StreamingEventProcessor.class::cast)
                        .allMatch(reader -> reader.processingStatus().isEmpty()));
    }

    private static void forgetSomebody(Side side) {
        Neighbours people = Neighbours.found(side.commands(), side.accounts(), "Celui d’à côté");
        people.welcome("Zélie Quatremare");
        side.commands()
                .<Object>sendAndWait(new ForgetParticipant(
                        people.person("Zélie Quatremare"), people.noted("forget", 1), Optional.empty()));
        side.stories().awaitReaders();
    }

    private static Moved exported(Side side, Path file) {
        return side.bean(EventExport.class).into(file, count -> {});
    }

    private static FiguresAnswer figures(Side side) {
        return side.queries()
                .query(
                        new AskFigures(NetworkId.named(STORY), List.of(Period.year(2024)), new CutOff.Latest()),
                        FiguresAnswer.class)
                .join();
    }

    /** As if the machine went after the first events. */
    private static void cutInTheMiddle(Side side, Path file) {
        assertThatThrownBy(() -> side.bean(EventImport.class).from(file, count -> {
                    throw new IllegalStateException("the machine goes");
                }))
                .hasMessage("the machine goes");
    }

    private static void leaveAPart(Path whole, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(
                file.resolveSibling(file.getFileName() + ".part"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    private void refuseWhatIsBroken(Side side, Path file) throws IOException {
        EventImport events = side.bean(EventImport.class);
        String whole = Files.readString(file);
        Path broken = folder.resolve("abîmé.jsonl");

        Files.writeString(broken, whole.substring(0, whole.length() / 2));
        assertThatThrownBy(() -> events.from(broken, count -> {})).hasMessageContaining("n’est pas entier");

        Files.writeString(broken, whole.replaceFirst("\"sequence\":0", "\"sequence\":1"));
        assertThatThrownBy(() -> events.from(broken, count -> {})).hasMessageContaining("a été abîmé");

        Files.writeString(broken, "no;date\n1;2024-01-01\n");
        assertThatThrownBy(() -> events.from(broken, count -> {}))
                .hasMessageContaining("n’est pas un fichier de faits");

        Files.writeString(broken, whole.replaceFirst("\"payload\":\"", "\"payload\":{\""));
        assertThatThrownBy(() -> events.from(broken, count -> {})).hasMessageContaining("est illisible");
        assertThatThrownBy(() -> events.from(folder.resolve("absent"), count -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ne peut pas être lu");
    }
}
