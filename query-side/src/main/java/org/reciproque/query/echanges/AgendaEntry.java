package org.reciproque.query.echanges;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing in the agenda.
 *
 * @param state « prévue », « a eu lieu »…, as the list shows it
 * @param href its own page
 */
record AgendaEntry(
        LocalDate day,
        @Nullable LocalTime at,
        Kind kind,
        String title,
        @Nullable String place,
        String state,
        String href) {

    /** What the agenda shows. */
    enum Kind {
        SESSION("séances"),
        MEETING("mises en relation"),
        GATHERING("rencontres du réseau"),
        BILAN("bilans");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In French, plural, lower case. */
        public String label() {
            return label;
        }

        /** The word used in the address of the filtered agenda. */
        public String address() {
            return label.replace(' ', '-').replace('é', 'e');
        }
    }

    public boolean cancelled() {
        return SessionSheet.State.CANCELLED.label().equals(state);
    }
}
