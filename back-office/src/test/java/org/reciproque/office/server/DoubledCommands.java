package org.reciproque.office.server;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.axoniq.axonserver.grpc.command.CommandSubscription;
import io.grpc.stub.StreamObserver;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands each command to one of those who said they decide it: always the same for the same key, while the same are there. */
final class DoubledCommands extends CommandServiceImplBase {

    /** One application. */
    private record Decider(String name, StreamObserver<CommandProviderInbound> inward) {}

    /** Who waits for an answer, and of whom. */
    private record Asked(StreamObserver<CommandResponse> back, StreamObserver<CommandProviderInbound> of) {}

    private final Map<String, Map<String, Decider>> deciders = new ConcurrentHashMap<>();
    private final Map<String, Asked> waiting = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> handed = new ConcurrentSkipListMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean inTurn;
    private final Set<String> metadata = ConcurrentHashMap.newKeySet();

    /** How many commands each application was given. */
    Map<String, AtomicInteger> handed() {
        return handed;
    }

    /** Every key of metadata that was ever sent with a command. */
    Set<String> metadata() {
        return new TreeSet<>(metadata);
    }

    /** Whether commands go to each in turn whatever their key, as while applications come and go. */
    void handInTurn(boolean yes) {
        inTurn = yes;
    }

    int deciders(Class<?> command) {
        return deciders.getOrDefault(command.getName(), Map.of()).size();
    }

    void forgetEverybody() {
        deciders.clear();
        List.copyOf(waiting.keySet()).forEach(this::nobodyAnswers);
    }

    private void nobodyAnswers(String command) {
        Optional.ofNullable(waiting.remove(command))
                .ifPresent(asked -> refuse(command, "AXONIQ-4003", "Connection to handler lost", asked.back()));
    }

    private static void refuse(String command, String code, String why, StreamObserver<CommandResponse> back) {
        back.onNext(CommandResponse.newBuilder()
                .setRequestIdentifier(command)
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(why))
                .build());
        back.onCompleted();
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> back) {
        StreamObserver<CommandProviderInbound> inward = new OneAtATime<>(back);
        return new Quiet<>(inward) {
            @Override
            public void onNext(CommandProviderOutbound said) {
                switch (said.getRequestCase()) {
                    case SUBSCRIBE -> subscribe(said.getSubscribe(), inward);
                    case UNSUBSCRIBE -> unsubscribe(said.getUnsubscribe());
                    case COMMAND_RESPONSE -> answer(said.getCommandResponse());
                    default -> {}
                }
                if (!said.getInstructionId().isEmpty()) {
                    inward.onNext(CommandProviderInbound.newBuilder()
                            .setAck(InstructionAck.newBuilder()
                                    .setInstructionId(said.getInstructionId())
                                    .setSuccess(true))
                            .build());
                }
            }

            @Override
            void gone() {
                deciders.values().forEach(them -> them.values().removeIf(decider -> decider.inward() == inward));
                waiting.forEach((command, asked) -> {
                    if (asked.of() == inward) {
                        nobodyAnswers(command);
                    }
                });
            }
        };
    }

    private void subscribe(CommandSubscription said, StreamObserver<CommandProviderInbound> inward) {
        deciders.computeIfAbsent(said.getCommand(), c -> new ConcurrentHashMap<>())
                .put(said.getClientId(), new Decider(said.getClientId(), inward));
    }

    private void unsubscribe(CommandSubscription said) {
        deciders.getOrDefault(said.getCommand(), new ConcurrentHashMap<>()).remove(said.getClientId());
    }

    private void answer(CommandResponse response) {
        Optional.ofNullable(waiting.remove(response.getRequestIdentifier())).ifPresent(asked -> {
            asked.back().onNext(response);
            asked.back().onCompleted();
        });
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> back) {
        StreamObserver<CommandResponse> asked = new OneAtATime<>(back);
        String key = inTurn ? "turn " + turn.getAndIncrement() : key(command);
        metadata.addAll(command.getMetaDataMap().keySet());
        Optional<Decider> decider = deciders.getOrDefault(command.getName(), Map.of()).values().stream()
                .max(Comparator.comparingInt(it -> new SplittableRandom((it.name() + key).hashCode()).nextInt()));
        if (decider.isEmpty()) {
            refuse(command.getMessageIdentifier(), "AXONIQ-4000", "No Handler for command", asked);
            return;
        }
        waiting.put(
                command.getMessageIdentifier(), new Asked(asked, decider.get().inward()));
        handed.computeIfAbsent(decider.get().name(), n -> new AtomicInteger()).incrementAndGet();
        decider.get()
                .inward()
                .onNext(CommandProviderInbound.newBuilder().setCommand(command).build());
        if (!deciders.getOrDefault(command.getName(), Map.of()).containsValue(decider.get())) {
            // It went in between, and whoever said so did not know of this one.
            nobodyAnswers(command.getMessageIdentifier());
        }
    }

    private static String key(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(ProcessingInstruction::getValue)
                .map(value -> value.getTextValue())
                .findFirst()
                .orElse("");
    }
}
