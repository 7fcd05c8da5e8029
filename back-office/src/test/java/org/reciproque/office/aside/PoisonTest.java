package org.reciproque.office.aside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Rebuilding;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.rebuild.AsideTold;
import org.reciproque.api.rebuild.RebuildCommand.ReadAsideAgain;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildQuery.AskAside;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Proof R7. One fact in a thousand makes the handlers of every list throw, and another one is refused by the database,
 * while a network is brought in: readers go past them, nobody else waits, the order of each thing is kept, and once the
 * fault is mended the lists say what they would have said without it.
 *
 * <p>By itself one small network and one fact in a hundred; {@code -Dreciproque.poison=large} as in the proof.
 */
@WholeHouse
@Import(PoisonTest.Poisoning.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonTest {

    private static final long SEED = 7;
    private static final ExampleSize SIZE =
            ExampleSize.valueOf(System.getProperty("reciproque.poison", "small").toUpperCase(java.util.Locale.ROOT));
    private static final int ONE_IN = SIZE == ExampleSize.SMALL ? 100 : 1_000;
    /** Of people; all in all fewer things than the thousand at which a reader is taken for broken itself. */
    private static final int REFUSED_ONE_IN = SIZE == ExampleSize.SMALL ? 20 : 1_000;

    private static final int WELCOMED = SIZE == ExampleSize.SMALL ? 300 : 20_000;
    private static final Duration APART = Duration.ofMillis(SIZE == ExampleSize.SMALL ? 20 : 10);
    private static final double HALF = 0.5;
    private static final long LAG_AT_MOST_MILLIS = 1_000;
    private static final double NEARLY_ALL = 0.99;

    private static volatile boolean poisoned;
    private static final AtomicInteger THROWN = new AtomicInteger();

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Accounts accounts;
    private final JdbcTemplate owner;
    private final EventStore events;
    private final EventProcessingConfiguration processing;
    private final Stories stories;

    @Autowired
    PoisonTest(
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts,
            @Qualifier("owner") JdbcTemplate owner,
            EventStore events,
            EventProcessingConfiguration processing) {
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
        this.owner = owner;
        this.events = events;
        this.processing = processing;
        this.stories = new Stories(commands, queries);
    }

    /** Handlers of lists which throw when they are told of some facts. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Poisoning {

        @Bean
        HandlerEnhancerDefinition poison() {
            return new HandlerEnhancerDefinition() {
                @Override
                public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
                    return handler.declaringClass().getName().startsWith("org.reciproque.query.")
                            ? new Thrower<>(handler)
                            : handler;
                }
            };
        }
    }

    private static final class Thrower<T> extends WrappedMessageHandlingMember<T> {

        Thrower(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            @Nullable Object answer = super.handle(message, target);
            if (poisoned && message instanceof EventMessage<?> fact && isPoison(fact.getIdentifier())) {
                THROWN.incrementAndGet();
                throw new IllegalArgumentException("poison");
            }
            return answer;
        }
    }

    private static boolean isPoison(String event) {
        return Math.floorMod(UUID.fromString(event).hashCode() * 31 + SEED, ONE_IN) == 0;
    }

    @AfterAll
    void no_more_poison() {
        poisoned = false;
    }

    @Test
    void readers_go_past_what_they_cannot_read_and_nobody_else_waits() throws InterruptedException {
        poisoned = true;
        owner.execute("alter table screens.participant add constraint nobody_called_so"
                + " check (hashtext(id::text) % " + REFUSED_ONE_IN + " <> 0)");
        Lags lags;
        try {
            stories.bringInRehearsed(commands.sendAndWait(
                    new ImportExampleNetwork("Le réseau empoisonné", SIZE, 2_026, LocalDate.of(2026, 10, 1))));
            lags = whilePeopleAreWelcomed();
        } finally {
            owner.execute("alter table screens.participant drop constraint nobody_called_so");
        }
        poisoned = false;
        AsideTold told = aside();
        System.out.printf(
                "R7 poison: seed %d, 1 fact in %d, %d facts, %d thrown, %d set aside for %d readers, lag over %d facts p50"
                        + " %d ms, p99 %d ms%n",
                SEED,
                ONE_IN,
                owner.queryForObject("select count(*) from events.event", Long.class),
                THROWN.get(),
                owner.queryForObject("select count(*) from rebuild.aside", Long.class),
                told.waiting().size(),
                WELCOMED,
                lags.at(HALF),
                lags.at(NEARLY_ALL));
        assertThat(THROWN.get()).isPositive();
        assertThat(owner.queryForList("select why from rebuild.aside where why is not null", String.class))
                .anyMatch(why -> why.startsWith("IllegalArgumentException"))
                .anyMatch(why -> why.contains("23514"));
        assertThat(owner.queryForList("select kind from rebuild.aside where why like '%23514%'", String.class))
                .as("also what the database refused")
                .contains("ParticipantWelcomed");
        assertThat(passedBehind())
                .as("facts of a thing read before an earlier one that waits")
                .isEmpty();
        assertThat(lags.at(NEARLY_ALL)).isLessThanOrEqualTo(LAG_AT_MOST_MILLIS);

        commands.<Object>sendAndWait(new ReadAsideAgain());
        Awaitility.await().pollInSameThread().until(() -> aside().isEmpty());
        RebuildProgress compared = new Rebuilding(commands, queries).compare();
        assertThat(compared.phase()).isEqualTo(RebuildProgress.Phase.DONE);
        assertThat(compared.differences()).isEmpty();
    }

    /** One after the other, so many a second. */
    private Lags whilePeopleAreWelcomed() throws InterruptedException {
        Neighbours people = Neighbours.found(commands, accounts, "Le réseau qui accueille");
        stories.awaitReaders();
        Lags lags = new Lags(events, processing);
        try (lags) {
            long begun = System.nanoTime();
            for (int i = 0; i < WELCOMED; i++) {
                people.welcome("Personne " + i);
                TimeUnit.NANOSECONDS.sleep(begun + (i + 1) * APART.toNanos() - System.nanoTime());
            }
            stories.awaitReaders();
        }
        return lags;
    }

    private AsideTold aside() {
        return queries.query(new AskAside(), AsideTold.class).join();
    }

    /** For each thing that waits, whatever was written of its later facts though it should wait too. */
    private List<String> passedBehind() {
        return owner.queryForList(
                "select distinct a.reader || ' ' || e.payload_type from rebuild.aside a"
                        + " join events.event e on e.aggregate::text = a.thing and e.sequence > a.sequence"
                        + " where a.sequence = (select min(sequence) from rebuild.aside f"
                        + " where f.reader = a.reader and f.thing = a.thing)"
                        + " and a.reader = 'figures' and not exists (select 1 from rebuild.aside b"
                        + " where b.reader = a.reader and b.event = e.id)",
                String.class);
    }

    @Test
    void a_fact_of_which_the_store_knows_nothing_waits_on() {
        owner.update("insert into rebuild.aside (reader, event, thing, sequence, position, kind, since)"
                + " values ('bilans', gen_random_uuid(), gen_random_uuid()::text, 0, 12, 'BilanRecorded', now())");
        try {
            commands.<Object>sendAndWait(new ReadAsideAgain());
            assertThat(aside().waiting().stream()
                            .filter(one -> one.reader().equals("bilans"))
                            .findFirst()
                            .map(AsideTold.Waiting::sentence))
                    .isEqualTo(
                            Optional.of("1 fait mis de côté, depuis le fait n°\u00a012 («\u00a0BilanRecorded\u00a0»)"));
        } finally {
            owner.update("delete from rebuild.aside where position = 12 and kind = 'BilanRecorded'");
        }
    }
}
