package org.reciproque.office.server;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc.QueryServiceImplBase;
import io.axoniq.axonserver.grpc.query.QuerySubscription;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands a question to one of those who answer it, each in turn; or to all of them, when all are asked. */
final class DoubledQueries extends QueryServiceImplBase {

    private final Map<String, Map<String, StreamObserver<QueryProviderInbound>>> answering = new ConcurrentHashMap<>();
    private final Map<String, Asked> waiting = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> handed = new ConcurrentSkipListMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** Who asked, and who is still to answer; somebody may say twice that they have. */
    private record Asked(StreamObserver<QueryResponse> back, Set<StreamObserver<QueryProviderInbound>> still) {}

    Map<String, AtomicInteger> handed() {
        return handed;
    }

    int answering(Class<?> question) {
        return answering.getOrDefault(question.getName(), Map.of()).size();
    }

    void forgetEverybody() {
        answering.clear();
        List.copyOf(waiting.keySet()).forEach(this::nobodyAnswers);
    }

    private void nobodyAnswers(String question) {
        Optional.ofNullable(waiting.remove(question))
                .ifPresent(asked -> refuse(question, "AXONIQ-5002", "Connection to handler lost", asked.back()));
    }

    private static void refuse(String question, String code, String why, StreamObserver<QueryResponse> back) {
        back.onNext(QueryResponse.newBuilder()
                .setRequestIdentifier(question)
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(why))
                .build());
        back.onCompleted();
    }

    @Override
    public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> back) {
        StreamObserver<QueryProviderInbound> inward = new OneAtATime<>(back);
        return new Quiet<>(inward) {
            @Override
            public void onNext(QueryProviderOutbound said) {
                switch (said.getRequestCase()) {
                    case SUBSCRIBE -> subscribe(said.getSubscribe(), inward);
                    case UNSUBSCRIBE -> unsubscribe(said.getUnsubscribe());
                    case QUERY_RESPONSE -> answer(said.getQueryResponse());
                    case QUERY_COMPLETE -> complete(said.getQueryComplete().getRequestId(), inward);
                    default -> {}
                }
                if (!said.getInstructionId().isEmpty()) {
                    inward.onNext(QueryProviderInbound.newBuilder()
                            .setAck(InstructionAck.newBuilder()
                                    .setInstructionId(said.getInstructionId())
                                    .setSuccess(true))
                            .build());
                }
            }

            @Override
            void gone() {
                answering.values().forEach(them -> them.values().removeIf(it -> it == inward));
                waiting.forEach((question, asked) -> {
                    if (asked.still().contains(inward)) {
                        nobodyAnswers(question);
                    }
                });
            }
        };
    }

    private void subscribe(QuerySubscription said, StreamObserver<QueryProviderInbound> inward) {
        answering
                .computeIfAbsent(said.getQuery(), q -> new ConcurrentHashMap<>())
                .put(said.getClientId(), inward);
    }

    private void unsubscribe(QuerySubscription said) {
        answering.getOrDefault(said.getQuery(), new ConcurrentHashMap<>()).remove(said.getClientId());
    }

    private void answer(QueryResponse response) {
        Asked asked = waiting.get(response.getRequestIdentifier());
        if (asked != null) {
            asked.back().onNext(response);
        }
    }

    private void complete(String request, StreamObserver<QueryProviderInbound> by) {
        Asked asked = waiting.get(request);
        if (asked != null && asked.still().remove(by) && asked.still().isEmpty() && waiting.remove(request, asked)) {
            asked.back().onCompleted();
        }
    }

    @Override
    public void query(QueryRequest question, StreamObserver<QueryResponse> asking) {
        StreamObserver<QueryResponse> back = new OneAtATime<>(asking);
        Map<String, StreamObserver<QueryProviderInbound>> all =
                new TreeMap<>(answering.getOrDefault(question.getQuery(), Map.of()));
        if (all.isEmpty()) {
            refuse(question.getMessageIdentifier(), "AXONIQ-5000", "No handler for query", back);
            return;
        }
        List<String> names = new ArrayList<>(all.keySet());
        if (one(question)) {
            names = List.of(names.get(Math.floorMod(turn.getAndIncrement(), names.size())));
        }
        Set<StreamObserver<QueryProviderInbound>> still = ConcurrentHashMap.newKeySet();
        names.forEach(name -> still.add(all.get(name)));
        waiting.put(question.getMessageIdentifier(), new Asked(back, still));
        for (String name : names) {
            handed.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet();
            Objects.requireNonNull(all.get(name))
                    .onNext(QueryProviderInbound.newBuilder().setQuery(question).build());
        }
        if (!answering.getOrDefault(question.getQuery(), Map.of()).values().containsAll(List.copyOf(still))) {
            // One went in between, and whoever said so did not know of this one.
            nobodyAnswers(question.getMessageIdentifier());
        }
    }

    private static boolean one(QueryRequest question) {
        return question.getProcessingInstructionsList().stream()
                .anyMatch(instruction -> instruction.getKey() == ProcessingKey.NR_OF_RESULTS
                        && instruction.getValue().getNumberValue() == 1);
    }
}
