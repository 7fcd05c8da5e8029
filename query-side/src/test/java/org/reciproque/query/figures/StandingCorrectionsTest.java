package org.reciproque.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reciproque.query.figures.StandingCorrections.Correcting;
import org.reciproque.query.rows.Columns;

class StandingCorrectionsTest {

    private static final UUID SESSION_OF_MAY = new UUID(0, 1);
    private static final UUID ANOTHER_SESSION = new UUID(0, 2);

    private final List<Correcting> noted = new ArrayList<>();

    @Test
    void of_two_corrections_of_one_column_the_last_one_holds() {
        correct(SESSION_OF_MAY, "day", "2025-05-12");
        correct(SESSION_OF_MAY, "day", "2025-05-13");

        assertThat(asCorrected()).containsEntry("day", LocalDate.of(2025, 5, 13));
    }

    @Test
    void corrections_of_other_columns_add_up() {
        correct(SESSION_OF_MAY, "day", "2025-05-12");
        correct(SESSION_OF_MAY, "theme", "Cuisine");

        assertThat(asCorrected())
                .containsEntry("day", LocalDate.of(2025, 5, 12))
                .containsEntry("theme", "Cuisine");
    }

    @Test
    void a_correction_that_was_itself_corrected_says_what_it_should_have_said() {
        UUID wrongDay = correct(SESSION_OF_MAY, "day", "2025-05-21");
        correct(wrongDay, "day", "2025-05-12");

        assertThat(asCorrected()).containsEntry("day", LocalDate.of(2025, 5, 12));
    }

    @Test
    void a_correction_that_never_happened_leaves_the_one_before_it() {
        correct(SESSION_OF_MAY, "day", "2025-05-12");
        UUID mistake = correct(SESSION_OF_MAY, "day", "2025-06-01");
        correct(mistake, CorrectionTold.NEVER_HAPPENED, null);

        assertThat(asCorrected()).containsEntry("day", LocalDate.of(2025, 5, 12));
    }

    @Test
    void a_note_that_never_happened_stands_again_when_that_was_the_mistake() {
        UUID never = correct(SESSION_OF_MAY, CorrectionTold.NEVER_HAPPENED, null);
        assertThat(corrections().stands(SESSION_OF_MAY)).isFalse();

        correct(never, CorrectionTold.NEVER_HAPPENED, null);
        assertThat(corrections().stands(SESSION_OF_MAY)).isTrue();
    }

    @Test
    void what_is_asked_as_known_earlier_ignores_what_came_later() {
        correct(SESSION_OF_MAY, "theme", "Cuisine");
        correct(SESSION_OF_MAY, CorrectionTold.NEVER_HAPPENED, null);

        assertThat(corrections().knownAt(1).stands(SESSION_OF_MAY)).isTrue();
        assertThat(corrections().knownAt(2).stands(SESSION_OF_MAY)).isFalse();
    }

    @Test
    void people_who_came_may_be_nobody() {
        correct(SESSION_OF_MAY, "people", "");

        assertThat((UUID[]) asCorrected().get("people")).isEmpty();
    }

    @Test
    void only_the_corrections_under_a_note_are_its_own() {
        UUID mine = correct(SESSION_OF_MAY, "theme", "Cuisine");
        correct(ANOTHER_SESSION, "theme", "Couture");
        correct(mine, "theme", "Jardin");

        assertThat(corrections().under(SESSION_OF_MAY).numbers()).containsExactly(1L, 3L);
    }

    /** Each correction is a note of its own, known one number after the one before. */
    private UUID correct(UUID wrong, String field, @Nullable Object value) {
        UUID note = new UUID(1, noted.size());
        noted.add(new Correcting(note, wrong, noted.size() + 1, field, value));
        return note;
    }

    private StandingCorrections corrections() {
        return new StandingCorrections(noted);
    }

    private Map<String, @Nullable Object> asCorrected() {
        Columns fact = Columns.of("kind", "SESSION");
        corrections().applyTo(fact, SESSION_OF_MAY);
        return fact.values();
    }
}
