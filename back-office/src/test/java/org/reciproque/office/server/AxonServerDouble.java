package org.reciproque.office.server;

import com.google.protobuf.MessageLite;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * A double of Axon Server, the remote peer, for tests: keeps events in memory, hands commands to the application that has
 * their key and questions to each in turn. It remembers every message that passed, as bytes.
 */
final class AxonServerDouble implements AutoCloseable {

    private static final int LARGEST = 64 << 20;

    final DoubledEvents events = new DoubledEvents();
    final DoubledCommands commands = new DoubledCommands();
    final DoubledQueries queries = new DoubledQueries();
    private final DoubledPlatform platform = new DoubledPlatform();
    private final Queue<byte[]> passed = new ConcurrentLinkedQueue<>();
    private Server server;

    AxonServerDouble() {
        server = listening(0);
    }

    private Server listening(int port) {
        try {
            return ServerBuilder.forPort(port)
                    .addService(platform)
                    .addService(commands)
                    .addService(queries)
                    .addService(events)
                    .maxInboundMessageSize(LARGEST)
                    .intercept(new Remembering(passed))
                    .build()
                    .start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    String address() {
        return "localhost:" + server.getPort();
    }

    /** Stops answering, as if its machine went; what it keeps is kept. */
    int goAway() {
        int port = server.getPort();
        server.shutdownNow();
        try {
            server.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        commands.forgetEverybody();
        queries.forgetEverybody();
        return port;
    }

    void comeBack(int port) {
        server = listening(port);
    }

    /** Whether these words passed anywhere in any message. */
    boolean saw(String words) {
        byte[] sought = words.getBytes(StandardCharsets.UTF_8);
        return passed.stream().anyMatch(message -> contains(message, sought));
    }

    int messages() {
        return passed.size();
    }

    private static boolean contains(byte[] message, byte[] sought) {
        for (int from = 0; from <= message.length - sought.length; from++) {
            int same = 0;
            while (same < sought.length && message[from + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Keeps what comes in and what goes out. */
    private record Remembering(Queue<byte[]> passed) implements ServerInterceptor {

        @Override
        public <Q, R> Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            ServerCall<Q, R> outward = new SimpleForwardingServerCall<>(call) {
                @Override
                public void sendMessage(R message) {
                    remember(message);
                    super.sendMessage(message);
                }
            };
            return new SimpleForwardingServerCallListener<>(next.startCall(outward, headers)) {
                @Override
                public void onMessage(Q message) {
                    remember(message);
                    super.onMessage(message);
                }
            };
        }

        private void remember(Object message) {
            passed.add(((MessageLite) message).toByteArray());
        }
    }
}
