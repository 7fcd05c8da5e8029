package org.reciproque.command;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;

/** One noun before a decision: what happened, what is asked, and the only four answers there are. */
public final class Deciding<T> {

    private final Class<T> noun;
    private final Object[] happened;

    private Deciding(Class<T> noun, Object... happened) {
        this.noun = noun;
        this.happened = happened;
    }

    public static <T> Deciding<T> on(Class<T> noun) {
        return new Deciding<>(noun);
    }

    public Deciding<T> after(Object... events) {
        return new Deciding<>(noun, events);
    }

    public Answer<T> when(Object command) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(noun);
        TestExecutor<T> before = happened.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(happened);
        return new Answer<>(before.when(command));
    }

    /** What came of it. */
    public record Answer<T>(ResultValidator<T> result) {

        public void tells(Object... events) {
            result.expectSuccessfulHandlerExecution().expectEvents(events);
        }

        /** Accepted without a word: what was asked is there already. */
        public void isSilent() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
        }

        /** What a question is answered; nothing is noted. */
        public void answers(@Nullable Object said) {
            result.expectSuccessfulHandlerExecution().expectNoEvents().expectResultMessagePayload(said);
        }

        public void refuses(String sentence) {
            result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(sentence);
        }
    }
}
