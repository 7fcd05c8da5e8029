package org.reciproque.office.server;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events in memory: a transaction is appended whole or not at all, the numbers of one thing follow each other, and
 * whoever reads the tail is told at once.
 */
final class DoubledEvents extends EventStoreImplBase {

    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private final List<Event> events = new ArrayList<>();
    private final Map<String, List<Event>> byThing = new HashMap<>();
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private int refused;

    synchronized List<Event> all() {
        return List.copyOf(events);
    }

    /** How many transactions came second. */
    synchronized int refused() {
        return refused;
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> back) {
        List<Event> transaction = new ArrayList<>();
        return new StreamObserver<>() {
            @Override
            public void onNext(Event event) {
                transaction.add(event);
            }

            @Override
            public void onError(Throwable rolledBack) {
                transaction.clear();
            }

            @Override
            public void onCompleted() {
                if (append(transaction)) {
                    back.onNext(Confirmation.newBuilder().setSuccess(true).build());
                    back.onCompleted();
                    readers.forEach(Reader::goOn);
                } else {
                    Metadata why = new Metadata();
                    why.put(ERROR_CODE, "AXONIQ-2000");
                    back.onError(Status.OUT_OF_RANGE
                            .withDescription("[AXONIQ-2000] Invalid sequence number")
                            .asRuntimeException(why));
                }
            }
        };
    }

    private synchronized boolean append(List<Event> transaction) {
        Map<String, Long> next = new HashMap<>();
        for (Event event : transaction) {
            String thing = event.getAggregateIdentifier();
            long expected = next.computeIfAbsent(thing, t -> size(t));
            if (!thing.isEmpty() && event.getAggregateSequenceNumber() != expected) {
                refused++;
                return false;
            }
            next.put(thing, expected + 1);
        }
        for (Event event : transaction) {
            events.add(event);
            byThing.computeIfAbsent(event.getAggregateIdentifier(), t -> new ArrayList<>())
                    .add(event);
        }
        return true;
    }

    private long size(String thing) {
        return byThing.getOrDefault(thing, List.of()).size();
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest asked, StreamObserver<Event> back) {
        List<Event> found;
        synchronized (this) {
            found = List.copyOf(byThing.getOrDefault(asked.getAggregateId(), List.of()));
        }
        found.stream()
                .filter(event -> event.getAggregateSequenceNumber() >= asked.getInitialSequence())
                .forEach(back::onNext);
        back.onCompleted();
    }

    @Override
    public void listAggregateSnapshots(GetAggregateSnapshotsRequest asked, StreamObserver<Event> back) {
        back.onCompleted();
    }

    @Override
    public synchronized void readHighestSequenceNr(
            ReadHighestSequenceNrRequest asked, StreamObserver<ReadHighestSequenceNrResponse> back) {
        long last = size(asked.getAggregateId()) - 1;
        back.onNext(
                ReadHighestSequenceNrResponse.newBuilder().setToSequenceNr(last).build());
        back.onCompleted();
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest asked, StreamObserver<TrackingToken> back) {
        token(0, back);
    }

    @Override
    public synchronized void getLastToken(GetLastTokenRequest asked, StreamObserver<TrackingToken> back) {
        token(events.size() - 1L, back);
    }

    @Override
    public synchronized void getTokenAt(GetTokenAtRequest asked, StreamObserver<TrackingToken> back) {
        long before = events.stream()
                .takeWhile(event -> event.getTimestamp() < asked.getInstant())
                .count();
        token(before, back);
    }

    private static void token(long at, StreamObserver<TrackingToken> back) {
        back.onNext(TrackingToken.newBuilder().setToken(at).build());
        back.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> outward) {
        StreamObserver<EventWithToken> back = new OneAtATime<>(outward);
        Reader reader = new Reader(back);
        return new Quiet<>(back) {
            @Override
            public void onNext(GetEventsRequest asked) {
                reader.ask(asked);
                readers.add(reader);
                reader.goOn();
            }

            @Override
            void gone() {
                readers.remove(reader);
            }
        };
    }

    /** Somebody who reads from a place on, as many as they asked for. */
    private final class Reader {

        private final StreamObserver<EventWithToken> back;
        private int next = -1;
        private long permits;

        Reader(StreamObserver<EventWithToken> back) {
            this.back = back;
        }

        synchronized void ask(GetEventsRequest asked) {
            if (next < 0) {
                next = (int) asked.getTrackingToken();
            }
            permits += asked.getNumberOfPermits();
        }

        synchronized void goOn() {
            for (Event event : from(next, permits)) {
                back.onNext(EventWithToken.newBuilder()
                        .setToken(next++)
                        .setEvent(event)
                        .build());
                permits--;
            }
        }
    }

    private synchronized List<Event> from(int from, long atMost) {
        int to = (int) Math.min(events.size(), from + atMost);
        return from >= to ? List.of() : List.copyOf(events.subList(from, to));
    }
}
