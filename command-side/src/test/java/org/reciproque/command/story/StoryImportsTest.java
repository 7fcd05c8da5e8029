package org.reciproque.command.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.network.FoundingHistory.NetworkFounded;
import org.reciproque.api.participant.ParticipantHistory.ParticipantWelcomed;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.api.story.StoryCommand.ImportRehearsedStory;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryHistory.StoryImportBegun;
import org.reciproque.api.story.StoryHistory.StoryImportEnded;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryProgress.Fault;
import org.reciproque.api.story.StoryProgress.State;
import org.reciproque.api.story.StoryQuery.AskImport;
import org.reciproque.api.story.Told;

class StoryImportsTest {

    private final Desk desk = new Desk();

    @AfterEach
    void leave() {
        desk.close();
    }

    @Nested
    class The_story_of_a_network {

        @Test
        void is_rehearsed_whole_without_writing_anything() {
            StoryProgress rehearsed = desk.rehearse(Sheet.network());

            assertThat(rehearsed.faults()).isEmpty();
            assertThat(rehearsed.state()).isEqualTo(State.REHEARSED);
            assertThat(rehearsed.acts()).isEqualTo(2272);
            assertThat(rehearsed.done()).isEqualTo(2272);
            assertThat(rehearsed.alreadyKnown()).isZero();
            assertThat(rehearsed.events()).isGreaterThan(2272);
            assertThat(desk.shelf.facts()).isEmpty();
        }

        @Test
        void is_then_written_in_order_between_its_beginning_and_its_end() {
            StoryProgress rehearsed = desk.rehearse(Sheet.network());
            StoryProgress written = desk.write(rehearsed.story());

            assertThat(written.state()).isEqualTo(State.DONE);
            assertThat(written.events()).isEqualTo(rehearsed.events());
            List<Object> payloads = desk.shelf.payloads();
            assertThat(payloads).hasSize(rehearsed.events() + 2);
            assertThat(payloads.get(0))
                    .isInstanceOfSatisfying(
                            StoryImportBegun.class,
                            begun -> assertThat(begun.acts()).isEqualTo(2272));
            assertThat(payloads.get(1))
                    .isInstanceOfSatisfying(
                            NetworkFounded.class,
                            founded -> assertThat(founded.name()).isEqualTo("Les Épis"));
            assertThat(payloads.get(payloads.size() - 1)).isInstanceOf(StoryImportEnded.class);
            assertThat(desk.shelf.facts())
                    .extracting(Desk.Fact::told)
                    .contains(Map.of(Told.ACT.key(), 1L), Map.of(Told.ACT.key(), 2272L));
            double perMinute = 2272 * 60 / written.seconds();
            System.out.printf(Locale.ROOT, "Rehearsed and written: %.0f acts a minute%n", perMinute);
        }

        @Test
        void has_no_second_effect() {
            desk.importing(Sheet.network());
            List<Desk.Fact> once = desk.shelf.facts();
            desk.restart();

            StoryProgress again = desk.rehearse(Sheet.network());

            assertThat(again.state()).isEqualTo(State.DONE);
            assertThat(again.alreadyKnown()).isEqualTo(2272);
            assertThat(again.events()).isZero();
            desk.write(again.story());
            assertThat(desk.shelf.facts()).isEqualTo(once);
        }

        @Test
        void saved_otherwise_brings_nothing_new() {
            desk.importing(Sheet.network());
            String other = new String(Sheet.network(), StandardCharsets.UTF_8)
                    .replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3/$2/$1")
                    .replace("\n", "\r\n");

            StoryProgress again = desk.rehearse(Sheet.shuffled(other.getBytes(StandardCharsets.UTF_8), 3));

            assertThat(again.faults()).isEmpty();
            assertThat(again.state()).isEqualTo(State.REHEARSED);
            assertThat(again.events()).isZero();
            assertThat(again.alreadyKnown()).isEqualTo(2272);
        }

        @Test
        void with_more_lines_than_before_adds_only_those() {
            desk.importing(Sheet.network());
            String longer = new String(Sheet.network(), StandardCharsets.UTF_8)
                    + "2273;2026-01-05;2026-01-05;annulation;;;;;;;;;;;;;;;;;2195;;;\n"
                    + "2274;2026-01-05;2026-01-05;offre;O999;P001;;;;;tango;danses nouvelles;;;;;;;;;;;;\n";

            StoryProgress more = desk.rehearse(longer.getBytes(StandardCharsets.UTF_8));

            assertThat(more.faults()).isEmpty();
            assertThat(more.alreadyKnown()).isEqualTo(2272);
            // the annulation, the theme nobody had, the offer
            assertThat(more.events()).isEqualTo(3);
            assertThat(desk.write(more.story()).state()).isEqualTo(State.DONE);
        }

        @Test
        void is_the_same_whatever_the_order_of_its_lines() {
            desk.importing(Sheet.network());
            for (int seed = 1; seed <= 3; seed++) {
                try (Desk other = new Desk()) {
                    other.importing(Sheet.shuffled(Sheet.network(), seed));

                    List<Desk.Fact> facts = other.shelf.facts();
                    assertThat(facts.subList(1, facts.size() - 1))
                            .isEqualTo(desk.shelf.facts().subList(1, facts.size() - 1));
                }
            }
        }
    }

    @Nested
    class A_story_with_a_fault {

        @Test
        void writes_nothing() {
            StoryProgress faulty = desk.rehearse(Sheet.ofOneEchange()
                    .line("seance", "ref=S1", "echange=X1", "offreurs=P1", "demandeurs=P2", "date=2025-01-01")
                    .line("seance", "ref=S2", "echange=X1")
                    .bytes());

            assertThat(faulty.state()).isEqualTo(State.FAULTY);
            assertThat(faulty.faults())
                    .containsExactly(
                            new Fault(
                                    9,
                                    "Ligne 9\u00a0: un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa"
                                            + " date."),
                            new Fault(10, "Ligne 10\u00a0: une séance sans personne n’a pas eu lieu."));
            assertThatThrownBy(() -> desk.write(faulty.story()))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Ce fichier a des lignes fautives\u00a0: rien n’est écrit.");
            assertThat(desk.shelf.facts()).isEmpty();
        }

        @Test
        void is_imported_once_put_right() {
            desk.rehearse(Sheet.ofThreePeople().line("depart").bytes());

            assertThat(desk.importing(Sheet.ofThreePeople().bytes()).state()).isEqualTo(State.DONE);
        }

        @Test
        void that_rewrites_a_line_already_imported_is_told_so() {
            desk.importing(Sheet.ofOneEchange().bytes());

            StoryProgress rewritten = desk.rehearse(
                    Sheet.ofOneEchange().text().replace(";D1;P2;", ";D1;P3;").getBytes(StandardCharsets.UTF_8));

            assertThat(rewritten.faults())
                    .extracting(Fault::line, Fault::sentence)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            6, "Ligne 6\u00a0: cette demande est déjà notée : corrigez-la."));
        }
    }

    @Nested
    class An_import_cut_in_the_middle {

        @Test
        void is_completed_by_the_same_file() {
            desk.shelf.breakAfter(1);
            StoryProgress cut = desk.importing(Sheet.network());

            assertThat(cut.state()).isEqualTo(State.INTERRUPTED);
            assertThat(cut.faults())
                    .containsExactly(new Fault(
                            0,
                            "L’écriture s’est arrêtée en chemin. Relancez le même fichier\u00a0: ce qui est déjà écrit"
                                    + " ne le sera pas deux fois."));
            assertThat(desk.shelf.facts()).hasSize(500);

            desk.shelf.mend();
            desk.restart();
            assertThat(desk.over(cut.story()).state()).isEqualTo(State.INTERRUPTED);
            StoryProgress completed = desk.importing(Sheet.network());

            assertThat(completed.state()).isEqualTo(State.DONE);
            assertThat(completed.alreadyKnown()).isPositive();
            try (Desk uncut = new Desk()) {
                uncut.importing(Sheet.network());
                assertThat(desk.shelf.facts()).isEqualTo(uncut.shelf.facts());
            }
        }

        @Test
        void stops_when_somebody_else_has_written_meanwhile() {
            StoryProgress rehearsed = desk.rehearse(Sheet.ofOneEchange().bytes());
            NetworkId network = NetworkId.named(Desk.NETWORK);
            String odile = ParticipantId.of(network, "P1").toString();
            desk.axon.eventStore().publish(new GenericDomainEventMessage<>("Participant", odile, 0, "came by herself"));

            StoryProgress stopped = desk.write(rehearsed.story());

            assertThat(stopped.state()).isEqualTo(State.INTERRUPTED);
            assertThat(stopped.faults())
                    .extracting(Fault::sentence)
                    .allSatisfy(sentence -> assertThat(sentence)
                            .startsWith("Quelqu’un a noté quelque chose dans ce réseau pendant l’import. Relancez"));
            assertThatThrownBy(() -> desk.write(rehearsed.story())).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void keeps_to_what_was_rehearsed() {
        assertThatThrownBy(() -> desk.imports().decide(new ImportRehearsedStory(StoryImportId.of("unknown"))))
                .isInstanceOf(Refusal.class);
        assertThat(desk.imports()
                        .answer(new AskImport(StoryImportId.of("unknown")))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void finds_the_network_however_its_name_is_typed() {
        desk.importing(Sheet.ofThreePeople().bytes());

        StoryProgress second = desk.over(desk.imports()
                .decide(new RehearseStory(
                        " LES  EPIS",
                        "suite.csv",
                        Sheet.ofThreePeople().line("depart", "personnes=P1").bytes(),
                        Desk.NADIA)));

        assertThat(second.networkName()).isEqualTo("Les Épis");
        assertThat(second.events()).isEqualTo(1);
    }

    @Test
    void knows_a_done_import_after_a_restart() {
        StoryProgress done = desk.importing(Sheet.ofOneEchange().bytes());
        desk.restart();

        StoryProgress remembered = desk.over(done.story());
        assertThat(remembered.state()).isEqualTo(State.DONE);
        assertThat(remembered.acts()).isEqualTo(7);
        assertThat(remembered.networkName()).isEqualTo("Les Épis");
    }

    @Test
    void lets_a_second_story_speak_of_the_people_of_the_first() {
        desk.importing(Sheet.ofThreePeople().bytes());

        StoryProgress second = desk.importing(Sheet.blank()
                .line("offre", "ref=O7", "personnes=P2", "savoir=tango", "theme=danse")
                .bytes());

        assertThat(second.state()).isEqualTo(State.DONE);
        assertThat(desk.shelf.payloads().stream().filter(ParticipantWelcomed.class::isInstance))
                .hasSize(3);
    }

    @Nested
    class An_invented_network {

        private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

        private StoryProgress bringToLife(long seed, LocalDate today) {
            return desk.over(
                    desk.imports().decide(new ImportExampleNetwork(Desk.NETWORK, ExampleSize.SMALL, seed, today)));
        }

        @Test
        void is_brought_to_life_at_once() {
            StoryProgress alive = bringToLife(1, TODAY);

            assertThat(alive.faults()).isEmpty();
            assertThat(alive.state()).isEqualTo(State.DONE);
            assertThat(desk.shelf.facts()).hasSize(alive.events() + 2).hasSizeGreaterThan(500);
        }

        @Test
        void has_no_second_life_on_another_day() {
            bringToLife(1, TODAY);
            int facts = desk.shelf.facts().size();
            desk.restart();

            assertThat(bringToLife(1, TODAY.plusDays(1)).state()).isEqualTo(State.DONE);
            assertThat(desk.shelf.facts()).hasSize(facts);
        }

        @Test
        void cut_in_the_middle_is_completed_as_it_was_begun() {
            desk.shelf.breakAfter(1);
            assertThat(bringToLife(1, TODAY).state()).isEqualTo(State.INTERRUPTED);
            desk.shelf.mend();
            desk.restart();

            assertThat(bringToLife(1, TODAY.plusDays(1)).state()).isEqualTo(State.DONE);
            try (Desk uncut = new Desk()) {
                uncut.over(uncut.imports().decide(new ImportExampleNetwork(Desk.NETWORK, ExampleSize.SMALL, 1, TODAY)));
                assertThat(desk.shelf.facts()).isEqualTo(uncut.shelf.facts());
            }
        }

        @Test
        void never_mixes_with_a_real_one() {
            desk.importing(Sheet.ofThreePeople().bytes());

            assertThatThrownBy(() -> bringToLife(1, TODAY))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Un réseau porte déjà ce nom");
        }
    }

    @Test
    void never_breaks_whatever_happened_to_the_file() {
        String[] lines = new String(Sheet.network(), StandardCharsets.UTF_8).split("\n");
        Random dice = new Random(42);
        long end = System.nanoTime() + 5_000_000_000L;
        int tried = 0;
        while (System.nanoTime() < end || tried < 200) {
            StoryProgress progress = desk.rehearse(Mangled.story(lines, dice));

            assertThat(progress.state()).as("try %s", tried).isIn(State.REHEARSED, State.FAULTY);
            tried++;
        }
        assertThat(desk.shelf.facts()).isEmpty();
    }
}
