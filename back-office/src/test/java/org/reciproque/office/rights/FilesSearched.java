package org.reciproque.office.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for bytes in every file of some folders, whatever the files hold. */
final class FilesSearched {

    private static final int WINDOW = Long.BYTES;

    private final Map<Long, byte[]> wanted = new HashMap<>();

    /** @param text eight bytes or more */
    FilesSearched forText(String text) {
        return forBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param bytes eight or more, whose first eight are no others' */
    FilesSearched forBytes(byte[] bytes) {
        wanted.put(first(bytes, 0), bytes);
        return this;
    }

    /** The files where any of it is, each once, with the folder's own names. */
    List<String> in(Path folder) {
        List<String> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (holds(file)) {
                    holding.add(folder.relativize(file).toString());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return holding;
    }

    static long count(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean holds(Path file) throws IOException {
        try {
            return holds(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Eight bytes at a time are compared, the rest only where those are the same. */
    boolean holds(byte[] bytes) {
        if (bytes.length < WINDOW) {
            return false;
        }
        long seen = first(bytes, 0);
        for (int end = WINDOW; ; end++) {
            byte[] text = wanted.get(seen);
            if (text != null && goesOn(bytes, end - WINDOW, text)) {
                return true;
            }
            if (end == bytes.length) {
                return false;
            }
            seen = seen << Byte.SIZE | bytes[end] & 0xff;
        }
    }

    private static boolean goesOn(byte[] bytes, int from, byte[] text) {
        if (from + text.length > bytes.length) {
            return false;
        }
        for (int i = WINDOW; i < text.length; i++) {
            if (bytes[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static long first(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + WINDOW; i++) {
            value = value << Byte.SIZE | bytes[i] & 0xff;
        }
        return value;
    }
}
