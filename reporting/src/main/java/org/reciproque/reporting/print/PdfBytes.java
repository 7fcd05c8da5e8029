package org.reciproque.reporting.print;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a PDF what changes from one writing to the next: the moment, the document's id, and the six random
 * letters before the name of each embedded font. Every replacement is as long as what it replaces, so that the offsets
 * of the cross-reference table stay true.
 */
final class PdfBytes {

    private static final Pattern INFO_DATE = Pattern.compile("\\(D:\\d{14}[^)]*\\)");
    private static final Pattern XMP_DATE =
            Pattern.compile("(?<=Date>)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[^<]*(?=<)");
    private static final Pattern SUBSET = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+)");
    private static final Pattern ID = Pattern.compile("(?<=/ID ?\\[<)[0-9a-f]{32}(?=><)|(?<=><)[0-9a-f]{32}(?=>\\])");

    private PdfBytes() {}

    static byte[] settled(byte[] pdf, LocalDate day) {
        String text = new String(pdf, ISO_8859_1);
        text = replaced(INFO_DATE, text, found -> infoDate(day, found.length()));
        text = replaced(XMP_DATE, text, found -> xmpDate(day, found.length()));
        Map<String, String> prefixes = new LinkedHashMap<>();
        text = replaced(SUBSET, text, found -> prefixes.computeIfAbsent(found, any -> prefix(prefixes.size())));
        text = replaced(ID, text, found -> "0".repeat(32));
        String id = digest(text);
        return replaced(ID, text, found -> id).getBytes(ISO_8859_1);
    }

    private static String replaced(Pattern pattern, String text, Function<String, String> replacement) {
        return pattern.matcher(text)
                .replaceAll((MatchResult match) -> sameLength(match.group(), replacement.apply(match.group())));
    }

    private static String sameLength(String found, String replacement) {
        if (found.length() != replacement.length()) {
            throw new IllegalStateException("« " + found + " » cannot become « " + replacement + " »");
        }
        return replacement;
    }

    private static String infoDate(LocalDate day, int length) {
        return fitting("(D:" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000", "+00'00'", ")", length);
    }

    private static String xmpDate(LocalDate day, int length) {
        return fitting(day + "T00:00:00", "+00:00", "", length);
    }

    /** Both kinds of date may come without a zone, with « Z », or with hours and minutes. */
    private static String fitting(String date, String zone, String end, int length) {
        return Stream.of("", "Z", zone)
                .map(tail -> date + tail + end)
                .filter(text -> text.length() == length)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No way to write " + date + " in " + length + " letters"));
    }

    /** AAAAAA, AAAAAB … in the order of the file. */
    private static String prefix(int index) {
        return "AAAAA" + (char) ('A' + index);
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(ISO_8859_1)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
