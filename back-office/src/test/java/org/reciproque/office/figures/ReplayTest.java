package org.reciproque.office.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.reciproque.Rebuilding;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.rebuild.RebuildProgress.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeHouse
class ReplayTest {

    private final JdbcTemplate database;
    private final Stories stories;
    private final Rebuilding rebuilding;

    @Autowired
    ReplayTest(@Qualifier("owner") JdbcTemplate database, CommandGateway commands, QueryGateway queries) {
        this.database = database;
        this.stories = new Stories(commands, queries);
        this.rebuilding = new Rebuilding(commands, queries);
    }

    @Test
    void reading_everything_again_from_zero_gives_equal_rows_and_equal_numbers() {
        stories.bringIn("Le réseau qu’on relit", Stories.file("network-story.csv"));
        Map<String, String> before = Rebuilding.hashes(database);
        assertThat(before).containsKeys("events.network_number", "screens.fact", "screens.sheet");

        assertThat(rebuilding.rebuild().phase()).isEqualTo(Phase.DONE);
        stories.awaitReaders();

        assertThat(Rebuilding.hashes(database)).isEqualTo(before);
    }
}
