package org.reciproque.command.story;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Files that are no story, known by their first bytes and not by their name. Nothing is unpacked: a workbook of a few
 * kilobytes may unfold into gigabytes, and one table of it is all that would be read.
 */
enum OtherFile {
    WORKBOOK(
            "Ce fichier est un classeur (ODS, XLSX) ou une archive\u00a0: ouvrez-le",
            "PK\u0003\u0004",
            "PK\u0005\u0006"),
    OLD_WORKBOOK("Ce fichier est un ancien classeur (XLS)\u00a0: ouvrez-le", "\u00d0\u00cf\u0011\u00e0"),
    PACKED(
            "Ce fichier est compressé\u00a0: décompressez-le, ouvrez-le",
            "\u001f\u008b",
            "BZh",
            "\u00fd7zXZ",
            "7z\u00bc\u00af",
            "(\u00b5/\u00fd",
            "Rar!"),
    DOCUMENT("Ce fichier est un PDF\u00a0: ouvrez le tableau d’où il vient", "%PDF-"),
    MARKUP("Ce fichier est du XML ou du HTML\u00a0: ouvrez-le dans un tableur", "<");

    private final String sentence;
    private final String[] beginnings;

    OtherFile(String sentence, String... beginnings) {
        this.sentence = sentence;
        this.beginnings = beginnings;
    }

    private static final int LONGEST_BEGINNING = 16;

    /** What it is, if it is one of these. */
    static Optional<OtherFile> of(byte[] file) {
        String begins = new String(file, 0, Math.min(file.length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00ef\u00bb\u00bf)?[ \t\r\n]*", "");
        for (OtherFile kind : values()) {
            for (String beginning : kind.beginnings) {
                if (begins.startsWith(beginning)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    /** What to do with it, in French. */
    String sentence() {
        return sentence + " et enregistrez le tableau au format CSV (UTF-8).";
    }
}
