package org.reciproque.office.buses;

import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.GenericQueryResponseMessage;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.jspecify.annotations.Nullable;

/** Where questions of other applications are answered. What went wrong leaves it as {@link Told}. */
final class LocalQuestions extends SimpleQueryBus {

    LocalQuestions(Builder builder) {
        super(builder);
    }

    @Override
    public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> question) {
        return super.query(question).handle((answer, failure) -> toBeTold(question, answer, failure));
    }

    private static <R> QueryResponseMessage<R> toBeTold(
            QueryMessage<?, R> question, @Nullable QueryResponseMessage<R> answer, @Nullable Throwable failed) {
        if (answer != null && !answer.isExceptional()) {
            return answer;
        }
        Throwable failure = answer == null
                ? failed == null ? new IllegalStateException("No answer") : failed
                : answer.exceptionResult();
        if (Failures.isBroken(failure)) {
            Failures.log(question.getPayloadType().getSimpleName(), failure);
        }
        return new GenericQueryResponseMessage<>(
                question.getResponseType().responseMessagePayloadType(), Failures.ofQuestion(failure));
    }
}
