package org.reciproque.query.echanges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an échange now: those who began it and those who joined, less those whose last move was to quit.
 *
 * @param offreurs who pass something on
 * @param demandeurs who learn
 * @param gone who stopped coming, and when
 * @param joined who came after the beginning, and when
 */
public record Members(
        List<UUID> offreurs, List<UUID> demandeurs, Map<UUID, LocalDate> gone, Map<UUID, LocalDate> joined) {

    /** One move, in the order they happened. */
    record Move(UUID person, boolean in, LocalDate day) {}

    static Members of(Collection<UUID> offreurs, Collection<UUID> demandeurs, List<Move> moves) {
        Map<UUID, LocalDate> gone = new HashMap<>();
        Map<UUID, LocalDate> joined = new HashMap<>();
        for (Move move : moves) {
            if (move.in()) {
                joined.put(move.person(), move.day());
                gone.remove(move.person());
            } else {
                gone.put(move.person(), move.day());
            }
        }
        return new Members(still(offreurs, gone), still(demandeurs, gone), gone, joined);
    }

    private static List<UUID> still(Collection<UUID> people, Map<UUID, LocalDate> gone) {
        return new ArrayList<>(
                people.stream().filter(id -> !gone.containsKey(id)).distinct().toList());
    }

    /** Everybody who takes part now. */
    public List<UUID> all() {
        List<UUID> all = new ArrayList<>(offreurs);
        demandeurs.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return all;
    }

    public List<UUID> quit() {
        return List.copyOf(gone.keySet());
    }

    /** The day they joined, or null for those who began it. */
    public @Nullable LocalDate since(UUID person) {
        return joined.get(person);
    }
}
