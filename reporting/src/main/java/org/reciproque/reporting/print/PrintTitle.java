package org.reciproque.reporting.print;

import java.time.LocalDate;
import java.util.List;

/**
 * What a file says about itself.
 *
 * @param author the network
 * @param dated the day of its cut-off, so that the same facts give the same bytes on any day
 * @param pictures what each picture shows, in the order of the pages, for who cannot see it
 */
public record PrintTitle(String title, String author, LocalDate dated, List<String> pictures) {

    /** What it is called among other files: « Rapport d’activité 2025 — Réseau du Val ». */
    String inFull() {
        return title + " — " + author;
    }
}
