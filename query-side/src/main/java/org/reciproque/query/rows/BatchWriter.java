package org.reciproque.query.rows;

import java.sql.Savepoint;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.reciproque.query.aside.ReaderAside;
import org.reciproque.query.aside.Undone;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes a batch at once; where the database takes it not, fact by fact, and sets aside those that it does not take.
 */
@Component
final class BatchWriter implements Undone {

    private final RowWriter writer;
    private final JdbcTemplate database;

    BatchWriter(RowWriter writer, @Qualifier("owner") JdbcTemplate database) {
        this.writer = writer;
        this.database = database;
    }

    @Override
    public void undo(UnitOfWork<?> batch, EventMessage<?> fact) {
        BatchChanges.of(batch).ifPresent(changes -> changes.withdraw(fact));
    }

    /** To be called inside the transaction of the batch. */
    void write(BatchChanges changes, UnitOfWork<?> batch) {
        if (changes.facts().isEmpty()) {
            return;
        }
        Optional<ReaderAside> aside = ReaderAside.of(batch);
        if (aside.isEmpty()) {
            writer.write(changes.together());
            return;
        }
        try {
            orNothing(() -> writer.write(changes.together()));
        } catch (RuntimeException failure) {
            if (!aside.get().mayGoPast(failure)) {
                throw failure;
            }
            changes.facts().forEach(fact -> write(fact, aside.get()));
        }
    }

    private void write(BatchChanges.OfFact one, ReaderAside aside) {
        boolean silences = !one.changes().silences().isEmpty();
        if (aside.waitsBehind(one.fact()) && !silences) {
            aside.put(one.fact(), null);
            return;
        }
        try {
            orNothing(() -> writer.write(one.changes()));
        } catch (RuntimeException failure) {
            if (silences || !aside.mayGoPast(failure)) {
                throw failure;
            }
            aside.put(one.fact(), failure);
        }
    }

    /** Leaves the transaction as it was when the work fails. */
    private void orNothing(Runnable work) {
        database.execute((ConnectionCallback<Boolean>) connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                work.run();
            } catch (DataAccessException | IllegalStateException failure) {
                connection.rollback(before);
                throw failure;
            }
            connection.releaseSavepoint(before);
            return true;
        });
    }
}
