package org.reciproque.office.server;

import io.grpc.stub.StreamObserver;

/** The other end goes, and this one with it. */
abstract class Quiet<T> implements StreamObserver<T> {

    private final StreamObserver<?> back;

    Quiet(StreamObserver<?> back) {
        this.back = back;
    }

    /** Whoever spoke here is gone. */
    void gone() {}

    @Override
    public void onError(Throwable failure) {
        gone();
    }

    @Override
    public void onCompleted() {
        gone();
        back.onCompleted();
    }
}
