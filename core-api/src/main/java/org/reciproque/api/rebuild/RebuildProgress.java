package org.reciproque.api.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.NetworkId;

/**
 * How far it is.
 *
 * @param lists what is read anew, in words; empty as long as nothing was ever asked
 * @param read facts read so far
 * @param facts how many there are, about
 * @param begunAt when it was asked
 * @param overAt when it ended
 * @param said one sentence, where it did not come to its end
 * @param differences what a comparison found; empty when lists say what the facts say
 */
public record RebuildProgress(
        RebuildWork work,
        List<String> lists,
        Phase phase,
        long read,
        long facts,
        Optional<Instant> begunAt,
        Optional<Instant> overAt,
        Optional<String> said,
        List<Difference> differences) {

    /** Where it stands. */
    public enum Phase {
        NEVER("Jamais demandé"),
        READING("Relecture des faits"),
        INDEXES("Rangement des listes neuves"),
        CATCHING_UP("Lecture des derniers faits"),
        CHANGING_OVER("Mise en place"),
        COMPARING("Comparaison"),
        DONE("Terminé"),
        FAILED("Arrêté"),
        INTERRUPTED("Interrompu");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether nothing more will come of it. */
        public boolean over() {
            return this == NEVER || this == DONE || this == FAILED || this == INTERRUPTED;
        }
    }

    /**
     * One list of one network that does not say what the facts say. No word of anybody.
     *
     * @param list in words
     * @param missing rows that should be there
     * @param differing rows that say something else
     * @param tooMany rows that no fact tells of
     */
    public record Difference(String list, NetworkId network, long missing, long differing, long tooMany) {

        /** « les bilans : 1 ligne manquante ». */
        public String sentence() {
            StringBuilder said = new StringBuilder(list).append("\u00a0:");
            tell(said, missing, "manquante", "manquantes");
            tell(said, differing, "différente", "différentes");
            tell(said, tooMany, "en trop", "en trop");
            return said.substring(0, said.length() - 1);
        }

        private static void tell(StringBuilder said, long rows, String one, String many) {
            if (rows > 0) {
                said.append(' ')
                        .append(rows)
                        .append(rows == 1 ? " ligne " + one : " lignes " + many)
                        .append(',');
            }
        }
    }

    public boolean over() {
        return phase.over();
    }

    /** « Relecture des faits : 1200 sur 5000 ». */
    public String sentence() {
        if (said.isPresent()) {
            return said.get();
        }
        if (phase == Phase.READING && facts > 0) {
            return phase.label() + "\u00a0: " + read + " sur " + Math.max(read, facts);
        }
        if (phase == Phase.DONE && work == RebuildWork.COMPARISON) {
            return differences.isEmpty()
                    ? "Les listes disent ce que disent les faits."
                    : "Des listes ne disent pas ce que disent les faits\u00a0: reconstruisez-les.";
        }
        return phase == Phase.DONE ? "Les listes sont reconstruites." : phase.label();
    }
}
