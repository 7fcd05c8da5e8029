package org.reciproque.query.rebuild;

import java.util.List;
import java.util.UUID;
import org.reciproque.query.rows.Place;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where words are shown, for lists that are swapped. All lists share this table, so it cannot change places. The readers
 * of these lists stand still, so that what differs is looked for before, outside any lock: what is missing is added before
 * the swap, what differs is put right in its moment, and so is what is stale let go of. Usually there is nothing of these.
 */
@Component
class SpokenAnew {

    /** As much as a moment takes. */
    private static final int PIECE = 5_000;

    private static final String NEXT = Place.NEXT.of(NextTables.SPOKEN);

    private static final String MISSING =
            "select n.id from " + NEXT + " n where not exists (select from screens.spoken s where s.id = n.id)";

    private static final String STALE = "select s.id from screens.spoken s where s.shown_in = any (?)"
            + " and not exists (select from " + NEXT + " n where n.id = s.id)";

    private static final String DIFFERING = "select s.id from screens.spoken s join " + NEXT + " n on n.id = s.id"
            + " where s.shown_in = any (?)"
            + " and (n.words, n.whose, n.network) is distinct from (s.words, s.whose, s.network)";

    private static final String ADD = "insert into screens.spoken select * from " + NEXT + " where id = any (?)";

    private static final String LET_GO = "delete from screens.spoken where id = any (?)";

    private static final String PUT_RIGHT = "update screens.spoken s set words = n.words, whose = n.whose,"
            + " network = n.network from " + NEXT + " n where n.id = s.id and s.id = any (?)";

    private final JdbcTemplate database;
    private final Unhurried unhurried;

    SpokenAnew(@Qualifier("owner") JdbcTemplate database, Unhurried unhurried) {
        this.database = database;
        this.unhurried = unhurried;
    }

    /** What is to be done in the moment of the swap, and what may follow it while the readers still stand. */
    record Left(List<UUID> differing, List<UUID> stale, List<UUID> later) {}

    /**
     * Adds what is missing, in pieces: a place too many silences nothing that a list still shows. Whatever differs beyond a
     * piece is put right before the swap too.
     */
    Left prepare(List<String> tables) {
        Object shownIn = tables.toArray(String[]::new);
        inPieces(ADD, ids(MISSING));
        List<UUID> differing = ids(DIFFERING, shownIn);
        int before = Math.max(0, differing.size() - PIECE);
        inPieces(PUT_RIGHT, differing.subList(0, before));
        List<UUID> stale = ids(STALE, shownIn);
        int now = Math.min(stale.size(), PIECE);
        return new Left(
                differing.subList(before, differing.size()), stale.subList(0, now), stale.subList(now, stale.size()));
    }

    /** To be called in the transaction of the swap. */
    void swapped(Left left) {
        inPieces(LET_GO, left.stale());
        inPieces(PUT_RIGHT, left.differing());
    }

    /** What is stale beyond a piece. */
    void tidy(Left left) {
        inPieces(LET_GO, left.later());
    }

    private List<UUID> ids(String question, Object... about) {
        return unhurried.ask(patient -> patient.queryForList(question, UUID.class, about));
    }

    private void inPieces(String statement, List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += PIECE) {
            List<UUID> piece = ids.subList(from, Math.min(ids.size(), from + PIECE));
            database.update(statement, (Object) piece.toArray(UUID[]::new));
        }
    }
}
