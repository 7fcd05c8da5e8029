package org.reciproque.office.buses;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.queryhandling.GenericQueryResponseMessage;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.jspecify.annotations.Nullable;

/** Questions that Axon Server carries to whoever answers. */
final class CarriedQuestions extends AxonServerQueryBus {

    /** Those who remember answer at once. */
    private static final long PATIENCE_SECONDS = 5;

    CarriedQuestions(Builder builder) {
        super(builder);
    }

    @Override
    public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> question) {
        if (AskedOfAll.isAsked(question.getPayload())) {
            return askedOfAll(question);
        }
        return super.query(question).handle((answer, failure) -> seen(question, answer, failure));
    }

    private <Q, R> CompletableFuture<QueryResponseMessage<R>> askedOfAll(QueryMessage<Q, R> question) {
        try (Stream<QueryResponseMessage<R>> answers =
                super.scatterGather(question, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return CompletableFuture.completedFuture(
                    AskedOfAll.together(answers.filter(answer -> !answer.isExceptional())
                                    .map(QueryResponseMessage::getPayload)
                                    .toList())
                            .<QueryResponseMessage<R>>map(answer -> new GenericQueryResponseMessage<>(
                                    question.getResponseType().responseMessagePayloadType(), answer))
                            .orElseGet(() -> seen(question, null, new IllegalStateException("Nobody answered"))));
        }
    }

    private static <R> QueryResponseMessage<R> seen(
            QueryMessage<?, R> question, @Nullable QueryResponseMessage<R> answer, @Nullable Throwable failed) {
        if (answer != null && !answer.isExceptional()) {
            return answer;
        }
        Throwable failure = answer == null
                ? failed == null ? new IllegalStateException("No answer") : failed
                : answer.exceptionResult();
        return new GenericQueryResponseMessage<>(
                question.getResponseType().responseMessagePayloadType(), Failures.seenFromAfar(failure));
    }
}
