package org.reciproque.office.buses;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Says of a number that Axon Server finds taken already that it is a conflict: the connector hands it on as a failed call
 * like any other, which nobody would decide again.
 */
final class NamedConflicts implements ClientInterceptor {

    static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<R> listener, Metadata headers) {
                super.start(new Named<>(listener), headers);
            }
        };
    }

    private static final class Named<R> extends SimpleForwardingClientCallListener<R> {

        Named(ClientCall.Listener<R> listener) {
            super(listener);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            boolean taken = ErrorCode.INVALID_EVENT_SEQUENCE.errorCode().equals(trailers.get(ERROR_CODE));
            super.onClose(
                    taken ? status.withCause(new ConcurrencyException("This number is taken")) : status, trailers);
        }
    }
}
