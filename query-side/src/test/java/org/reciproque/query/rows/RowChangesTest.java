package org.reciproque.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantId;

class RowChangesTest {

    private static final ParticipantId NADIA = new ParticipantId(new UUID(0, 1));
    private static final ParticipantId GERARD = new ParticipantId(new UUID(0, 2));
    private static final NoteId NOTE = new NoteId(new UUID(0, 3));
    private static final UUID ROW = new UUID(0, 4);

    private final RowChanges rows = new RowChanges();

    @Test
    void changes_to_one_row_fall_together_and_the_last_value_of_a_column_holds() {
        rows.merge("a.table", ROW, Columns.of("day", 1).and("theme", "Cuisine"));
        rows.change("a.table", ROW, Columns.of("day", 2));

        assertThat(written()).containsEntry("day", 2).containsEntry("theme", "Cuisine");
        assertThat(row().mayBeNew()).isTrue();
    }

    @Test
    void what_a_forgotten_person_said_is_not_written_even_when_gathered_in_the_same_batch() {
        rows.merge("a.table", ROW, Columns.of("name", said(NADIA, "Nadia")).and("place", said(GERARD, "chez Gérard")));
        rows.forget(NADIA, List.of("a.table"));

        assertThat(written()).containsEntry("name", null).containsEntry("place", said(GERARD, "chez Gérard"));
        assertThat(rows.silences()).containsExactly(Silence.of(NADIA, List.of("a.table")));
    }

    @Test
    void what_is_said_after_somebody_was_forgotten_is_written() {
        rows.forget(NADIA, List.of("a.table"));
        rows.merge("a.table", ROW, Columns.of("name", said(NADIA, "Nadia, revenue")));

        assertThat(written()).containsEntry("name", said(NADIA, "Nadia, revenue"));
    }

    @Test
    void one_text_can_be_destroyed_alone() {
        Words one = said(NADIA, "un texte");
        Words other = Words.said(NADIA.asSpeaker(), NOTE, "other", "un autre");
        rows.merge("a.table", ROW, Columns.of("one", one).and("other", other));
        rows.destroy(one.id(), List.of("a.table"));

        assertThat(written()).containsEntry("one", null).containsEntry("other", other);
    }

    @Test
    void what_follows_is_asked_once_whatever_the_number_of_events() {
        Afterwards work = (asked, place, following) -> {};
        rows.afterwards(work, ROW);
        rows.afterwards(work, ROW);

        assertThat(rows.afterwards().get(work)).containsExactly(ROW);
    }

    private Map<String, @Nullable Object> written() {
        return table().named(row());
    }

    private TableRows table() {
        return Objects.requireNonNull(rows.tables().get("a.table"));
    }

    private TableRows.Row row() {
        return Objects.requireNonNull(table().rows().get(ROW));
    }

    private static Words said(ParticipantId who, String text) {
        return Words.said(new Speaker(who.value()), NOTE, "field", text);
    }
}
