package org.reciproque.query.rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
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

    /** Whose words may be gathered here, and which: hardly anybody who falls silent has any left. */
    private final IdsMet speaking = new IdsMet();

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
        tables.computeIfAbsent(table, t -> new TableRows()).put(id, columns, mayBeNew);
        for (@Nullable Object value : columns.values()) {
            if (value instanceof Words words && words.readable()) {
                speaking.add(words.whose().person());
                speaking.add(words.id().value());
            }
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

    /** Adds what came after all that is gathered here. */
    void addAll(RowChanges later) {
        later.silences.forEach(silence -> {
            silences.add(silence);
            hush(silence);
        });
        later.tables.forEach(
                (table, rows) -> rows.rows().forEach((id, row) -> put(table, id, rows.named(row), row.mayBeNew())));
        later.afterwards.forEach((work, about) ->
                afterwards.computeIfAbsent(work, w -> new LinkedHashSet<>()).addAll(about));
    }

    private void hush(Silence silence, Predicate<Words> gone) {
        if (speaking.contains(silence.id())) {
            silence.tables().stream().map(tables::get).filter(Objects::nonNull).forEach(rows -> rows.empty(gone));
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
