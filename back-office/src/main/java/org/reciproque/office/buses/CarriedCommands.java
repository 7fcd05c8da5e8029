package org.reciproque.office.buses;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;

/** Commands that Axon Server carries to whoever decides. Their refusals are refusals again here. */
final class CarriedCommands extends AxonServerCommandBus {

    CarriedCommands(Builder builder) {
        super(builder);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        super.<C, R>dispatch(command, Seen.of(callback, Failures::seenFromAfar));
    }
}
