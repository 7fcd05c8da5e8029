package org.reciproque.office.buses;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/**
 * Where commands are decided, in this application. Refusals and conflicts leave it as {@link Told}, whoever asked: after
 * the transaction, since a conflict only shows when it is committed.
 */
class LocalCommands extends SimpleCommandBus {

    private final boolean forOthersToo;

    /**
     * @param forOthersToo whether commands come from other applications, which are told of every failure by its kind
     *     alone
     */
    LocalCommands(Builder builder, boolean forOthersToo) {
        super(builder);
        this.forOthersToo = forOthersToo;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.<C, R>handle(command, handler, (asked, result) -> callback.onResult(asked, toBeTold(asked, result)));
    }

    private <R> CommandResultMessage<? extends R> toBeTold(
            CommandMessage<?> asked, CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Throwable failure = result.exceptionResult();
        boolean broken = Failures.isBroken(failure);
        if (broken && !forOthersToo) {
            return result;
        }
        if (broken) {
            Failures.log(asked.getPayloadType().getSimpleName(), failure);
        }
        return new GenericCommandResultMessage<>(Failures.ofCommand(failure), result.getMetaData());
    }

    /** Of an application that is whole: who asks and who decides are the same. */
    static final class Alone extends LocalCommands {

        Alone(Builder builder) {
            super(builder, false);
        }

        @Override
        public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            super.<C, R>dispatch(command, Seen.of(callback, Failures::seen));
        }
    }
}
