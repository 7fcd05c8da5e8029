package org.reciproque.query.figures;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.query.rows.RowChanges;
import org.reciproque.query.rows.RowWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The versions of each fact: what was first noted, and what corrections made of it. */
@Component
class FactVersions {

    private static final String FACT = "screens.fact";
    private static final String CORRECTION = "screens.fact_correction";

    private final RowWriter writer;
    private final StandingCorrections corrections;
    private final JdbcTemplate database;

    FactVersions(RowWriter writer, StandingCorrections corrections, JdbcTemplate database) {
        this.writer = writer;
        this.corrections = corrections;
        this.database = database;
    }

    void begin(Fact fact, long number, RowChanges rows) {
        rows.merge(FACT, DerivedId.of("fact", fact.note(), number), fact.knownFrom(number));
    }

    /** Corrections are rare: what is gathered is written first, so that everything can be read where it stands. */
    void correct(NoteCorrected correction, long number, RowChanges rows) {
        rows.merge(CORRECTION, correction.noted().note().value(), corrections.columns(correction, number));
        writer.write(rows);
        UUID root = corrections.rootOf(correction.wrong().value());
        database.update("update " + FACT + " set known_until = ? where note = ? and known_until is null", number, root);
        if (corrections.stands(root)) {
            nextVersion(root, number);
        }
    }

    private void nextVersion(UUID note, long number) {
        UUID next = DerivedId.of("fact", note, number);
        database.update(
                "insert into " + FACT
                        + " (id, network, note, kind, known_from, first_version, day, last_day, thing, echange, theme, nature,"
                        + " outcome, label, label_id, whose, people, offreurs, demandeurs, mediators, effects)"
                        + " select ?, network, note, kind, ?, false, day, last_day, thing, echange, theme, nature, outcome,"
                        + " label, label_id, whose, people, offreurs, demandeurs, mediators, effects"
                        + " from " + FACT + " where note = ? and first_version",
                next,
                number,
                note);
        corrections.applyTo(next, note);
    }

    void silence(String column, UUID id, RowChanges rows) {
        writer.write(rows);
        database.update("update " + FACT + " set label = null, label_id = null where " + column + " = ?", id);
        database.update(
                "update " + CORRECTION + " set value = null where " + ("whose".equals(column) ? "whose" : "words")
                        + " = ?",
                id);
    }
}
