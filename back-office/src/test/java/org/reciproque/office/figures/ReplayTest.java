package org.reciproque.office.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeHouse
class ReplayTest {

    private final JdbcTemplate database;
    private final EventProcessingConfiguration processing;
    private final Stories stories;

    @Autowired
    ReplayTest(
            @Qualifier("owner") JdbcTemplate database,
            EventProcessingConfiguration processing,
            CommandGateway commands,
            QueryGateway queries) {
        this.database = database;
        this.processing = processing;
        this.stories = new Stories(commands, queries);
    }

    @Test
    void reading_everything_again_from_zero_gives_equal_rows_and_equal_numbers() {
        stories.bringIn("Le réseau qu’on relit", Stories.file("network-story.csv"));
        Map<String, String> before = hashes();
        assertThat(before).containsKeys("events.network_number", "screens.fact", "screens.sheet");

        processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(StreamingEventProcessor::supportsReset)
                .forEach(reader -> {
                    reader.shutDown();
                    reader.resetTokens();
                    reader.start();
                });
        stories.awaitReaders();

        assertThat(hashes()).isEqualTo(before);
    }

    /** A hash of each table's rows, whatever their order on disk. */
    private Map<String, String> hashes() {
        List<String> tables = database.queryForList(
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
                    database.queryForObject(
                            "select count(*) || ' ' || coalesce(md5(string_agg(r, chr(10) order by r)), '')"
                                    + " from (select t::text as r from " + table + " t) rows",
                            String.class));
        }
        return hashes;
    }
}
