package org.reciproque.research.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.reciproque.api.figures.Known;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;
import org.reciproque.research.anonymity.Rule;

/**
 * What one release was made from. Whoever has the same facts, the same program and these parameters makes the same
 * bytes again.
 *
 * @param network as published
 * @param form the form the network had, and {@code word} what it called itself, when it knew no more than this
 * @param cutOff the network's own number of the last event that counts
 * @param act the act of the imported story that this is, if the network has a story
 * @param knownOn the day that event was noted, if there is one
 * @param quarters as published, first to last
 */
record Edition(
        String network,
        NetworkForm form,
        NetworkWord word,
        long cutOff,
        Optional<Long> act,
        Optional<LocalDate> knownOn,
        Rule rule,
        String program,
        List<Quarter> quarters,
        long cells,
        long hidden) {

    /** Raised when a column changes its meaning; adding a column raises the middle number. */
    private static final String SCHEMA = "1.0";

    static Edition of(Known known, NetworkSettings then, Rule rule, Counts counts) {
        return new Edition(
                counts.network(),
                then.form(),
                then.word(),
                known.number(),
                known.act(),
                known.on(),
                rule,
                "Réciproque " + programVersion(),
                counts.quarters().stream().map(MaskedQuarter::quarter).toList(),
                counts.cells(Optional.empty()),
                counts.cells(Optional.of(Status.HIDDEN)));
    }

    /** The schema's version, then the cut-off: two releases of one network differ in it as soon as facts were added. */
    String version() {
        return SCHEMA + "." + cutOff;
    }

    /** « RERS Les Tilleuls ». */
    String called() {
        return word.before(network);
    }

    private static String programVersion() {
        Properties program = new Properties();
        try (InputStream file = Edition.class.getResourceAsStream("program.properties")) {
            if (file == null) {
                throw new IllegalStateException("program.properties is missing from the program");
            }
            program.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return program.getProperty("version");
    }
}
