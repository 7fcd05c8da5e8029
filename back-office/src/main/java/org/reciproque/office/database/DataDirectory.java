package org.reciproque.office.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder given to the application, and the names of what it keeps in it:
 * {@code FORMAT} (number of this layout), {@code lock}, {@code running} (process and JDBC address while open), {@code password},
 * {@code postgres/} (the cluster), {@code postgres.log}, {@code programs/} (the server's own binaries).
 *
 * @param path real path of an existing folder, which is empty or ours
 */
record DataDirectory(Path path) {

    /** Number of the layout which this version writes. 0 in the file means: ours, its first preparation was never finished. */
    static final int FORMAT = 1;

    private static final int BEING_PREPARED = 0;
    private static final long ROOM_TO_RUN = 200L << 20;
    private static final long ROOM_TO_BEGIN = 500L << 20;
    private static final Pattern LEFTOVER = Pattern.compile("postgres\\.new-|\\.output-");
    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    /** What systems put by themselves in a folder which people call empty; and what we write before FORMAT. */
    private static final Set<String> AS_GOOD_AS_NOTHING = Set.of(
            "lost+found", ".DS_Store", "desktop.ini", "Thumbs.db", "lock", "running", "running.new", "FORMAT.new");

    /** Looks without touching: only a folder which does not exist is created. */
    static DataDirectory at(Path given) {
        Path path = given.toAbsolutePath().normalize();
        refuseUnspeakable(path);
        if (Files.exists(path) && !Files.isDirectory(path))
            throw new DatabaseRefusal("« " + path + " » est un fichier : indiquez un dossier pour les données.");
        try {
            if (!Files.exists(path)) PrivateFile.createFolder(path);
            DataDirectory directory = new DataDirectory(path.toRealPath());
            directory.refuseForeign();
            directory.refuseNewer();
            if (!Files.isWritable(directory.path)) throw notWritable(path, null);
            directory.refuseFull(Files.getFileStore(directory.path).getUsableSpace());
            return directory;
        } catch (IOException | UncheckedIOException e) {
            throw notWritable(path, e);
        }
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    /** A new name each time: what a killed preparation still writes must not land in the next one. */
    Path clusterBeingMade() throws IOException {
        return Files.createTempDirectory(path, "postgres.new-");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path running() {
        return path.resolve("running");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    /** Claims an empty folder; to be called once the lock is held. */
    void claim() throws IOException {
        if (!Files.exists(formatFile())) writeFormat(BEING_PREPARED);
        if (isPrepared() || Files.exists(passwordFile())) return;
        PrivateFile.write(passwordFile(), drawPassword());
    }

    /** Letters, digits, - and _ only. */
    static String drawPassword() {
        byte[] dice = new byte[24];
        new SecureRandom().nextBytes(dice);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(dice);
    }

    /** Removes what a killed application was in the middle of; what resists is only untidy. */
    void clearLeftovers() {
        try (Stream<Path> content = Files.list(path)) {
            content.filter(each ->
                            LEFTOVER.matcher(String.valueOf(each.getFileName())).lookingAt())
                    .forEach(PrivateFile::deleteTree);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("Des restes d'un arrêt brutal demeurent dans « {} »", path, e);
        }
    }

    boolean isPrepared() {
        return Files.exists(formatFile()) && format() > BEING_PREPARED;
    }

    void declarePrepared() throws IOException {
        writeFormat(FORMAT);
    }

    String password() throws IOException {
        if (!Files.exists(passwordFile())) throw missing("Le fichier « password »");
        return PrivateFile.read(passwordFile());
    }

    /** A prepared folder which lost its cluster is never given an empty one in its stead. */
    void refuseWithoutCluster() {
        if (isPrepared() && !Files.isDirectory(cluster())) throw missing("Le dossier « postgres »");
    }

    /** @param usable bytes which may still be written on the disk of this folder */
    void refuseFull(long usable) {
        long needed = isPrepared() ? ROOM_TO_RUN : ROOM_TO_BEGIN;
        if (usable < needed)
            throw new DatabaseRefusal(
                    "Le disque de « %s » est presque plein (%d Mo libres, il en faut %d) : libérez de la place."
                            .formatted(path, usable >> 20, needed >> 20));
    }

    private void refuseForeign() throws IOException {
        if (Files.exists(formatFile())) return;
        try (Stream<Path> content = Files.list(path)) {
            if (content.allMatch(each -> AS_GOOD_AS_NOTHING.contains(String.valueOf(each.getFileName())))) return;
        }
        throw new DatabaseRefusal("Le dossier « " + path
                + " » contient déjà autre chose que des données de Réciproque : indiquez un dossier vide ou nouveau.");
    }

    private void refuseNewer() throws IOException {
        if (!Files.exists(formatFile())) return;
        if (format() > FORMAT)
            throw new DatabaseRefusal(
                    ("Le dossier « %s » a été écrit par une version plus récente de Réciproque (format %d, celle-ci"
                                    + " connaît le format %d) : installez cette version plus récente.")
                            .formatted(path, format(), FORMAT));
        Path versionFile = cluster().resolve("PG_VERSION");
        if (!Files.exists(versionFile)) return;
        String version = PrivateFile.read(versionFile);
        if (version.equals(ServerPrograms.MAJOR)) return;
        throw new DatabaseRefusal(
                "Les données de « %s » sont celles d'un PostgreSQL %s, et cette version de Réciproque apporte PostgreSQL %s : utilisez la version de Réciproque qui les a écrites."
                        .formatted(path, version, ServerPrograms.MAJOR));
    }

    /** The shell through which pg_ctl starts the server would read these characters as orders. */
    private static void refuseUnspeakable(Path path) {
        boolean windows = path.getFileSystem().getSeparator().equals("\\");
        String forbidden = windows ? "\"%" : "\"$`\\";
        if (path.toString().chars().anyMatch(c -> forbidden.indexOf(c) >= 0 || Character.isISOControl(c)))
            throw new DatabaseRefusal("Le nom du dossier « " + path
                    + " » contient un caractère que PostgreSQL n'accepte pas (" + forbidden
                    + ") : choisissez-en un autre.");
    }

    private int format() {
        try {
            return Integer.parseInt(PrivateFile.read(formatFile()));
        } catch (NumberFormatException e) {
            throw new DatabaseRefusal(
                    "Le fichier « " + formatFile() + " » est illisible : remettez-le depuis votre sauvegarde.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeFormat(int format) throws IOException {
        PrivateFile.write(formatFile(), format + "\n");
    }

    private Path formatFile() {
        return path.resolve("FORMAT");
    }

    private DatabaseRefusal missing(String what) {
        return new DatabaseRefusal(what + " manque dans « " + path
                + " » : remettez-le depuis votre sauvegarde ; rien n'a été créé à sa place.");
    }

    static DatabaseRefusal full(Path path) {
        return new DatabaseRefusal("Le disque de « " + path + " » est plein : libérez de la place.");
    }

    static DatabaseRefusal notWritable(Path path, @Nullable Exception cause) {
        if (cause != null && String.valueOf(cause.getMessage()).contains("No space left on device")) return full(path);
        String sentence = "Réciproque ne peut pas écrire dans le dossier « " + path
                + " » : donnez-lui ce droit, ou indiquez un autre dossier.";
        return cause == null ? new DatabaseRefusal(sentence) : new DatabaseRefusal(sentence, cause);
    }
}
