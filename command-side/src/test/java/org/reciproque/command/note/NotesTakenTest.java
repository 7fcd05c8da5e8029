package org.reciproque.command.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reciproque.command.Cast.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Correction.Day;
import org.reciproque.api.base.Correction.NeverHappened;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Theme;
import org.reciproque.api.savoir.OfferHistory.OfferResumed;
import org.reciproque.api.savoir.OfferId;

class NotesTakenTest {

    private static final NeverHappened NEVER = new NeverHappened();
    private static final ThemeIs COOKING = new ThemeIs(Optional.of(CUISINE));
    private static final ThemeIs LANGUAGES = new ThemeIs(Optional.of(LANGUES));

    private static NotesTaken none() {
        return new NotesTaken(new NoteRules("elsewhere").told(OfferResumed.class, ThemeIs.class));
    }

    private static OfferResumed fact(String note) {
        return new OfferResumed(sheet(note, MARCH_10), OfferId.of("couscous"));
    }

    private static NoteCorrected correction(String note, String wrong, Correction right) {
        return new NoteCorrected(sheet(note, MARCH_31), note(wrong), right);
    }

    @Nested
    class when_a_fact_was_noted {

        private final NotesTaken notes = none();

        when_a_fact_was_noted() {
            notes.take(fact("fact"));
        }

        private Optional<ThemeIs> theme() {
            return notes.right(note("fact"), ThemeIs.class);
        }

        @Test
        void it_stands_and_is_not_awaited_any_more() {
            assertThat(notes.stands(note("fact"))).isTrue();
            assertThat(notes.awaits(sheet("fact", MARCH_10))).isFalse();
            assertThat(notes.awaits(sheet("other", MARCH_10))).isTrue();
        }

        @Test
        void a_note_never_taken_does_not_stand_and_has_no_day() {
            assertThat(notes.stands(note("other"))).isFalse();
            assertThatThrownBy(() -> notes.day(note("other"))).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void one_kind_is_not_another() {
            assertThat(notes.standing(OfferResumed.class)).containsExactly(note("fact"));
            assertThat(notes.anyStanding(NoteCorrected.class)).isFalse();
        }

        @Test
        void the_last_correction_holds() {
            notes.take(correction("first", "fact", COOKING));
            notes.take(correction("second", "fact", LANGUAGES));
            assertThat(theme()).contains(LANGUAGES);
            notes.take(correction("undo", "second", NEVER));
            assertThat(theme()).contains(COOKING);
        }

        @Test
        void a_corrected_correction_keeps_its_place() {
            notes.take(correction("first", "fact", COOKING));
            notes.take(correction("second", "fact", LANGUAGES));
            notes.take(correction("put right", "first", new ThemeIs(Optional.empty())));
            assertThat(theme()).contains(LANGUAGES);
            notes.take(correction("undo", "second", NEVER));
            assertThat(theme()).contains(new ThemeIs(Optional.empty()));
        }

        @Test
        void its_day_is_the_corrected_one() {
            assertThat(notes.day(note("fact"))).isEqualTo(MARCH_10);
            notes.take(correction("date", "fact", new Day(MARCH_20)));
            assertThat(notes.day(note("fact"))).isEqualTo(MARCH_20);
        }

        @Test
        void trying_a_correction_changes_nothing_yet() {
            NotesTaken after = notes.corrected(correction("undo", "fact", NEVER));
            assertThat(after.stands(note("fact"))).isFalse();
            assertThat(notes.stands(note("fact"))).isTrue();
            assertThat(notes.awaits(sheet("undo", MARCH_31))).isTrue();
        }

        @Test
        void a_correction_is_not_put_right_by_a_correction_of_another_thing() {
            notes.take(correction("first", "fact", COOKING));
            assertThatThrownBy(() -> notes.corrected(correction("second", "first", new Day(MARCH_20))))
                    .isInstanceOf(Refusal.class);
        }

        @Test
        void a_corrected_day_may_not_be_put_right_to_a_day_to_come() {
            notes.take(correction("date", "fact", new Day(MARCH_20)));
            assertThatThrownBy(() -> notes.corrected(correction("second", "date", new Day(APRIL_15))))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("vérifiez la date corrigée");
        }
    }

    /** Random lives of notes, against rules written another way: the history is told again from its end. */
    @Nested
    class whatever_happens {

        private static final int LIVES = 300;
        private static final int LENGTH = 40;

        @Test
        void notes_stand_and_say_what_a_naive_reading_says() {
            for (int seed = 0; seed < LIVES; seed++) {
                live(new Random(seed), "seed " + seed);
            }
        }

        private void live(Random dice, String seed) {
            NotesTaken notes = none();
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < LENGTH; i++) {
                Line line = draw(i, lines, dice);
                if (line.right() == null) {
                    notes.take(fact(line.name()));
                } else {
                    notes.take(correction(line.name(), lines.get(line.wrong()).name(), line.right()));
                }
                lines.add(line);
                compare(notes, lines, seed);
            }
        }

        private Line draw(int i, List<Line> lines, Random dice) {
            if (i == 0 || dice.nextInt(5) == 0) {
                return new Line("note " + i, -1, null);
            }
            int wrong = dice.nextInt(lines.size());
            if (dice.nextInt(3) == 0) {
                return new Line("note " + i, wrong, NEVER);
            }
            Correction said = lines.get(wrong).right();
            Correction theme = new ThemeIs(Optional.of(new Theme("thème " + i)));
            Correction day = new Day(LocalDate.of(2026, 1, 1).plusDays(i));
            if (said == null) {
                return new Line("note " + i, wrong, dice.nextBoolean() ? theme : day);
            }
            return new Line("note " + i, wrong, said instanceof ThemeIs ? theme : said instanceof Day ? day : NEVER);
        }

        private void compare(NotesTaken notes, List<Line> lines, String seed) {
            Naive naive = new Naive(lines);
            for (int i = 0; i < lines.size(); i++) {
                NoteId note = note(lines.get(i).name());
                assertThat(notes.stands(note)).as("%s, note %s stands", seed, i).isEqualTo(naive.stands[i]);
                assertThat(notes.right(note, ThemeIs.class))
                        .as("%s, theme of note %s", seed, i)
                        .isEqualTo(Optional.ofNullable(naive.themes[i]));
                if (lines.get(i).right() == null) {
                    assertThat(notes.day(note))
                            .as("%s, day of note %s", seed, i)
                            .isEqualTo(naive.days[i] == null ? MARCH_10 : ((Day) naive.days[i]).on());
                }
            }
        }
    }

    private record Line(String name, int wrong, @Nullable Correction right) {}

    /** From the last line to the first: a line is settled before the line that it puts right. */
    private static final class Naive {

        final boolean[] stands;
        final @Nullable Correction[] themes;
        final @Nullable Correction[] days;

        Naive(List<Line> lines) {
            int size = lines.size();
            stands = new boolean[size];
            themes = new Correction[size];
            days = new Correction[size];
            Arrays.fill(stands, true);
            for (int i = size - 1; i >= 0; i--) {
                Correction right = lines.get(i).right();
                int wrong = lines.get(i).wrong();
                if (right == null || !stands[i]) {
                    continue;
                }
                if (right instanceof NeverHappened) {
                    stands[wrong] = false;
                } else if (right instanceof ThemeIs && themes[wrong] == null) {
                    themes[wrong] = themes[i] == null ? right : themes[i];
                } else if (right instanceof Day && days[wrong] == null) {
                    days[wrong] = days[i] == null ? right : days[i];
                }
            }
        }
    }
}
