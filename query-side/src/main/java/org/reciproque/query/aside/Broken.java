package org.reciproque.query.aside;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What broke while a fact was read: the fact itself, or something around it that will come back. */
public final class Broken {

    /**
     * Of the connection, the transaction, tables that are not as the program knows them, resources, what is held, what an
     * operator did, the system (SQLSTATE).
     */
    private static final Set<String> AROUND = Set.of("08", "25", "40", "42", "53", "55", "57", "58", "XX");

    private static final List<Class<? extends Throwable>> COMES_BACK = List.of(
            AxonTransientException.class,
            ConcurrencyException.class,
            InterruptedException.class,
            TimeoutException.class,
            TransactionException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class);

    private static final int CLASS_OF_STATE = 2;

    private Broken() {}

    /** Whether this very fact will fail again and again, as far as can be told. */
    public static boolean byTheFact(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof VirtualMachineError
                    || comesBack(cause)
                    || (cause instanceof SQLException sql && isAround(sql))) {
                return false;
            }
        }
        return true;
    }

    private static boolean comesBack(Throwable failure) {
        return COMES_BACK.stream().anyMatch(kind -> kind.isInstance(failure));
    }

    private static boolean isAround(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < CLASS_OF_STATE || AROUND.contains(state.substring(0, CLASS_OF_STATE));
    }

    /** The kinds of what broke, and where; never their messages, which may repeat a row. */
    public static String told(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said.append(said.isEmpty() ? "" : " ← ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                said.append(' ').append(sql.getSQLState());
            }
            Arrays.stream(cause.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("org.reciproque."))
                    .findFirst()
                    .ifPresent(frame -> said.append(" (")
                            .append(frame.getFileName())
                            .append(':')
                            .append(frame.getLineNumber())
                            .append(')'));
        }
        return said.toString();
    }
}
