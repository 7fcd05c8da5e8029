package org.reciproque.office.moving;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.database.PrivateFile;
import org.springframework.stereotype.Component;

/**
 * Writes every event into a file that its owner alone may read, under another name until it is whole. Begun again after a
 * stop, it goes on where it was, once the store was seen to begin with the same events.
 */
@Component
public class EventExport {

    private static final int TOLD_EVERY = 10_000;

    private final StoredEvents store;

    EventExport(EventStore store) {
        this.store = new StoredEvents(store);
    }

    /**
     * What an earlier try left.
     *
     * @param bytes of its whole lines
     */
    private record Begun(long bytes, Moved so) {}

    /**
     * @param told how many events are in the file, now and then
     * @throws Refusal when the file is there already, cannot be written, or was begun on another store
     */
    public Moved into(Path file, LongConsumer told) {
        if (Files.exists(file)) {
            throw new Refusal("«\u00a0" + file + "\u00a0» existe déjà\u00a0: donnez un autre nom.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Moved all = write(part, told);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return all;
        } catch (IOException | UncheckedIOException full) {
            throw new Refusal(
                    "«\u00a0" + file + "\u00a0» ne peut pas être écrit\u00a0: vérifiez la place et vos droits,"
                            + " puis relancez la même commande, elle reprendra.");
        }
    }

    private Moved write(Path part, LongConsumer told) throws IOException {
        Begun begun = begun(part);
        PrivateFile.make(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                Writer lines = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            channel.truncate(begun.bytes()).position(begun.bytes());
            if (begun.bytes() == 0) {
                lines.write(EventFile.head() + "\n");
            }
            RunningHash hash = new RunningHash();
            store.each(event -> {
                hash.add(event);
                if (hash.count() == begun.so().count() && !hash.so().equals(begun.so())) {
                    throw another(part);
                }
                if (hash.count() > begun.so().count()) {
                    write(lines, EventFile.line(event));
                }
                if (hash.count() % TOLD_EVERY == 0) {
                    told.accept(hash.count());
                }
            });
            if (hash.count() < begun.so().count()) {
                throw another(part);
            }
            lines.write(EventFile.tail(hash.so()) + "\n");
            lines.flush();
            channel.force(true);
            return hash.so();
        }
    }

    private static Refusal another(Path part) {
        return new Refusal("«\u00a0" + part + "\u00a0» a été commencé sur d’autres faits\u00a0: effacez-le.");
    }

    private static Begun begun(Path part) throws IOException {
        Begun[] last = {new Begun(0, new RunningHash().so())};
        if (Files.exists(part) && Files.size(part) > EventFile.head().length()) {
            RunningHash hash = new RunningHash();
            new EventFile(part).read((number, event, end) -> {
                hash.add(event);
                last[0] = new Begun(end, hash.so());
            });
        }
        return last[0];
    }

    private static void write(Writer lines, String line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
