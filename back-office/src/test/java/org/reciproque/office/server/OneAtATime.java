package org.reciproque.office.server;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * A stream that several threads write to, which gRPC does not allow by itself. Once the other end is gone nobody hears,
 * and that is nobody's fault here. To be made where the call comes in.
 */
final class OneAtATime<T> implements StreamObserver<T> {

    private final StreamObserver<T> stream;
    private boolean over;

    OneAtATime(StreamObserver<T> stream) {
        this.stream = stream;
        if (stream instanceof ServerCallStreamObserver<T> call) {
            // With a handler, what is said to somebody who is gone is no error.
            call.setOnCancelHandler(() -> {});
        }
    }

    @Override
    public synchronized void onNext(T message) {
        if (!over) {
            stream.onNext(message);
        }
    }

    @Override
    public synchronized void onError(Throwable failure) {
        if (!over) {
            over = true;
            stream.onError(failure);
        }
    }

    @Override
    public synchronized void onCompleted() {
        if (!over) {
            over = true;
            stream.onCompleted();
        }
    }
}
