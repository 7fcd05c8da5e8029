package org.reciproque.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers that something was stored: at once in this application, through LISTEN and NOTIFY in others. Ringing costs
 * the one who stores nothing: another thread and another connection send the word, once for many, since PostgreSQL lets
 * only one transaction that notifies commit at a time. If the bell breaks, readers look by themselves.
 */
final class Bell implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final int EAR_OPEN_MILLIS = 250;
    private static final long BETWEEN_WORDS_MILLIS = 20;
    private static final long AFTER_FAILURE_MILLIS = 1_000;

    private final DataSource database;
    private final String self = UUID.randomUUID().toString();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private final Condition toTell = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private long rings;
    private boolean untold;
    private boolean listening;
    private volatile boolean closed;

    Bell(DataSource database) {
        this.database = database;
    }

    /** Something was stored here. */
    void ring() {
        lock.lock();
        try {
            untold = true;
            toTell.signal();
            hear();
        } finally {
            lock.unlock();
        }
        listen();
    }

    /** From now on the word goes to others, and comes from them. */
    void listen() {
        lock.lock();
        try {
            if (!listening && !closed) {
                listening = true;
                start("event-bell-ear", this::listenForOthers);
                start("event-bell-voice", this::tellOthers);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How often it rang; to be handed to {@link #await}. */
    long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it has rung more often than that, or the time is over. */
    void await(long rungBefore, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (rings == rungBefore && left > 0 && !closed) {
                left = heard.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void hear() {
        lock.lock();
        try {
            rings++;
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void listenForOthers() {
        forAsLongAsOpen("listen events", connection -> {
            PGNotification @Nullable [] words =
                    connection.unwrap(PGConnection.class).getNotifications(EAR_OPEN_MILLIS);
            for (PGNotification word : words == null ? new PGNotification[0] : words) {
                if (!word.getParameter().equals(self)) {
                    hear();
                }
            }
        });
    }

    private void tellOthers() {
        // A notification that a crash loses costs one look; it need not wait for the disk.
        forAsLongAsOpen("set synchronous_commit = off", connection -> {
            if (waitForWord()) {
                try (PreparedStatement tell = connection.prepareStatement("select pg_notify('events', ?)")) {
                    tell.setString(1, self);
                    tell.execute();
                }
                Thread.sleep(BETWEEN_WORDS_MILLIS);
            }
        });
    }

    private boolean waitForWord() throws InterruptedException {
        lock.lock();
        try {
            if (!untold) {
                toTell.await(EAR_OPEN_MILLIS, TimeUnit.MILLISECONDS);
            }
            boolean word = untold;
            untold = false;
            return word;
        } finally {
            lock.unlock();
        }
    }

    private interface Turn {
        void take(Connection connection) throws SQLException, InterruptedException;
    }

    private void forAsLongAsOpen(String first, Turn turn) {
        while (!closed) {
            try (Connection connection = database.getConnection()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(first);
                }
                // What was said while nobody listened is not said again.
                hear();
                try {
                    while (!closed) {
                        turn.take(connection);
                    }
                } finally {
                    leaveAsFound(connection);
                }
            } catch (SQLException | RuntimeException broken) {
                if (!closed) {
                    LOG.warn(
                            "The bell of the event store is mended: {}",
                            broken.getClass().getSimpleName());
                    pause();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The connection goes back to a pool. */
    private static void leaveAsFound(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("unlisten *");
                statement.execute("reset synchronous_commit");
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the connections back before it returns. */
    @Override
    public void close() {
        List<Thread> open;
        lock.lock();
        try {
            closed = true;
            heard.signalAll();
            toTell.signalAll();
            open = List.copyOf(threads);
        } finally {
            lock.unlock();
        }
        for (Thread thread : open) {
            try {
                thread.join(2L * EAR_OPEN_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
