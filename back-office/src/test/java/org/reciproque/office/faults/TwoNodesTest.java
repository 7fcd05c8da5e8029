package org.reciproque.office.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reciproque.AtTheMachine;
import org.reciproque.Rebuilding;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.server.Side;
import org.reciproque.store.sealing.MasterKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Proof R4. Two applications on one database, both at work: whichever reads for both is held up (SIGSTOP) in the middle of it
 * until the other has taken its claims, and then goes on as if nothing had been. Nothing is done twice: each agreement begins
 * one échange, each fact has one number, and the lists say what the facts say.
 *
 * <p>By itself two thefts; {@code -Dreciproque.steals=100} as in the proof.
 */
@ExtendWith(AtTheMachine.class)
class TwoNodesTest {

    private static final long SEED = 4;
    private static final int STEALS = Integer.getInteger("reciproque.steals", 2);
    private static final int PER_SECOND = 20;
    private static final String CLAIM = "--axon.postgres.claim-timeout=2s";
    private static final int LONGEST_MILLIS = 1_500;
    private static final Duration TAKEN_WITHIN = Duration.ofMinutes(1);
    private static final String WHO_READS =
            "select split_part(owner, '@', 1) from events.token where processor_name = 'figures' and owner is not null";

    @Test
    void whoever_wakes_up_after_its_claims_were_taken_does_nothing_twice() throws Exception {
        assumeFalse(System.getProperty("os.name", "").startsWith("Windows"), "SIGSTOP is not known to this system");
        String key = MasterKey.fresh().text();
        List<Deeds> deeds = List.of(Deeds.of(4), Deeds.of(5));
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            try (Side first = Side.alone(database, key)) {
                deeds.forEach(each -> each.found(first.commands()));
                first.stories().awaitReaders();
            }
            Stolen stolen = whileClaimsAreStolen(database, key);
            List<Integer> next = stolen.next();
            try (Side last = Side.alone(database, key, CLAIM)) {
                JdbcTemplate owner = new JdbcTemplate(last.application().getBean("owner", DataSource.class));
                Map<String, String> wrong = new TreeMap<>();
                for (int side = 0; side < deeds.size(); side++) {
                    int all = Deeds.wholeRounds(next.get(side));
                    for (int deed = next.get(side); deed < all; deed++) {
                        deeds.get(side).one(deed, last.commands());
                    }
                    last.stories().awaitReaders();
                    wrong.putAll(deeds.get(side).wrong(all, owner));
                }
                RebuildProgress compared = new Rebuilding(last.commands(), last.queries()).compare();
                System.out.printf(
                        "R4 two-nodes: seed %d, %d claims stolen, %d commands acknowledged, %d said again, %d wrong,"
                                + " %d lists that differ from a replay%n",
                        SEED,
                        STEALS,
                        next.get(0) + next.get(1),
                        stolen.again(),
                        wrong.size(),
                        compared.differences().size());
                assertThat(next).allMatch(done -> done > 0);
                assertThat(wrong).isEmpty();
                assertThat(compared.phase()).isEqualTo(RebuildProgress.Phase.DONE);
                assertThat(compared.differences()).isEmpty();
            }
        }
    }

    /**
     * @param next for each side the first deed that was not acknowledged
     * @param again how many deeds got no answer and were done once more
     */
    private record Stolen(List<Integer> next, int again) {}

    private static Stolen whileClaimsAreStolen(EmbeddedDatabase database, String key) throws Exception {
        Random dice = new Random(SEED);
        JdbcTemplate tokens =
                new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
        try (Workers left = Workers.at(database, key, 4, 0, Integer.MAX_VALUE, PER_SECOND, CLAIM);
                Workers right = Workers.at(database, key, 5, 0, Integer.MAX_VALUE, PER_SECOND, CLAIM)) {
            for (int steal = 0; steal < STEALS; steal++) {
                String reads = Awaitility.await()
                        .atMost(TAKEN_WITHIN)
                        .until(() -> whoReads(tokens), who -> who.equals(left.name()) || who.equals(right.name()));
                Workers held = reads.equals(left.name()) ? left : right;
                Thread.sleep(dice.nextInt(LONGEST_MILLIS));
                held.signal("STOP");
                try {
                    Awaitility.await()
                            .atMost(TAKEN_WITHIN)
                            .until(() -> whoReads(tokens), who -> !who.isEmpty() && !who.equals(held.name()));
                } finally {
                    held.signal("CONT");
                }
            }
            assertThat(left.lives() && right.lives())
                    .as("both are at work to the end")
                    .isTrue();
            return new Stolen(List.of(left.killed(), right.killed()), left.again() + right.again());
        }
    }

    private static String whoReads(JdbcTemplate tokens) {
        List<String> owner = tokens.queryForList(WHO_READS, String.class);
        return owner.isEmpty() ? "" : owner.get(0);
    }
}
