package org.reciproque.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reciproque.store.Conversation.HowMany;
import org.reciproque.store.Conversation.Say;
import org.reciproque.store.Conversation.Silence;
import org.reciproque.store.Conversation.Told;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What is kept in memory is what is stored, whoever stored it. */
class KeptAggregatesTest {

    private static final int LIFE = 500;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final HikariDataSource database = Cluster.ONE.freshStore();
    private final JdbcTemplate sql = new JdbcTemplate(database);
    private final AtomicLong nanos = new AtomicLong();
    private final KeptAggregates kept = new KeptAggregates(10_000, A_MINUTE, nanos::get);
    private final List<Configuration> applications = new ArrayList<>();
    private final CommandGateway here = application(kept);
    private final CommandGateway elsewhere = application(new KeptAggregates(10_000, A_MINUTE));
    private final String aya = UUID.randomUUID().toString();

    private CommandGateway application(KeptAggregates memory) {
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        PostgresEventStore store = Cluster.store(database);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> Cluster.json())
                .configureTransactionManager(c -> transactions)
                .configureEventStore(c -> store)
                .configureCommandBus(c -> SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .build())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Conversation.class));
        memory.configureModule(configurer);
        Configuration axon = configurer.buildConfiguration();
        axon.start();
        applications.add(axon);
        return DefaultCommandGateway.builder()
                .commandBus(axon.commandBus())
                .retryScheduler(new ConflictRetry())
                .build();
    }

    @AfterEach
    void close() {
        applications.forEach(Configuration::shutdown);
        database.close();
    }

    @Test
    void a_long_life_is_read_once_and_then_only_what_is_new() {
        live(aya, LIFE);
        assertThat(applied(() -> say(here, "bonjour"))).isEqualTo(LIFE + 1);
        assertThat(applied(() -> say(here, "encore"))).isOne();
        assertThat(applied(() -> count(here))).isZero();

        assertThat(count(here)).isEqualTo(LIFE + 2);
    }

    @Test
    void a_new_life_is_kept_from_its_first_event() {
        say(here, "bonjour");

        assertThat(applied(() -> say(here, "encore"))).isOne();
        assertThat(kept.size()).isOne();
    }

    @Test
    void what_another_application_stored_is_seen_at_once() {
        live(aya, LIFE);
        count(here);
        say(elsewhere, "de loin");
        say(elsewhere, "de loin encore");

        assertThat(applied(() -> assertThat(count(here)).isEqualTo(LIFE + 2))).isEqualTo(2);
    }

    @Test
    void who_was_refused_keeps_what_was_known_and_nothing_of_what_was_rolled_back() {
        live(aya, LIFE);
        count(here);

        assertThat(applied(() -> assertThatThrownBy(() -> say(here, "")).isInstanceOf(Silence.class)))
                .isZero();
        assertThat(applied(() -> count(here))).isZero();

        // Told, then rolled back: that one is not kept.
        assertThatThrownBy(() -> say(here, " ")).isInstanceOf(Silence.class);
        assertThat(kept.size()).isZero();
        assertThat(count(here)).isEqualTo(LIFE);
    }

    @Test
    void a_store_that_lost_its_last_events_is_believed() {
        live(aya, LIFE);
        say(here, "perdu");
        sql.execute("alter table events.event disable trigger all");
        sql.update("delete from events.event where sequence = ?", LIFE);
        assertThat(applied(() -> assertThat(count(here)).isEqualTo(LIFE))).isEqualTo(LIFE);

        say(here, "perdu aussi");
        sql.update("delete from events.event where sequence = ?", LIFE);
        say(elsewhere, "à la même place");
        say(elsewhere, "et après");
        assertThat(applied(() -> assertThat(count(here)).isEqualTo(LIFE + 2))).isEqualTo(LIFE + 2);
    }

    @Test
    void what_was_loaded_is_kept_for_a_minute_however_often_it_serves() {
        live(aya, LIFE);
        for (int second = 0; second < 60; second += 20) {
            nanos.set(Duration.ofSeconds(second).toNanos());
            say(here, "à " + second);
        }
        nanos.set(Duration.ofSeconds(61).toNanos());

        assertThat(kept.size()).isZero();
        assertThat(applied(() -> count(here))).isEqualTo(LIFE + 3);
        assertThat(applied(() -> count(here))).isZero();
    }

    @Test
    void what_must_be_forgotten_is_forgotten() {
        live(aya, LIFE);
        count(here);
        kept.forget();

        assertThat(kept.size()).isZero();
        assertThat(applied(() -> count(here))).isEqualTo(LIFE);
    }

    @Test
    void no_more_is_kept_than_was_said() {
        KeptAggregates few = new KeptAggregates(3L * LIFE, A_MINUTE);
        CommandGateway small = application(few);
        for (int i = 0; i < 10; i++) {
            String each = UUID.randomUUID().toString();
            live(each, LIFE);
            small.<Integer>sendAndWait(new HowMany(each));
        }

        assertThat(few.size()).isBetween(1L, 3L);
    }

    @Test
    void two_applications_that_decide_at_once_never_disagree() throws Exception {
        List<String> conversations =
                List.of(aya, UUID.randomUUID().toString(), UUID.randomUUID().toString());
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        List<Future<Integer>> told = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            CommandGateway mine = i % 2 == 0 ? here : elsewhere;
            Random dice = new Random(2026L + i);
            told.add(crowd.submit(() -> {
                int done = 0;
                for (int n = 0; n < 60; n++) {
                    String where = conversations.get(dice.nextInt(conversations.size()));
                    try {
                        mine.<Integer>sendAndWait(new Say(where, dice.nextInt(5) == 0 ? " " : "n° " + n));
                        done++;
                    } catch (RuntimeException refusedOrTooMany) {
                        // Three conflicts in a row are an answer too.
                    }
                }
                return done;
            }));
        }
        int all = 0;
        for (Future<Integer> one : told) {
            all += one.get();
        }
        crowd.shutdown();

        assertThat(sql.queryForObject("select count(*) from events.event", Integer.class))
                .isEqualTo(all);
        for (String conversation : conversations) {
            List<Integer> numbers = sql.queryForList(
                    "select (convert_from(payload, 'UTF8')::jsonb ->> 'number')::int from events.event"
                            + " where aggregate = ?::uuid order by sequence",
                    Integer.class,
                    conversation);
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1);
            }
            assertThat(here.<Integer>sendAndWait(new HowMany(conversation))).isEqualTo(numbers.size());
            assertThat(elsewhere.<Integer>sendAndWait(new HowMany(conversation)))
                    .isEqualTo(numbers.size());
        }
    }

    /** A life as it would have been told. */
    private void live(String conversation, int events) {
        List<DomainEventMessage<?>> life = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            life.add(new GenericDomainEventMessage<>(
                    "Conversation", conversation, i, new Told(conversation, i + 1, "n° " + i)));
        }
        Cluster.engine(database).appendEvents(life);
    }

    private void say(CommandGateway application, String text) {
        application.<Integer>sendAndWait(new Say(aya, text));
    }

    private int count(CommandGateway application) {
        return application.<Integer>sendAndWait(new HowMany(aya));
    }

    /** How many events were applied to aggregates meanwhile. */
    private static long applied(Runnable doing) {
        long before = Conversation.APPLIED.get();
        doing.run();
        return Conversation.APPLIED.get() - before;
    }
}
