package org.reciproque.office.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.AtTheMachine;
import org.reciproque.Rebuilding;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.server.Side;
import org.reciproque.office.wall.Errand;
import org.reciproque.store.sealing.MasterKey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Proof R2. The PostgreSQL server under an application at work is killed at moments that nobody chose. It is raised again by
 * itself; whoever was not answered says the same again, as a form sent again would. In the end each is there once.
 *
 * <p>By itself two crashes; {@code -Dreciproque.crashes=100} as in the proof.
 */
@ExtendWith(AtTheMachine.class)
class PostgresKilledTest {

    private static final long SEED = 2;
    private static final int CRASHES = Integer.getInteger("reciproque.crashes", 2);
    private static final long APART_MILLIS = 20;
    private static final int LONGEST_LIFE_MILLIS = 2_000;
    private static final int AT_LEAST = 25;

    private final Deeds deeds = Deeds.of(2);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_is_there_once_however_often_the_server_is_killed() throws Exception {
        Random dice = new Random(SEED);
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder.resolve("base"));
                Side side = Side.alone(database, MasterKey.fresh().text())) {
            deeds.found(side.commands());
            Thread writing = new Thread(() -> write(side.commands()), "writing");
            writing.start();
            for (int crash = 0; crash < CRASHES; crash++) {
                Thread.sleep(dice.nextInt(LONGEST_LIFE_MILLIS));
                int before = done.get();
                postmaster().destroyForcibly();
                long give = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
                while (done.get() < before + AT_LEAST) {
                    assertThat(System.nanoTime()).as("crash " + crash).isLessThan(give);
                    Thread.sleep(APART_MILLIS);
                }
            }
            over.set(true);
            writing.join();
            side.stories().awaitReaders();
            Map<String, String> wrong =
                    deeds.wrong(done.get(), new JdbcTemplate(side.application().getBean("owner", DataSource.class)));
            RebuildProgress compared = new Rebuilding(side.commands(), side.queries()).compare();
            System.out.printf(
                    "R2 kill-postgres: seed %d, %d crashes, %d commands acknowledged, %d said again, %d wrong,"
                            + " %d lists that differ from a replay%n",
                    SEED,
                    CRASHES,
                    done.get(),
                    unanswered.get(),
                    wrong.size(),
                    compared.differences().size());
            assertThat(wrong).isEmpty();
            assertThat(compared.phase()).isEqualTo(RebuildProgress.Phase.DONE);
            assertThat(compared.differences()).isEmpty();
        }
    }

    private void write(CommandGateway commands) {
        try (Errand.Under errand = Errand.COMMAND_LINE.begin()) {
            while (!over.get() || Deeds.wholeRounds(done.get()) != done.get()) {
                try {
                    deeds.one(done.get(), commands);
                    done.incrementAndGet();
                } catch (RuntimeException notAnswered) {
                    unanswered.incrementAndGet();
                }
                Thread.sleep(APART_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessHandle postmaster() throws Exception {
        try (var files = Files.walk(folder)) {
            Path claim = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(claim).get(0).strip()))
                    .orElseThrow();
        }
    }
}
