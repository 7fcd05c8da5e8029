package org.reciproque.research.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.reciproque.api.report.WrittenFile;

/** Sums by which anybody can check that a file is the one that was made. */
final class Sha256 {

    static final String LIST = "SHA256SUMS";

    private Sha256() {}

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** As {@code sha256sum --check} reads it. */
    static WrittenFile listing(List<WrittenFile> files) {
        String lines = files.stream()
                .sorted(Comparator.comparing(WrittenFile::name))
                .map(file -> of(file.bytes()) + "  " + file.name() + "\n")
                .collect(Collectors.joining());
        return new WrittenFile(LIST, "text/plain", lines.getBytes(StandardCharsets.UTF_8));
    }
}
