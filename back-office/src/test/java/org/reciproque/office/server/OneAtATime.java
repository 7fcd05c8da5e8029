package org.reciproque.office.server;

import io.grpc.stub.StreamObserver;

/** A stream that several threads write to, which gRPC does not allow by itself. */
final class OneAtATime<T> implements StreamObserver<T> {

    private final StreamObserver<T> stream;

    OneAtATime(StreamObserver<T> stream) {
        this.stream = stream;
    }

    @Override
    public synchronized void onNext(T message) {
        stream.onNext(message);
    }

    @Override
    public synchronized void onError(Throwable failure) {
        stream.onError(failure);
    }

    @Override
    public synchronized void onCompleted() {
        stream.onCompleted();
    }
}
