package org.reciproque.benchmarks.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Seconds of processor, which say more than the clock where a machine is shared: those of this Java process without its
 * compiler's, which works for all sides at any time, and those of PostgreSQL with all its processes; as Linux tells them.
 */
public record Cpu(double java, double postgres) {

    private static final double NANOS = 1e9;
    /** Linux counts in hundredths. */
    private static final double TICKS = 100;

    private static final Path PROCESSES = Path.of("/proc");
    private static final Path OWN_THREADS = Path.of("/proc/self/task");

    /** Places in /proc/PID/stat after the name: parent, then own time in user and system mode, then that of ended children. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    /** @param server the process that PostgreSQL's others come from */
    public static Cpu now(long server) {
        long own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return new Cpu(own / NANOS - ofCompiler(), ofServer(server));
    }

    public Cpu since(Cpu before) {
        return new Cpu(java - before.java, postgres - before.postgres);
    }

    Cpu plus(Cpu other) {
        return new Cpu(java + other.java, postgres + other.postgres);
    }

    public double both() {
        return java + postgres;
    }

    private static double ofCompiler() {
        if (!Files.isDirectory(OWN_THREADS)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(OWN_THREADS)) {
            return all.mapToLong(Cpu::ticksOfCompiler).sum() / TICKS;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long ticksOfCompiler(Path thread) {
        String line = stat(thread);
        if (!line.contains("(C1 Compiler") && !line.contains("(C2 Compiler")) {
            return 0;
        }
        String[] fields = fields(line);
        return Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
    }

    /** Empty where it has ended meanwhile. */
    private static String stat(Path process) {
        try {
            return Files.readString(process.resolve("stat"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static double ofServer(long server) {
        if (!Files.isDirectory(PROCESSES)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.filter(path -> Character.isDigit(
                                    path.getFileName().toString().charAt(0)))
                            .mapToLong(path -> ticks(path, server))
                            .sum()
                    / TICKS;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long ticks(Path process, long server) {
        String line = stat(process);
        if (line.isEmpty()) {
            return 0;
        }
        String[] fields = fields(line);
        long own = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        if (process.getFileName().toString().equals(Long.toString(server))) {
            return own + Long.parseLong(fields[ENDED_USER]) + Long.parseLong(fields[ENDED_SYSTEM]);
        }
        return Long.parseLong(fields[PARENT]) == server ? own : 0;
    }
}
