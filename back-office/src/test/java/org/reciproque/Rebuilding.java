package org.reciproque;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.rebuild.RebuildCommand.CompareLists;
import org.reciproque.api.rebuild.RebuildCommand.RebuildLists;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildQuery.AskRebuild;
import org.reciproque.api.rebuild.RebuildWork;
import org.springframework.jdbc.core.JdbcTemplate;

/** Builds the lists of screens anew, as an administrator would, and looks at their rows. */
public record Rebuilding(CommandGateway commands, QueryGateway queries) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public RebuildProgress rebuild(String... lists) {
        commands.<Object>sendAndWait(new RebuildLists(List.of(lists)));
        return end(RebuildWork.REBUILD);
    }

    public RebuildProgress compare(String... lists) {
        commands.<Object>sendAndWait(new CompareLists(List.of(lists)));
        return end(RebuildWork.COMPARISON);
    }

    public RebuildProgress progress(RebuildWork work) {
        return queries.query(new AskRebuild(work), RebuildProgress.class).join();
    }

    public RebuildProgress end(RebuildWork work) {
        return Awaitility.await()
                .pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> progress(work), RebuildProgress::over);
    }

    /** A hash of the rows of each table that readers write, whatever their order on disk. */
    public static Map<String, String> hashes(JdbcTemplate owner) {
        List<String> tables = owner.queryForList(
                "select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and (table_schema = 'screens'"
                        + " or table_name = 'network_number') and table_name not like 'flyway%'"
                        // What is to be done, which no reader writes.
                        + " and table_name <> 'files_to_clean'",
                String.class);
        Map<String, String> hashes = new TreeMap<>();
        for (String table : tables) {
            hashes.put(
                    table,
                    owner.queryForObject(
                            "select count(*) || ' ' || coalesce(md5(string_agg(r, chr(10) order by r)), '')"
                                    + " from (select t::text as r from " + table + " t) rows",
                            String.class));
        }
        return hashes;
    }
}
