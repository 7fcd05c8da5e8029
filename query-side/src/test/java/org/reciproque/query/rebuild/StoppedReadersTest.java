package org.reciproque.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;

class StoppedReadersTest {

    private static final String READER = "bilans";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final StoppedReaders stopped = new StoppedReaders(Clock.fixed(NOON, ZoneOffset.UTC));
    private final TrackedEventMessage<?> fact = new GenericTrackedEventMessage<>(
            new GlobalSequenceTrackingToken(12), GenericEventMessage.asEventMessage("told"));

    private void fails(Exception failure) {
        assertThatThrownBy(() -> stopped.handleError(new ErrorContext(READER, failure, List.of(fact))))
                .isSameAs(failure);
    }

    @Test
    void a_reader_that_breaks_stands_where_it_broke_until_it_has_read_past_it() {
        fails(new IllegalStateException("something"));
        assertThat(stopped.of(READER, new GlobalSequenceTrackingToken(11)))
                .hasValueSatisfying(at -> assertThat(at)
                        .isEqualTo(new StoppedReaders.At(NOON, new GlobalSequenceTrackingToken(12), "String")));
        assertThat(stopped.of(READER, new GlobalSequenceTrackingToken(12))).isEmpty();
        assertThat(stopped.of(READER, new GlobalSequenceTrackingToken(11))).isEmpty();
    }

    @Test
    void where_another_application_took_the_claim_nothing_is_stopped() {
        fails(new UnableToClaimTokenException("Another one reads"));
        assertThat(stopped.of(READER, new GlobalSequenceTrackingToken(11))).isEmpty();
    }
}
