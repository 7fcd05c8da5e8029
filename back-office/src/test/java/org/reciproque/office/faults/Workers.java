package org.reciproque.office.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.server.Side;

/** A {@link Worker} in a JVM of its own. */
final class Workers implements AutoCloseable {

    private static final int READY_WITHIN_MINUTES = 3;

    private final Process process;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final AtomicInteger done;
    private final AtomicInteger again = new AtomicInteger();
    private final Thread ears;

    private Workers(Process process, int first) {
        this.process = process;
        this.done = new AtomicInteger(first);
        this.ears = new Thread(this::listen, "worker " + process.pid());
        ears.start();
    }

    /**
     * Starts one, and returns once it is at work.
     *
     * @param first deed to do; {@code most} at most
     */
    static Workers at(
            EmbeddedDatabase database, String key, int year, int first, int most, int perSecond, String... more)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                Integer.toString(year),
                Integer.toString(first),
                Integer.toString(most),
                Integer.toString(perSecond),
                "--logging.level.root=off"));
        line.addAll(Side.settings(database, key));
        line.addAll(List.of(more));
        Workers worker = new Workers(
                new ProcessBuilder(line)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                first);
        if (!worker.ready.await(READY_WITHIN_MINUTES, TimeUnit.MINUTES) || !worker.process.isAlive()) {
            worker.close();
            throw new IllegalStateException("The application did not start");
        }
        return worker;
    }

    private void listen() {
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals(Worker.READY)) {
                    ready.countDown();
                } else if (line.startsWith(Worker.DONE)) {
                    done.set(Integer.parseInt(line.substring(Worker.DONE.length())) + 1);
                } else if (line.equals(Worker.AGAIN)) {
                    again.incrementAndGet();
                }
            }
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } finally {
            ready.countDown();
        }
    }

    /** The number of its process, by which readers say who they are. */
    String name() {
        return Long.toString(process.pid());
    }

    /** Ends it as a power cut would; every acknowledgement that it gave has then been heard. */
    int killed() throws InterruptedException {
        process.destroyForcibly().waitFor();
        ears.join();
        return done.get();
    }

    /** How often it got no answer and did the same once more. */
    int again() {
        return again.get();
    }

    /** Whether it still runs, held up or not. */
    boolean lives() {
        return process.isAlive();
    }

    /** Holds it up, or lets it go on: SIGSTOP and SIGCONT. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
