package org.reciproque.office.health;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Remembers the last call to Axon Server that failed by the way and not by what was asked. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class FailedCalls implements ClientInterceptor {

    private static final Set<Status.Code> THE_WAY = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.INTERNAL,
            Status.Code.UNAUTHENTICATED,
            Status.Code.PERMISSION_DENIED,
            Status.Code.RESOURCE_EXHAUSTED);

    private final Clock clock;
    private volatile Optional<Failed> last = Optional.empty();

    FailedCalls(Clock clock) {
        this.clock = clock;
    }

    /** @param how the name of gRPC's code; its message may repeat what was sent */
    record Failed(LocalDateTime at, String how) {}

    Optional<Failed> last() {
        return last;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<R> listener, Metadata headers) {
                super.start(new Watched<>(listener), headers);
            }
        };
    }

    private final class Watched<R> extends SimpleForwardingClientCallListener<R> {

        Watched(ClientCall.Listener<R> listener) {
            super(listener);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (THE_WAY.contains(status.getCode())) {
                last = Optional.of(
                        new Failed(LocalDateTime.now(clock), status.getCode().name()));
            }
            super.onClose(status, trailers);
        }
    }
}
