package org.reciproque.query.rows;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands the changes of the running batch to every handler that asks for them, and writes them once, just before the
 * batch and its token are committed together.
 */
@Component
final class RowChangesParameter implements ParameterResolverFactory, ParameterResolver<RowChanges> {

    private final BatchWriter writer;

    RowChangesParameter(BatchWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ParameterResolver<RowChanges> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == RowChanges.class ? this : null;
    }

    @Override
    public RowChanges resolveParameterValue(Message<?> message) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        @Nullable RowChanges gathered = batch.getResource(RowChanges.OF_THE_BATCH);
        return gathered != null ? gathered : changes(batch).by((EventMessage<?>) message);
    }

    private BatchChanges changes(UnitOfWork<?> batch) {
        return BatchChanges.of(batch).orElseGet(() -> {
            BatchChanges changes = new BatchChanges();
            changes.belongTo(batch);
            batch.onPrepareCommit(b -> writer.write(changes, batch));
            return changes;
        });
    }

    /** Asked before any batch begins, to know which events to read at all. */
    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}
