package org.reciproque.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What is appended is there, once, as it was, for ever. */
class PostgresEventStorageEngineTest {

    private static final String AYA = "0192f3a0-0000-7000-8000-00000000a1a1";

    private final HikariDataSource database = Cluster.ONE.freshStore();
    private final JdbcTemplate sql = new JdbcTemplate(database);
    private final PostgresEventStorageEngine engine = Cluster.engine(database);

    @AfterEach
    void close() {
        database.close();
    }

    private List<? extends TrackedEventMessage<?>> all() {
        return engine.readEvents(null, false).toList();
    }

    private List<? extends DomainEventMessage<?>> of(String aggregate) {
        return engine.readEvents(aggregate).asStream().toList();
    }

    @Nested
    class WhatIsAppended {

        @Test
        void is_read_back_as_it_was_said() {
            MetaData aside = MetaData.with("act", 12L).and("place", "la table du fond");
            DomainEventMessage<Said> said = Said.by(AYA, 0, "« déjà là » 🌱").withMetaData(aside);
            engine.appendEvents(said);

            DomainEventMessage<?> read = of(AYA).get(0);
            assertThat(read.getPayload()).isEqualTo(said.getPayload());
            assertThat(read.getMetaData()).containsEntry("place", "la table du fond");
            assertThat(read.getIdentifier()).isEqualTo(said.getIdentifier());
            assertThat(read.getType()).isEqualTo("Conversation");
            assertThat(read.getAggregateIdentifier()).isEqualTo(AYA);
            assertThat(read.getTimestamp()).isEqualTo(said.getTimestamp().truncatedTo(ChronoUnit.MICROS));
        }

        @Test
        void is_the_same_whether_one_by_one_or_in_a_stream() {
            List<DomainEventMessage<Said>> many = Said.many(AYA, 300);
            List<DomainEventMessage<Said>> others = Said.many("une conversation sans uuid", 300);
            engine.appendEvents(many);
            others.forEach(engine::appendEvents);

            assertThat(of(AYA))
                    .extracting(event -> (Said) event.getPayload())
                    .containsExactlyElementsOf(payloads(many));
            assertThat(of("une conversation sans uuid"))
                    .extracting(event -> (Said) event.getPayload())
                    .containsExactlyElementsOf(payloads(others));
            // The bytes are the same too: a digest does not tell which way a row came.
            List<Map<String, Object>> rows =
                    sql.queryForList("select convert_from(payload, 'UTF8') as payload, payload_type,"
                            + " convert_from(metadata, 'UTF8') as metadata, aggregate_type, sequence from events.event"
                            + " where aggregate_name is null order by sequence");
            List<Map<String, Object>> otherRows = sql.queryForList("select convert_from(payload, 'UTF8') as payload,"
                    + " payload_type, convert_from(metadata, 'UTF8') as metadata, aggregate_type, sequence"
                    + " from events.event where aggregate_name is not null order by sequence");
            assertThat(rows).isEqualTo(otherRows);
        }

        @Test
        void keeps_hours_before_2000_and_far_ahead_in_a_stream_too() {
            Instant early = Instant.parse("1971-06-01T08:00:00.123456Z");
            Instant late = Instant.parse("2120-02-29T23:59:59.999999Z");
            List<DomainEventMessage<Said>> many = new java.util.ArrayList<>();
            for (int i = 0; i < 100; i++) {
                many.add(new GenericDomainEventMessage<>(
                        "Conversation",
                        AYA,
                        i,
                        new Said("x"),
                        MetaData.emptyInstance(),
                        UUID.randomUUID().toString(),
                        i % 2 == 0 ? early : late));
            }
            engine.appendEvents(many);

            assertThat(of(AYA)).extracting(DomainEventMessage::getTimestamp).containsOnly(early, late);
        }

        @Test
        void may_be_larger_than_what_is_sent_at_once() {
            List<DomainEventMessage<Said>> many = new java.util.ArrayList<>();
            for (int i = 0; i < 60; i++) {
                // Around the size of a chunk, and far beyond.
                many.add(Said.by(AYA, i, "é".repeat(i % 3 == 0 ? 32_700 + i : i * 4_000)));
            }
            engine.appendEvents(many);

            assertThat(of(AYA))
                    .extracting(event -> (Said) event.getPayload())
                    .containsExactlyElementsOf(payloads(many));
        }

        @Test
        void is_nothing_where_the_database_took_some_before_one_could_not_be_written() {
            List<DomainEventMessage<?>> many = new java.util.ArrayList<>(Said.many(AYA, 20_000));
            many.add(new GenericDomainEventMessage<>(
                    "Conversation",
                    AYA,
                    20_000,
                    new Said("sans uuid"),
                    MetaData.emptyInstance(),
                    "not a uuid",
                    Instant.parse("2026-11-23T08:00:00Z")));

            assertThatThrownBy(() -> engine.appendEvents(many)).hasMessageContaining("not a uuid");

            assertThat(of(AYA)).isEmpty();
            // The connection goes on.
            engine.appendEvents(Said.many(AYA, 40));
            assertThat(of(AYA)).hasSize(40);
        }

        @Test
        void need_not_come_from_an_aggregate() {
            EventMessage<Said> said = GenericEventMessage.asEventMessage(new Said("bonjour"));
            engine.appendEvents(said);

            assertThat(all()).singleElement().satisfies(event -> {
                assertThat(event.getIdentifier()).isEqualTo(said.getIdentifier());
                assertThat((Object) event.getPayload()).isEqualTo(new Said("bonjour"));
            });
        }

        @Test
        void bears_its_heading_in_the_table() {
            UUID tenant = UUID.randomUUID();
            PostgresEventStorageEngine headed = PostgresEventStorageEngine.builder()
                    .dataSource(database)
                    .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(database)))
                    .eventSerializer(Cluster.json())
                    .heading(new Heading() {
                        @Override
                        public Optional<UUID> tenant(EventMessage<?> event) {
                            return Optional.of(tenant);
                        }

                        @Override
                        public Optional<LocalDate> day(EventMessage<?> event) {
                            return Optional.of(LocalDate.of(1999, 12, 31));
                        }
                    })
                    .build();
            headed.appendEvents(Said.by(AYA, 0, "one by one"));
            headed.appendEvents(Said.many("en flot", 40));

            assertThat(sql.queryForList("select distinct tenant, day from events.event"))
                    .containsExactly(Map.of("tenant", tenant, "day", java.sql.Date.valueOf("1999-12-31")));
        }

        private static List<Said> payloads(List<DomainEventMessage<Said>> events) {
            return events.stream().map(DomainEventMessage::getPayload).toList();
        }
    }

    @Nested
    class OneAggregate {

        @Test
        void is_read_in_order_and_page_by_page() {
            engine.appendEvents(Said.many(AYA, 2_500));

            assertThat(of(AYA))
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .hasSize(2_500)
                    .isSorted();
            assertThat(engine.readEvents(AYA, 2_490).asStream().count()).isEqualTo(10);
            assertThat(engine.lastSequenceNumberFor(AYA)).contains(2_499L);
            assertThat(engine.lastSequenceNumberFor("nobody")).isEmpty();
        }

        @Test
        void takes_each_number_once() {
            engine.appendEvents(Said.by(AYA, 0, "un"), Said.by(AYA, 1, "deux"));

            assertThatThrownBy(() -> engine.appendEvents(Said.by(AYA, 1, "deux encore")))
                    .isInstanceOf(ConcurrencyException.class);
            assertThatThrownBy(() -> engine.appendEvents(Said.by(AYA, 0, "un encore")))
                    .isInstanceOf(AggregateStreamCreationException.class);
            assertThat(of(AYA)).hasSize(2);
        }

        @Test
        void is_written_whole_or_not_at_all() {
            engine.appendEvents(Said.by(AYA, 39, "déjà"));

            assertThatThrownBy(() -> engine.appendEvents(Said.many(AYA, 40).subList(1, 40)))
                    .isInstanceOf(ConcurrencyException.class);
            assertThatThrownBy(() -> engine.appendEvents(Said.by(AYA, 38, "38"), Said.by(AYA, 39, "39")))
                    .isInstanceOf(ConcurrencyException.class);
            assertThat(of(AYA)).hasSize(1);
        }
    }

    @Nested
    class TheTable {

        @Test
        void only_grows() {
            engine.appendEvents(Said.by(AYA, 0, "un"));

            for (String change : List.of(
                    "update events.event set payload = ''", "delete from events.event", "truncate events.event")) {
                assertThatThrownBy(() -> sql.execute(change))
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("takes new rows only");
            }
            assertThat(of(AYA)).hasSize(1);
        }

        @Test
        void gives_each_field_its_part_in_the_digest() {
            engine.appendEvents(Said.by(AYA, 0, "un"));
            String digest = "select encode(events.digest(e), 'hex') from events.event e";
            String before = sql.queryForObject(digest, String.class);
            sql.execute("alter table events.event disable trigger event_only_grows");
            for (String column : List.of(
                    "id = gen_random_uuid()",
                    "tenant = gen_random_uuid()",
                    "aggregate = gen_random_uuid()",
                    "aggregate_name = 'x'",
                    "aggregate_type = 'x'",
                    "sequence = 9",
                    "day = '2026-01-01'",
                    "stamped_at = stamped_at + interval '1 microsecond'",
                    "recorded_at = recorded_at + interval '1 second'",
                    "payload_type = 'x'",
                    "revision = '2'",
                    "payload = payload || ' '::bytea",
                    "metadata = ''")) {
                sql.execute("update events.event set " + column);
                @Nullable String after = sql.queryForObject(digest, String.class);
                assertThat(after).as(column).isNotEqualTo(before);
                before = after;
            }
        }
    }

    @Nested
    class Tokens {

        @Test
        void tell_the_end_and_an_hour() {
            Instant noon = Instant.parse("2026-03-01T12:00:00Z");
            for (int i = 0; i < 3; i++) {
                engine.appendEvents(new GenericDomainEventMessage<>(
                        "Conversation",
                        AYA,
                        i,
                        new Said("n° " + i),
                        MetaData.emptyInstance(),
                        UUID.randomUUID().toString(),
                        noon.plus(Duration.ofHours(i))));
            }

            assertThat(engine.readEvents(engine.createTokenAt(noon.plus(Duration.ofMinutes(1))), false))
                    .extracting(event -> ((Said) event.getPayload()).text())
                    .containsExactly("n° 1", "n° 2");
            assertThat(engine.readEvents(engine.createTokenAt(Instant.EPOCH), false))
                    .hasSize(3);
            assertThat(engine.readEvents(engine.createTokenAt(Instant.parse("2030-01-01T00:00:00Z")), false))
                    .isEmpty();
            assertThat(engine.readEvents(engine.createHeadToken(), false)).isEmpty();
        }

        @Test
        void of_another_store_are_refused() {
            try (HikariDataSource elsewhere = Cluster.ONE.freshStore()) {
                PostgresEventStorageEngine other = Cluster.engine(elsewhere);
                other.appendEvents(Said.by(AYA, 0, "ailleurs"));

                assertThatThrownBy(() -> engine.readEvents(other.createHeadToken(), false)
                                .toList())
                        .isInstanceOf(ForeignTokenException.class);
            }
        }
    }

    @Test
    void a_store_whose_transactions_were_counted_elsewhere_is_not_opened() {
        engine.appendEvents(Said.by(AYA, 0, "un"));
        sql.update("update events.store set cluster = cluster + 1");

        assertThatThrownBy(() -> Cluster.engine(database)).isInstanceOf(MovedStoreException.class);
    }
}
