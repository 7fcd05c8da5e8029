package org.reciproque.office.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.PauseParticipation;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.RebuildCommand.RebuildLists;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.api.retention.AskWhatIsDue;
import org.reciproque.api.retention.WhatIsDue;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A thread that does not say what it is about gets nothing; one that does gets that, and nothing else. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private static final Executor NEW_THREAD = task -> new Thread(task).start();

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Neighbours neighbours;

    @Autowired
    GateTest(CommandGateway commands, QueryGateway queries, Accounts accounts) {
        this.commands = commands;
        this.queries = queries;
        this.neighbours = Neighbours.found(commands, accounts, "Le réseau du portillon");
    }

    @Test
    void who_says_nothing_may_ask_for_nothing() {
        ParticipantId ginette = neighbours.welcome("Ginette Portillon");
        elsewhere(() -> {
            assertThatThrownBy(() -> commands.sendAndWait(new Leave(ginette, neighbours.noted("left", 1))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queries.query(new AwaitReaders(Duration.ofMillis(1)), Boolean.class)
                            .join())
                    .hasStackTraceContaining("AccessDeniedException");
        });
    }

    @Test
    void an_errand_asks_for_what_it_is_about_and_nothing_else() {
        ParticipantId louis = neighbours.welcome("Louis Portillon");
        elsewhere(() -> {
            try (Errand.Under here = Errand.RETENTION.begin()) {
                assertThat(queries.query(new AskWhatIsDue(neighbours.network(), Neighbours.TODAY), WhatIsDue.class)
                                .join()
                                .due())
                        .isEmpty();
                assertThatThrownBy(() -> commands.sendAndWait(pause(louis, "retention")))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatCode(() -> commands.<Object>sendAndWait(new Leave(louis, neighbours.noted("louis left", 1))))
                        .doesNotThrowAnyException();
            }
            try (Errand.Under here = Errand.CLEANING.begin()) {
                assertThatThrownBy(() -> commands.sendAndWait(new Leave(louis, neighbours.noted("again", 1))))
                        .isInstanceOf(AccessDeniedException.class);
            }
            assertThatThrownBy(() -> commands.sendAndWait(pause(louis, "afterwards")))
                    .as("once an errand is over")
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void whoever_answers_a_question_asks_others_of_that_network_and_notes_nothing() {
        elsewhere(() -> {
            UnitOfWork<?> answering = DefaultUnitOfWork.startAndGet(new GenericQueryMessage<>(
                    new AskWhatIsDue(neighbours.network(), Neighbours.TODAY),
                    ResponseTypes.instanceOf(WhatIsDue.class)));
            try {
                assertThatCode(() -> queries.query(
                                        new AskWhatIsDue(neighbours.network(), Neighbours.TODAY), WhatIsDue.class)
                                .join())
                        .doesNotThrowAnyException();
                assertThatCode(() -> queries.query(new AwaitReaders(Duration.ofMillis(1)), Boolean.class)
                                .join())
                        .doesNotThrowAnyException();
                assertThatThrownBy(() -> queries.query(
                                        new AskWhatIsDue(NetworkId.named("Un autre réseau"), Neighbours.TODAY),
                                        WhatIsDue.class)
                                .join())
                        .hasStackTraceContaining("AccessDeniedException");
                assertThatThrownBy(() -> queries.query(new AskReaders(), ReadersTold.class)
                                .join())
                        .as("of no network")
                        .hasStackTraceContaining("AccessDeniedException");
                ParticipantId somebody = ParticipantId.of(neighbours.network(), "somebody");
                assertThatThrownBy(() -> commands.sendAndWait(pause(somebody, "while answering")))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> commands.sendAndWait(new RebuildLists(List.of())))
                        .isInstanceOf(AccessDeniedException.class);
            } finally {
                answering.rollback();
            }
        });
    }

    @Test
    void what_was_let_in_is_decided_again_when_two_people_noted_at_the_same_moment() {
        ParticipantId maud = neighbours.welcome("Maud Portillon");
        List<CompletableFuture<Void>> atOnce = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            try (Errand.Under here = Errand.COMMAND_LINE.begin()) {
                                commands.<Object>sendAndWait(pause(maud, "at once " + i));
                            }
                        },
                        NEW_THREAD))
                .toList();
        assertThatCode(() -> CompletableFuture.allOf(atOnce.toArray(CompletableFuture[]::new))
                        .join())
                .doesNotThrowAnyException();
    }

    private PauseParticipation pause(ParticipantId who, String key) {
        return new PauseParticipation(who, neighbours.noted(key, 1), Optional.empty());
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work, NEW_THREAD).join();
    }
}
