package org.reciproque.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.reciproque.query.rows.SpokenPlaces.Shown;
import org.reciproque.query.rows.TableRows.Row;
import org.reciproque.query.rows.TableRows.Shape;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes rows beside the living tables. First they pour in: rows that are new go by COPY into bare tables, on a thread of
 * their own, and what is told of a row that is written already is carried until the tables have their indexes. After
 * {@link #settle} rows are written as they come. Each statement is a transaction of its own, short enough to hold up nobody.
 */
public final class NextRows implements AutoCloseable {

    private static final int COPIED_AT_ONCE = 20_000;
    private static final int CHANGED_AT_ONCE = 5_000;
    private static final int WAITING = 2;

    /** What is gathered, what waits to be written, and what is carried: so many may be as large as they may be. */
    private static final int PARTS = WAITING + 2;

    /** What is remembered besides leaves at least so much to them. */
    private static final int LEAST = 4;

    private static final int ASKED = 100;
    private static final Duration TO_THE_END = Duration.ofSeconds(30);

    private final JdbcTemplate database;
    private final RowWriter writer;
    private final Consumer<String> key;
    private final long memory;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread named = new Thread(task, "rebuild-write");
        named.setDaemon(true);
        return named;
    });
    private final Deque<Future<?>> waiting = new ArrayDeque<>();
    private final Map<String, IdsMet> written = new HashMap<>();
    private final Set<String> stained = new LinkedHashSet<>();
    private final Map<Afterwards, Set<UUID>> following = new LinkedHashMap<>();
    private final AtomicLong remembered = new AtomicLong();
    private RowChanges carried = new RowChanges();
    private boolean pouring = true;

    /**
     * @param database connections outside any transaction
     * @param key gives a table its primary key, if it has none yet
     * @param memory how many bytes all of this may take, with what whoever hands it over gathers, about
     */
    public NextRows(JdbcTemplate database, RowWriter writer, Consumer<String> key, long memory) {
        this.database = database;
        this.writer = writer;
        this.key = key;
        this.memory = memory;
    }

    /** How many bytes may be gathered before they are handed over, about. */
    public long share() {
        return Math.max(memory / LEAST, memory - remembered.get()) / PARTS;
    }

    /**
     * Writes what is gathered, which nobody may touch any more; what follows from it is remembered for {@link #workOut}.
     * While rows pour in, it comes back before they are written.
     */
    public void write(RowChanges changes) throws InterruptedException {
        if (!pouring) {
            change(changes);
            return;
        }
        waiting.add(thread.submit(() -> pour(changes)));
        while (waiting.size() > WAITING) {
            wait(waiting.remove());
        }
    }

    /** Waits until all that was handed over is written. */
    public void poured() throws InterruptedException {
        while (!waiting.isEmpty()) {
            wait(waiting.remove());
        }
    }

    /** Writes what was carried, now that tables have their indexes. */
    public void settle() {
        pouring = false;
        change(carried);
        carried = new RowChanges();
        written.clear();
        remembered.set(0);
    }

    private static void wait(Future<?> writing) throws InterruptedException {
        try {
            writing.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        }
    }

    /** Works out what follows from all that is written. Late, since it reads: the tables should have their indexes. */
    public void workOut() {
        while (!following.isEmpty()) {
            Map<Afterwards, Set<UUID>> now = new LinkedHashMap<>(following);
            following.clear();
            now.forEach((work, asked) -> pieces(List.copyOf(asked), CHANGED_AT_ONCE)
                    .forEach(some -> {
                        RowChanges rows = new RowChanges();
                        work.workOut(new LinkedHashSet<>(some), Place.NEXT, rows);
                        change(rows);
                    }));
        }
    }

    /** Tables whose files still hold words that fell silent meanwhile, since the last time this was asked. */
    public Set<String> stained() {
        Set<String> tables = new LinkedHashSet<>(stained);
        stained.clear();
        return tables;
    }

    private void pour(RowChanges changes) {
        if (!written.isEmpty() && !changes.silences().isEmpty()) {
            stained.addAll(writer.fall(changes.silences(), Place.NEXT));
            changes.silences().forEach(carried::hush);
        }
        changes.tables().forEach(this::carryKnown);
        changes.tables().forEach(this::copy);
        // A table at a time: where its words are shown is as much again.
        changes.tables()
                .forEach((table, rows) -> pieces(
                                SpokenPlaces.of(Map.of(table, rows), (t, column) -> false)
                                        .shown(),
                                COPIED_AT_ONCE)
                        .forEach(this::copy));
        remember(changes);
        remembered.set(written.values().stream().mapToLong(IdsMet::bytes).sum()
                + ASKED * following.values().stream().mapToLong(Set::size).sum());
        if (carried.weight() > share()) {
            RowChanges known = carried;
            carried = new RowChanges();
            change(known);
        }
    }

    /** Leaves in these only rows that are new. */
    private void carryKnown(String table, TableRows rows) {
        IdsMet known = written.computeIfAbsent(table, t -> new IdsMet());
        rows.rows().entrySet().removeIf(row -> {
            if (known.contains(row.getKey())) {
                carried.put(
                        table,
                        row.getKey(),
                        rows.named(row.getValue()),
                        row.getValue().mayBeNew());
                return true;
            }
            if (!row.getValue().mayBeNew()) {
                throw new IllegalStateException("A row of " + table + " is missing");
            }
            known.add(row.getKey());
            return false;
        });
    }

    private void remember(RowChanges changes) {
        changes.afterwards()
                .forEach((work, asked) -> following
                        .computeIfAbsent(work, w -> new LinkedHashSet<>())
                        .addAll(asked));
    }

    private void change(RowChanges changes) {
        Set<String> tables = new HashSet<>(changes.tables().keySet());
        tables.add(SpokenPlaces.TABLE);
        tables.forEach(key);
        stained.addAll(writer.fall(changes.silences(), Place.NEXT));
        changes.tables().forEach(this::change);
        SpokenPlaces spoken = SpokenPlaces.of(changes.tables(), writer.types()::holdsText);
        pieces(spoken.silent(), CHANGED_AT_ONCE).forEach(places -> writer.silence(places, Place.NEXT));
        change(SpokenPlaces.TABLE, spoken.rows());
        remember(changes);
    }

    private void change(String table, TableRows rows) {
        rows.byShape()
                .forEach((shape, alike) -> pieces(alike, CHANGED_AT_ONCE).forEach(some -> {
                    stopIfAsked();
                    writer.write(table, Place.NEXT, rows, shape, some);
                }));
    }

    private void copy(String table, TableRows rows) {
        rows.byShape()
                .forEach((shape, alike) ->
                        pieces(alike, COPIED_AT_ONCE).forEach(some -> copy(table, rows, shape, some)));
    }

    /** Whoever closes this waits until it is noticed. */
    private static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    private void copy(String table, TableRows rows, Shape shape, List<Map.Entry<UUID, Row>> alike) {
        int[] places = TableRows.places(shape.set());
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int place : places) {
            columns.add(rows.columns().get(place));
            types.add(writer.types().of(table, rows.columns().get(place)));
        }
        if (!CopyBytes.take(types)) {
            key.accept(table);
            pieces(alike, CHANGED_AT_ONCE).forEach(some -> writer.write(table, Place.NEXT, rows, shape, some));
            return;
        }
        columns.add("id");
        send(table, columns, copy -> {
            CopyBytes bytes = new CopyBytes();
            for (Map.Entry<UUID, Row> row : alike) {
                bytes.row(places.length + 1);
                for (int i = 0; i < places.length; i++) {
                    bytes.column(row.getValue().value(places[i]), types.get(i));
                }
                bytes.uuid(row.getKey());
                bytes.sendTo(copy);
            }
            bytes.end(copy);
        });
    }

    private void copy(List<Shown> places) {
        send(SpokenPlaces.TABLE, Shown.COLUMNS, copy -> {
            CopyBytes bytes = new CopyBytes();
            for (Shown place : places) {
                bytes.place(place);
                bytes.sendTo(copy);
            }
            bytes.end(copy);
        });
    }

    private interface Sending {
        void to(CopyIn copy) throws SQLException;
    }

    private void send(String table, List<String> columns, Sending rows) {
        stopIfAsked();
        String into = "copy " + Place.NEXT.of(table) + " (" + String.join(", ", columns)
                + ") from stdin with (format binary)";
        database.execute((Connection connection) -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into);
            try {
                rows.to(copy);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            return copy.getHandledRowCount();
        });
    }

    private static <T> List<List<T>> pieces(List<T> whole, int size) {
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += size) {
            pieces.add(whole.subList(from, Math.min(whole.size(), from + size)));
        }
        return pieces;
    }

    /** Comes back once nothing is written any more: what is being built may then be dropped. */
    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!thread.awaitTermination(TO_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Rows are still being written");
            }
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
