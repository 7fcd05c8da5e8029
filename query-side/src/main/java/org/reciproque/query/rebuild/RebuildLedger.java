package org.reciproque.query.rebuild;

import java.lang.management.ManagementFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildProgress.Difference;
import org.reciproque.api.rebuild.RebuildProgress.Phase;
import org.reciproque.api.rebuild.RebuildWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what was asked, how far it is and how it ended, so that whoever leaves finds it again, after a restart too. */
@Component
class RebuildLedger {

    /** Counted while they are few, as the database last estimated them when they are many. */
    private static final String FACTS = """
            select greatest((select count(*) from (select from events.network_number limit ?) few),
                            (select reltuples::bigint from pg_class where oid = 'events.network_number'::regclass))""";

    private static final int FEW = 20_000;

    private final JdbcTemplate database;
    private final RebuildLock lock;
    private final BuiltLists lists;
    private final Clock clock;

    /** Two applications may live in one process, or each be the first one of its container. */
    private final String me = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();

    RebuildLedger(@Qualifier("owner") JdbcTemplate database, RebuildLock lock, BuiltLists lists, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.lists = lists;
        this.clock = clock;
    }

    UUID begin(RebuildWork work, List<BuiltList> asked) {
        UUID run = UUID.randomUUID();
        database.update(
                "insert into rebuild.run (id, work, lists, phase, facts, asked_at, node) values (?, ?, ?, ?, ?, ?, ?)",
                run,
                work.name(),
                asked.stream().map(BuiltList::name).toArray(String[]::new),
                Phase.READING.name(),
                facts(),
                OffsetDateTime.now(clock),
                me);
        return run;
    }

    /** About how many there are: to count them all would take as long as to read them. */
    private long facts() {
        Long facts = database.queryForObject(FACTS, Long.class, FEW);
        return facts == null ? 0 : facts;
    }

    void read(UUID run, long events) {
        database.update("update rebuild.run set read = ? where id = ?", events, run);
    }

    void phase(UUID run, Phase phase) {
        database.update("update rebuild.run set phase = ? where id = ?", phase.name(), run);
    }

    void over(UUID run, Phase phase, @Nullable String said) {
        database.update(
                "update rebuild.run set phase = ?, said = ?, over_at = ? where id = ?",
                phase.name(),
                said,
                OffsetDateTime.now(clock),
                run);
    }

    void differs(UUID run, BuiltList list, UUID network, long missing, long differing, long tooMany) {
        database.update(
                "insert into rebuild.difference (run, list, network, missing, differing, too_many)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (run, list, network) do update set"
                        + " missing = difference.missing + excluded.missing,"
                        + " differing = difference.differing + excluded.differing,"
                        + " too_many = difference.too_many + excluded.too_many",
                run,
                list.name(),
                network,
                missing,
                differing,
                tooMany);
    }

    /** Lists whose readers another application asks to stand still. */
    List<String> heldElsewhere() {
        List<String> held = database.queryForList(
                "select unnest(lists) from rebuild.run where over_at is null and node <> ? and phase in (?, ?)"
                        + " and asked_at = (select max(asked_at) from rebuild.run)",
                String.class,
                me,
                Phase.CHANGING_OVER.name(),
                Phase.COMPARING.name());
        return held.isEmpty() || lock.isTaken() ? held : List.of();
    }

    /** The latest of this kind. */
    RebuildProgress latest(RebuildWork work) {
        boolean taken = lock.isTaken();
        return database
                .query(
                        "select r.*, asked_at = (select max(asked_at) from rebuild.run) as latest from rebuild.run r"
                                + " where work = ? order by asked_at desc limit 1",
                        (row, i) -> Run.of(row),
                        work.name())
                .stream()
                .findFirst()
                .map(run -> progress(work, run, taken))
                .orElseGet(() -> new RebuildProgress(
                        work,
                        List.of(),
                        Phase.NEVER,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    /**
     * A rebuild or a comparison as it is noted.
     *
     * @param latest whether none was asked for later, of either kind
     */
    private record Run(
            UUID id,
            List<String> lists,
            Phase phase,
            long read,
            long facts,
            Optional<Instant> askedAt,
            Optional<Instant> overAt,
            Optional<String> said,
            boolean latest) {

        static Run of(ResultSet row) throws SQLException {
            return new Run(
                    row.getObject("id", UUID.class),
                    List.of((String[]) row.getArray("lists").getArray()),
                    Phase.valueOf(row.getString("phase")),
                    row.getLong("read"),
                    row.getLong("facts"),
                    at(row, "asked_at"),
                    at(row, "over_at"),
                    Optional.ofNullable(row.getString("said")),
                    row.getBoolean("latest"));
        }
    }

    private RebuildProgress progress(RebuildWork work, Run run, boolean taken) {
        Phase phase = phase(work, run, taken);
        Optional<String> said = phase == Phase.INTERRUPTED
                ? Optional.of(RebuildStopped.SENTENCE)
                : run.said().filter(s -> phase.over());
        return new RebuildProgress(
                work,
                run.lists().stream().map(this::inWords).toList(),
                phase,
                run.read(),
                run.facts(),
                run.askedAt(),
                run.overAt(),
                said,
                differences(run.id()));
    }

    /**
     * @param before whether some application was at work before the row was read; it may have begun, or ended, since
     */
    private Phase phase(RebuildWork work, Run run, boolean before) {
        boolean now = lock.isTaken();
        boolean over = run.overAt().isPresent();
        boolean atWork = run.latest() && (now || before && !over);
        if (over && atWork) {
            // It tidies up yet: nobody could begin anything.
            return work == RebuildWork.REBUILD ? Phase.CHANGING_OVER : Phase.COMPARING;
        }
        return over || atWork ? run.phase() : Phase.INTERRUPTED;
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private List<Difference> differences(UUID run) {
        return database.query(
                "select * from rebuild.difference where run = ? order by list, network",
                (row, i) -> new Difference(
                        inWords(row.getString("list")),
                        new NetworkId(row.getObject("network", UUID.class)),
                        row.getLong("missing"),
                        row.getLong("differing"),
                        row.getLong("too_many")),
                run);
    }

    private String inWords(String name) {
        return lists.named(name).map(BuiltList::inWords).orElse(name);
    }
}
