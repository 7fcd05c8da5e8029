package org.reciproque.office.buses;

import io.axoniq.axonserver.grpc.command.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.serialization.Serializer;

/** Commands that Axon Server carries to whoever decides. Their refusals are refusals again here. */
final class CarriedCommands extends AxonServerCommandBus {

    /** What travels with a command in clear: where a chain of messages began. What else is said of it stays here. */
    private static final Set<String> IN_CLEAR = Set.of("traceId", "correlationId");

    CarriedCommands(Builder builder) {
        super(builder);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        super.<C, R>dispatch(command, Seen.of(callback, Failures::seenFromAfar));
    }

    /** Writes commands by this serializer. */
    static Builder writtenBy(Serializer messages, AxonServerConfiguration settings) {
        Builder builder = new Builder() {
            @Override
            protected CommandSerializer buildSerializer() {
                return new WithoutWhatIsSaidHere(messages, settings);
            }
        };
        return builder.serializer(messages).configuration(settings);
    }

    private static final class WithoutWhatIsSaidHere extends CommandSerializer {

        WithoutWhatIsSaidHere(Serializer messages, AxonServerConfiguration settings) {
            super(messages, settings);
        }

        @Override
        public Command serialize(CommandMessage<?> command, String routingKey, int priority) {
            Map<String, Object> left = new HashMap<>(command.getMetaData());
            left.keySet().retainAll(IN_CLEAR);
            return super.serialize(command.withMetaData(left), routingKey, priority);
        }
    }
}
