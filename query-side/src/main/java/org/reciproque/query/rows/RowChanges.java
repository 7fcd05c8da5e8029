package org.reciproque.query.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Words;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.participant.ParticipantId;

/**
 * The rows that a batch of events changes, gathered in memory. Every table has a key {@code id uuid}; changes to one row
 * fall together, so that each row is written once a batch.
 */
public final class RowChanges {

    static final String OF_THE_BATCH = RowChanges.class.getName();

    private final Map<String, TableRows> tables = new LinkedHashMap<>();
    private final Set<Silence> silences = new LinkedHashSet<>();
    private final Map<Afterwards, Set<UUID>> afterwards = new LinkedHashMap<>();

    /** Where words are gathered, by whose they are and by their own id; known once somebody falls silent. */
    private @Nullable Map<UUID, List<Gathered>> spoken;

    private record Gathered(String table, UUID row, int column) {}

    /**
     * Gathers what this batch changes here, whoever asks for it; nobody else writes it then.
     *
     * @param batch the outermost unit of work
     */
    public void gather(UnitOfWork<?> batch) {
        batch.resources().put(OF_THE_BATCH, this);
    }

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

    /** About how many bytes are gathered. */
    public long weight() {
        return tables.values().stream().mapToLong(TableRows::weight).sum();
    }

    void put(String table, UUID id, Map<String, @Nullable Object> columns, boolean mayBeNew) {
        TableRows rows = tables.computeIfAbsent(table, t -> new TableRows());
        rows.put(id, columns, mayBeNew);
        if (spoken != null) {
            remember(spoken, table, rows, id);
        }
    }

    /** What is gathered falls silent here, what is stored when it is written; what comes later may speak again. */
    private void silence(Silence silence, Predicate<Words> gone) {
        silences.add(silence);
        hush(silence, gone);
    }

    /** What is gathered here falls silent, and nothing else. */
    void hush(Silence silence) {
        hush(
                silence,
                words -> silence.id().equals(words.id().value())
                        || silence.id().equals(words.whose().person()));
    }

    private void hush(Silence silence, Predicate<Words> gone) {
        if (spoken == null) {
            Map<UUID, List<Gathered>> all = new HashMap<>();
            tables.forEach((table, rows) -> rows.rows().keySet().forEach(id -> remember(all, table, rows, id)));
            spoken = all;
        }
        for (Gathered place : spoken.getOrDefault(silence.id(), List.of())) {
            TableRows rows = tables.get(place.table());
            TableRows.Row row = rows == null ? null : rows.rows().get(place.row());
            if (row != null
                    && silence.tables().contains(place.table())
                    && row.value(place.column()) instanceof Words words
                    && gone.test(words)) {
                rows.empty(place.row(), place.column());
            }
        }
    }

    private static void remember(Map<UUID, List<Gathered>> spoken, String table, TableRows rows, UUID id) {
        TableRows.Row row = rows.rows().get(id);
        for (int column = 0; row != null && column < rows.columns().size(); column++) {
            if (row.value(column) instanceof Words words) {
                Gathered place = new Gathered(table, id, column);
                spoken.computeIfAbsent(words.whose().person(), w -> new ArrayList<>())
                        .add(place);
                spoken.computeIfAbsent(words.id().value(), w -> new ArrayList<>())
                        .add(place);
            }
        }
    }

    /**
     * Takes out what can be written for good: the tables whose rows are told of once, when there is enough of them.
     *
     * @param enough bytes of one table, about
     */
    public RowChanges takeTold(long enough) {
        RowChanges told = new RowChanges();
        tables.entrySet().removeIf(table -> {
            boolean take =
                    table.getValue().weight() > enough && table.getValue().toldOnce();
            if (take) {
                told.tables.put(table.getKey(), table.getValue());
            }
            return take;
        });
        if (!told.tables.isEmpty()) {
            told.silences.addAll(silences);
            silences.clear();
            spoken = null;
        }
        return told;
    }

    /** Whether nothing is gathered. */
    public boolean isEmpty() {
        return tables.isEmpty() && silences.isEmpty() && afterwards.isEmpty();
    }

    Map<String, TableRows> tables() {
        return tables;
    }

    Set<Silence> silences() {
        return silences;
    }

    Map<Afterwards, Set<UUID>> afterwards() {
        return afterwards;
    }
}
