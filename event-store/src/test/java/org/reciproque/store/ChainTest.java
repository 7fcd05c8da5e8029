package org.reciproque.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reciproque.store.Chain.Break;
import org.reciproque.store.Chain.Verified;
import org.reciproque.store.Chain.Wrong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What somebody changes behind the store's back is found, and where. */
class ChainTest {

    private static final UUID LES_TILLEULS = UUID.fromString("00000000-0000-8000-8000-000000000001");
    private static final UUID LA_GARE = UUID.fromString("00000000-0000-8000-8000-000000000002");

    /** As a reader that gives numbers would write them, one event after the other. */
    private static final String NUMBER = """
            with recursive listed as (
                select id, tenant, row_number() over (partition by tenant order by xid, position) as number,
                       events.digest(e) as digest from events.event e),
            chained as (
                select id, tenant, number, sha256(sha256(uuid_send(tenant)) || int8send(number) || digest) as hash
                from listed where number = 1
                union all
                select l.id, l.tenant, l.number, sha256(c.hash || int8send(l.number) || l.digest)
                from listed l join chained c on c.tenant = l.tenant and l.number = c.number + 1)
            insert into events.numbered (event_id, tenant, number, hash) select id, tenant, number, hash from chained
            """;

    private final HikariDataSource database = Cluster.ONE.freshStore();
    private final JdbcTemplate sql = new JdbcTemplate(database);
    private final Chain chain = new Chain(database, "events.numbered", "tenant");

    @BeforeEach
    void two_networks_with_some_events() {
        PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                .dataSource(database)
                .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(database)))
                .eventSerializer(Cluster.json())
                .heading(new Heading() {
                    @Override
                    public Optional<UUID> tenant(EventMessage<?> event) {
                        String text = ((Said) event.getPayload()).text();
                        return Optional.of(Integer.parseInt(text.substring(3)) % 3 == 0 ? LA_GARE : LES_TILLEULS);
                    }

                    @Override
                    public Optional<LocalDate> day(EventMessage<?> event) {
                        return Optional.of(LocalDate.of(2026, 3, 1));
                    }
                })
                .build();
        engine.appendEvents(Said.many("Aya", 300));
        sql.execute("create table events.numbered (event_id uuid primary key, tenant uuid, number bigint, hash bytea)");
        sql.execute(NUMBER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Verified> verified() {
        return chain.verify(read -> {});
    }

    private Optional<Break> broken(UUID tenant) {
        return verified().stream()
                .filter(one -> one.tenant().equals(tenant))
                .findFirst()
                .orElseThrow()
                .broken();
    }

    @Test
    void what_nobody_touched_holds() {
        assertThat(verified()).extracting(Verified::numbers).containsExactly(200L, 100L);
        assertThat(verified()).allSatisfy(one -> assertThat(one.broken()).isEmpty());
        assertThat(chain.unnumbered()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = convert_to('{\"text\":\"autre\"}', 'UTF8')",
                "metadata = '[]'::bytea",
                "day = day + 1",
                "stamped_at = stamped_at + interval '1 second'",
                "sequence = sequence + 1000",
                "revision = '9'"
            })
    void a_changed_event_breaks_the_chain_where_it_stands(String change) {
        tamper("update events.event set " + change + " where id = (select event_id from events.numbered"
                + " where tenant = '" + LES_TILLEULS + "' and number = 120)");

        assertThat(broken(LES_TILLEULS)).hasValueSatisfying(at -> {
            assertThat(at.number()).isEqualTo(120);
            assertThat(at.wrong()).isEqualTo(Wrong.CHANGED);
        });
        assertThat(broken(LA_GARE)).isEmpty();
    }

    @Test
    void a_removed_event_is_missed() {
        tamper("delete from events.event where id = (select event_id from events.numbered" + " where tenant = '"
                + LA_GARE + "' and number = 7)");

        assertThat(broken(LA_GARE))
                .hasValueSatisfying(at -> assertThat(at.wrong()).isEqualTo(Wrong.EVENT_GONE));
    }

    @Test
    void a_removed_event_is_missed_even_if_its_number_went_too() {
        String gone = sql.queryForObject(
                "select event_id::text from events.numbered where tenant = ? and number = 7", String.class, LA_GARE);
        tamper("delete from events.event where id = '" + gone + "'");
        sql.update("delete from events.numbered where event_id = ?::uuid", gone);
        sql.update("update events.numbered set number = number - 1 where tenant = ? and number > 7", LA_GARE);

        assertThat(broken(LA_GARE)).hasValueSatisfying(at -> {
            assertThat(at.number()).isEqualTo(7);
            assertThat(at.wrong()).isEqualTo(Wrong.CHANGED);
        });
    }

    @Test
    void an_event_without_a_number_is_counted() {
        sql.update("delete from events.numbered where tenant = ? and number = 100", LA_GARE);

        assertThat(chain.unnumbered()).isEqualTo(1);
        assertThat(broken(LA_GARE)).isEmpty();
    }

    private void tamper(String statement) {
        sql.execute("alter table events.event disable trigger event_only_grows");
        sql.execute(statement);
        sql.execute("alter table events.event enable trigger event_only_grows");
    }
}
