package org.reciproque.query.rebuild;

import java.sql.SQLException;
import java.util.Arrays;

/** What broke, for the log: the kinds of it, and where; never a message, which may repeat a row. */
final class Broken {

    private Broken() {}

    static String kinds(Throwable failed) {
        StringBuilder said = new StringBuilder();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
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
