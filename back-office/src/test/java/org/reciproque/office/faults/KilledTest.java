package org.reciproque.office.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reciproque.AtTheMachine;
import org.reciproque.Rebuilding;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.server.Side;
import org.reciproque.store.sealing.MasterKey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Proof R1. An application that notes fifty things a second is killed at moments that nobody chose, and started again where
 * it was told that its notes were taken. In the end each is there once, and the lists say what the facts say.
 *
 * <p>By itself two deaths; {@code -Dreciproque.kills=200} as in the proof.
 */
@ExtendWith(AtTheMachine.class)
class KilledTest {

    private static final long SEED = 1;
    private static final int KILLS = Integer.getInteger("reciproque.kills", 2);
    private static final int PER_SECOND = 50;
    /** What the dead had claimed is soon somebody else's. */
    private static final String CLAIM = "--axon.postgres.claim-timeout=2s";

    private static final int LONGEST_LIFE_MILLIS = 3_000;
    private static final int AFTERWARDS = 50;

    @Test
    void what_was_acknowledged_is_there_once_however_often_the_application_is_killed() throws Exception {
        Random dice = new Random(SEED);
        String key = MasterKey.fresh().text();
        Deeds deeds = Deeds.of(1);
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            try (Side first = Side.alone(database, key)) {
                deeds.found(first.commands());
                first.stories().awaitReaders();
            }
            int next = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                try (Workers worker = Workers.at(database, key, 1, next, Integer.MAX_VALUE, PER_SECOND, CLAIM)) {
                    Thread.sleep(dice.nextInt(LONGEST_LIFE_MILLIS));
                    next = worker.killed();
                }
            }
            int all = Deeds.wholeRounds(next + AFTERWARDS);
            try (Side last = Side.alone(database, key, CLAIM)) {
                for (int deed = next; deed < all; deed++) {
                    deeds.one(deed, last.commands());
                }
                last.stories().awaitReaders();
                Map<String, String> wrong =
                        deeds.wrong(all, new JdbcTemplate(last.application().getBean("owner", DataSource.class)));
                RebuildProgress compared = new Rebuilding(last.commands(), last.queries()).compare();
                System.out.printf(
                        "R1 kill-app: seed %d, %d kills, %d commands acknowledged, %d wrong, %d lists that differ from a replay%n",
                        SEED, KILLS, next, wrong.size(), compared.differences().size());
                assertThat(next).isPositive();
                assertThat(wrong).isEmpty();
                assertThat(compared.phase()).isEqualTo(RebuildProgress.Phase.DONE);
                assertThat(compared.differences()).isEmpty();
            }
        }
    }
}
