package org.reciproque.query.rebuild;

import java.util.List;
import org.reciproque.query.rows.Place;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where words are shown, for lists that are swapped. All lists share this table, so it cannot change places: what is
 * missing is added before, in pieces, while the readers of these lists stand still; what is stale goes in the moment of
 * the swap. Usually there is nothing of either.
 */
@Component
class SpokenAnew {

    private static final int PIECE = 20_000;

    private static final String NEXT = Place.NEXT.of(NextTables.SPOKEN);

    private final JdbcTemplate database;

    SpokenAnew(@Qualifier("owner") JdbcTemplate database) {
        this.database = database;
    }

    /** A place too many silences nothing that a list still shows. */
    void addMissing() {
        int added;
        do {
            added = database.update("insert into screens.spoken select n.* from " + NEXT
                    + " n where not exists (select from screens.spoken s where s.id = n.id) limit " + PIECE);
        } while (added == PIECE);
    }

    /** To be called in the transaction of the swap. */
    void letGoOfStale(List<String> tables) {
        Object shownIn = tables.toArray(String[]::new);
        database.update(
                "delete from screens.spoken s where shown_in = any (?)" + " and not exists (select from " + NEXT
                        + " n where n.id = s.id)",
                shownIn);
        database.update(
                "update screens.spoken s set words = n.words, whose = n.whose, network = n.network from " + NEXT
                        + " n where n.id = s.id and (n.words, n.whose, n.network) is distinct from"
                        + " (s.words, s.whose, s.network) and s.shown_in = any (?)",
                shownIn);
    }
}
