package org.reciproque.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** A store that a dump brought to another cluster goes on there, and no reader skips or repeats an event. */
class RebaseTest {

    private static final List<String> TABLES = List.of("events.event", "events.token", "events.store");

    private final Cluster old = Cluster.started();
    private final HikariDataSource before = old.freshStore();
    private final HikariDataSource after = Cluster.ONE.freshStore();
    private final Serializer tokens = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                    .allowIfBaseType("org.axonframework.")
                    .build()))
            .build();

    @BeforeEach
    void a_store_with_events_of_interleaved_transactions() throws Exception {
        PostgresEventStorageEngine engine = Cluster.engine(before);
        // The first of these commits last: its transaction is the older one, its positions are the higher ones.
        try (Connection slow = before.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("select pg_current_xact_id()");
            engine.appendEvents(Said.many("vite", 50));
            EventTable.append(
                    slow, Said.many("lentement", 50), said -> NewEvent.of(said, Heading.blank(), Cluster.json()));
            slow.commit();
        }
        for (int i = 50; i < 100; i++) {
            engine.appendEvents(Said.by("vite", i, "n° " + i));
        }
    }

    @AfterEach
    void close() throws Exception {
        before.close();
        after.close();
        old.stop();
    }

    @Test
    void readers_go_on_where_they_were() throws Exception {
        List<String> all = read(Cluster.engine(before), null);
        List<? extends TrackedEventMessage<?>> events =
                Cluster.engine(before).readEvents(null, false).toList();
        keep(before, "au milieu", events.get(69).trackingToken());
        keep(before, "à la fin", events.get(149).trackingToken());
        keep(
                before,
                "en train de relire",
                ReplayToken.createReplayToken(
                        events.get(149).trackingToken(), events.get(9).trackingToken()));
        dumpInto();
        assertThatThrownBy(() -> Cluster.engine(after)).isInstanceOf(MovedStoreException.class);

        Rebase.Done done = new Rebase(after, tokens).run();

        assertThat(done).isEqualTo(new Rebase.Done(150, 3));
        PostgresEventStorageEngine engine = Cluster.engine(after);
        assertThat(read(engine, null)).isEqualTo(all);
        engine.appendEvents(Said.by("ici", 0, "après le déménagement"));
        assertThat(read(engine, kept("au milieu"))).startsWith(all.get(70)).hasSize(81);
        assertThat(read(engine, kept("à la fin"))).hasSize(1);
        ReplayToken replay = (ReplayToken) kept("en train de relire");
        assertThat(read(engine, replay.getCurrentToken()))
                .startsWith(all.get(10))
                .hasSize(141);
        assertThatThrownBy(() -> read(engine, events.get(3).trackingToken())).isInstanceOf(ForeignTokenException.class);
    }

    @Test
    void a_store_may_be_moved_twice() throws Exception {
        List<String> all = read(Cluster.engine(before), null);
        dumpInto();
        new Rebase(after, tokens).run();
        Cluster.engine(after).appendEvents(Said.by("ici", 0, "une fois"));

        assertThat(new Rebase(after, tokens).run().events()).isEqualTo(151);

        assertThat(read(Cluster.engine(after), null)).hasSize(151).startsWith(all.toArray(String[]::new));
    }

    @Test
    void the_table_still_only_grows() throws Exception {
        dumpInto();
        new Rebase(after, tokens).run();

        assertThatThrownBy(() -> new JdbcTemplate(after).execute("delete from events.event"))
                .hasMessageContaining("takes new rows only");
        assertThatThrownBy(() -> new JdbcTemplate(after)
                        .execute("insert into events.event (position, id, aggregate,"
                                + " sequence, stamped_at, payload_type, payload, metadata)"
                                + " values (1, gen_random_uuid(), gen_random_uuid(), 0, now(), 'x', '', '')"))
                .hasMessageContaining("position");
    }

    private static List<String> read(PostgresEventStorageEngine engine, @Nullable TrackingToken token) {
        List<String> ids = new ArrayList<>();
        engine.readEvents(token, false).forEach(event -> ids.add(event.getIdentifier()));
        return ids;
    }

    /** As pg_dump and psql do it: each table out and in again, whatever its columns generate. */
    private void dumpInto() throws Exception {
        new JdbcTemplate(after).execute("delete from events.store");
        for (String table : TABLES) {
            ByteArrayOutputStream dump = new ByteArrayOutputStream();
            try (Connection out = before.getConnection();
                    Connection in = after.getConnection()) {
                out.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", dump);
                in.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(dump.toByteArray()));
            }
        }
        new JdbcTemplate(after).execute("select setval(pg_get_serial_sequence('events.event', 'position'), 1000)");
    }

    private void keep(HikariDataSource database, String reader, TrackingToken token) {
        store(database).initializeTokenSegments(reader, 1, token);
    }

    private TrackingToken kept(String reader) {
        TrackingToken token = store(after).fetchToken(reader, 0);
        return java.util.Objects.requireNonNull(token);
    }

    private TokenStore store(HikariDataSource database) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .serializer(tokens)
                .contentType(byte[].class)
                .schema(TokenSchema.builder()
                        .setTokenTable("events.token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .build())
                .build();
    }
}
