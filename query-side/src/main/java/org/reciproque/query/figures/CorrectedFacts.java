package org.reciproque.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Words;
import org.reciproque.api.base.WordsId;
import org.reciproque.query.figures.StandingCorrections.Correcting;
import org.reciproque.query.rows.Afterwards;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Place;
import org.reciproque.query.rows.RowChanges;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The later versions of facts whose notes were corrected: the first version is known until the first correction, and
 * each correction opens the next, unless the note no longer stands.
 */
@Component
class CorrectedFacts implements Afterwards {

    // Corrections of corrections are followed up to the notes that tell facts.
    private static final String TOLD = """
        with recursive up as (
            select note from unnest(?::uuid[]) as note
            union
            select c.wrong from up join %1$s c on c.id = up.note)
        select * from %2$s where first_version and note in (select note from up)
        """;

    private static final String BELOW = """
        with recursive below as (
            select c.* from %1$s c where c.wrong = any (?)
            union
            select c.* from below join %1$s c on c.wrong = below.id)
        select * from below
        """;

    private final JdbcTemplate database;

    CorrectedFacts(@Qualifier("owner") JdbcTemplate database) {
        this.database = database;
    }

    private record Told(UUID id, UUID note, Columns columns) {}

    /**
     * @param asked notes that were corrected: of facts, or of other corrections
     * @param place where the facts stand
     */
    @Override
    public void workOut(Set<UUID> asked, Place place, RowChanges rows) {
        String correction = place.of(Facts.CORRECTION);
        String told = TOLD.formatted(correction, place.of(Facts.FACT));
        List<Told> facts = database.query(told, (row, i) -> told(row), (Object) asked.toArray(UUID[]::new));
        Object notes = facts.stream().map(Told::note).toArray(UUID[]::new);
        StandingCorrections corrections = new StandingCorrections(
                database.query(BELOW.formatted(correction), (row, i) -> correcting(row), notes));
        facts.forEach(fact -> versions(fact, corrections.under(fact.note()), rows));
    }

    private static void versions(Told fact, StandingCorrections corrections, RowChanges rows) {
        UUID version = fact.id();
        Iterator<Long> changes = corrections.numbers().iterator();
        long from = changes.next();
        rows.change(Facts.FACT, version, Columns.of("known_until", from));
        while (true) {
            @Nullable Long until = changes.hasNext() ? changes.next() : null;
            StandingCorrections known = corrections.knownAt(from);
            if (known.stands(fact.note())) {
                Columns columns = Columns.all(fact.columns())
                        .and("known_from", from)
                        .and("known_until", until)
                        .and("first_version", false);
                known.applyTo(columns, fact.note());
                rows.merge(Facts.FACT, DerivedId.of("fact", fact.note(), from), columns);
            }
            if (until == null) {
                return;
            }
            from = until;
        }
    }

    private static Told told(ResultSet row) throws SQLException {
        UUID note = row.getObject("note", UUID.class);
        Columns columns = Columns.of("network", row.getObject("network", UUID.class))
                .and("note", note)
                .and("kind", row.getString("kind"))
                .and("day", row.getObject("day", LocalDate.class))
                .and("last_day", row.getObject("last_day", LocalDate.class))
                .and("thing", row.getObject("thing", UUID.class))
                .and("echange", row.getObject("echange", UUID.class));
        for (String text : List.of("theme", "nature", "outcome")) {
            columns.and(text, row.getString(text));
        }
        for (String list : List.of("people", "offreurs", "demandeurs", "mediators", "effects")) {
            columns.and(list, row.getArray(list).getArray());
        }
        Fact.name(columns, words(row, "label", "label_id"));
        return new Told(row.getObject("id", UUID.class), note, columns);
    }

    private static Correcting correcting(ResultSet row) throws SQLException {
        @Nullable Words words = words(row, "value", "words");
        return new Correcting(
                row.getObject("id", UUID.class),
                row.getObject("wrong", UUID.class),
                row.getLong("number"),
                row.getString("field"),
                words == null ? row.getString("value") : words);
    }

    /** Words as they were said; nothing where there are none, or no longer. */
    private static @Nullable Words words(ResultSet row, String text, String id) throws SQLException {
        @Nullable String said = row.getString(text);
        @Nullable UUID words = row.getObject(id, UUID.class);
        return said == null || words == null
                ? null
                : new Words(new WordsId(words), new Speaker(row.getObject("whose", UUID.class)), said);
    }
}
