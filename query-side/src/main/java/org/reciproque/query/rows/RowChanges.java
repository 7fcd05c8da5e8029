package org.reciproque.query.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Words;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.participant.ParticipantId;

/**
 * The rows that a batch of events changes, gathered in memory. Every table has a key {@code id uuid}; changes to one row
 * fall together, so that each row is written once a batch.
 */
public final class RowChanges {

    /** What becomes of one row: columns to set, and whether it may be new. */
    record Change(Map<String, @Nullable Object> columns, boolean mayBeNew) {}

    private static final Change NOTHING = new Change(Map.of(), false);

    private final Map<String, Map<UUID, Change>> tables = new LinkedHashMap<>();
    private final List<Silence> silences = new ArrayList<>();
    private final Map<Afterwards, Set<UUID>> afterwards = new LinkedHashMap<>();

    /**
     * Sets these columns, in a new row where there is none. Paper comes in any order, so that the row may have been begun
     * by a later fact.
     *
     * @param table with its schema, for example {@code screens.fiche}
     */
    public void merge(String table, UUID id, Columns columns) {
        put(table, id, columns.values(), true);
    }

    /** Sets these columns of a row that must be there: a missing row is an error. */
    public void change(String table, UUID id, Columns columns) {
        put(table, id, columns.values(), false);
    }

    /** Empties every column of these tables that shows words of this person, whatever batch wrote them. */
    public void forget(ParticipantId person, Collection<String> shownIn) {
        silence(Silence.of(person, shownIn), words -> words.whose().person().equals(person.value()));
    }

    /** Empties every column of these tables that shows this one text. */
    public void destroy(WordsId words, Collection<String> shownIn) {
        silence(Silence.of(words, shownIn), shown -> shown.id().equals(words));
    }

    /** Asks for what follows from rows that stand, once this batch is among them. */
    public void afterwards(Afterwards work, UUID about) {
        afterwards.computeIfAbsent(work, w -> new LinkedHashSet<>()).add(about);
    }

    private void put(String table, UUID id, Map<String, @Nullable Object> columns, boolean mayBeNew) {
        Map<UUID, Change> rows = tables.computeIfAbsent(table, t -> new LinkedHashMap<>());
        Change before = rows.getOrDefault(id, NOTHING);
        Map<String, @Nullable Object> both = new LinkedHashMap<>(before.columns());
        both.putAll(columns);
        rows.put(id, new Change(both, before.mayBeNew() || mayBeNew));
    }

    /** What is gathered falls silent here, what is stored when it is written; what comes later may speak again. */
    private void silence(Silence silence, Predicate<Words> gone) {
        silences.add(silence);
        for (String table : silence.tables()) {
            for (Change change : tables.getOrDefault(table, Map.of()).values()) {
                change.columns()
                        .replaceAll((column, value) -> value instanceof Words words && gone.test(words) ? null : value);
            }
        }
    }

    Map<String, Map<UUID, Change>> tables() {
        return tables;
    }

    List<Silence> silences() {
        return silences;
    }

    Map<Afterwards, Set<UUID>> afterwards() {
        return afterwards;
    }
}
