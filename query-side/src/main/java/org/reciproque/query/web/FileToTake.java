package org.reciproque.query.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file handed to the browser under its own name, and kept by nobody on the way. */
public final class FileToTake {

    private FileToTake() {}

    /**
     * @param content bytes, or what the browser is to be told as JSON
     */
    public static <T> ResponseEntity<T> of(String name, String mediaType, T content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    /** A name that any machine can keep: « RERS d’Épinay », « seances » give {@code rers-d-epinay_seances}. */
    public static String name(String... parts) {
        return Arrays.stream(parts).map(FileToTake::plain).collect(Collectors.joining("_"));
    }

    private static String plain(String part) {
        String lower = part.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        return Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
