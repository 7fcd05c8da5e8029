package org.reciproque.api.rebuild;

import java.time.Instant;
import java.util.List;

/**
 * What readers have set aside, and nothing of what these facts say.
 *
 * @param waiting a line for each reader that has any
 */
public record AsideTold(List<Waiting> waiting) {

    /**
     * What waits for one reader.
     *
     * @param reader by its name in the code
     * @param facts how many wait, those included which only wait behind another
     * @param since when the first of them was set aside
     * @param position of the first one that broke among all facts, as the store counts
     * @param kind of that event
     */
    public record Waiting(String reader, long facts, Instant since, long position, String kind) {

        /** « 3 faits mis de côté, depuis le fait n° 48 (« OfferMade ») ». */
        public String sentence() {
            return facts + (facts == 1 ? " fait mis de côté" : " faits mis de côté") + ", depuis le fait n°\u00a0"
                    + position + " («\u00a0" + kind + "\u00a0»)";
        }
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }
}
