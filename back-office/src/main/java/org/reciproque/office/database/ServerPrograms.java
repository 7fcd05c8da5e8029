package org.reciproque.office.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code initdb}, {@code pg_ctl} and {@code postgres}, unpacked and ready to run.
 *
 * @param home folder which has {@code bin}
 */
record ServerPrograms(Path home) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerPrograms.class);

    /** The PostgreSQL which the binaries of the pom are: a cluster of another one is refused. A test compares the two. */
    static final String MAJOR = "17";

    /** How a program ended: its exit code, and all it printed. */
    record Outcome(int code, String text) {
        boolean succeeded() {
            return code == 0;
        }

        /** The last line which says something, for a sentence. */
        String lastWord() {
            return text.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line.strip());
        }
    }

    static ServerPrograms unpackedUnder(Path parent) {
        try {
            return new ServerPrograms(
                    ProgramArchive.of(DefaultPostgresBinaryResolver.INSTANCE).unpackUnder(parent));
        } catch (IOException e) {
            throw DataDirectory.notWritable(parent, e);
        }
    }

    /** Forgets the programs of earlier versions, and unpackings which were never finished; the cluster no longer needs them. */
    void forgetOthers() {
        try (Stream<Path> siblings = Files.list(home.resolveSibling("."))) {
            siblings.map(Path::normalize).filter(each -> !each.equals(home)).forEach(PrivateFile::deleteTree);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("Des programmes anciens restent à côté de « {} »", home, e);
        }
    }

    /**
     * Runs one program to its end. PostgreSQL refuses root: when we are root, the program runs in a user namespace of its own
     * where it is nobody, while its files stay root's on the disk (the way of zonky).
     *
     * @param from working folder; it must outlive the program
     */
    Outcome run(Path from, Duration patience, String program, List<String> arguments) {
        Optional<Path> output = freshFile(from);
        ProcessBuilder builder = new ProcessBuilder(line(program, arguments))
                .directory(from.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.map(file -> Redirect.to(file.toFile())).orElse(Redirect.DISCARD));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("LANGUAGE"));
        builder.environment().put("LC_ALL", "C");
        try {
            int code = codeOf(builder.start(), patience);
            return new Outcome(code, output.map(ServerPrograms::taken).orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file, not a pipe, which the server inherits from pg_ctl and would keep open; none on a full disk, where one must still stop. */
    private static Optional<Path> freshFile(Path folder) {
        try {
            return Optional.of(Files.createTempFile(folder, ".output-", ".txt"));
        } catch (IOException e) {
            LOG.debug("Aucun fichier ne peut être créé dans « {} »", folder, e);
            return Optional.empty();
        }
    }

    private static String taken(Path output) {
        try {
            String text = Files.readString(output);
            Files.deleteIfExists(output);
            return text;
        } catch (IOException e) {
            LOG.debug("« {} » reste là", output, e);
            return "";
        }
    }

    private List<String> line(String program, List<String> arguments) {
        List<String> line = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) line.addAll(List.of("unshare", "-U"));
        boolean windows = home.getFileSystem().getSeparator().equals("\\");
        line.add(home.resolve("bin")
                .resolve(windows ? program + ".exe" : program)
                .toString());
        line.addAll(arguments);
        return line;
    }

    /** Not to be interrupted: whoever interrupts us wants the server stopped, not left behind. */
    private static int codeOf(Process process, Duration patience) {
        process.onExit()
                .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!process.isAlive()) return process.exitValue();
        process.destroyForcibly();
        return -1;
    }
}
