package org.reciproque.office.buses;

import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/** What whoever sent a command sees of its failure. */
final class Seen {

    private Seen() {}

    static <C, R> CommandCallback<C, R> of(
            CommandCallback<? super C, ? super R> callback, UnaryOperator<Throwable> seen) {
        return (command, result) -> callback.onResult(
                command,
                result.isExceptional()
                        ? new GenericCommandResultMessage<>(seen.apply(result.exceptionResult()), result.getMetaData())
                        : result);
    }
}
