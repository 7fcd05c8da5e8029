package org.reciproque.query.figures;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Words;
import org.reciproque.query.rows.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Corrections of notes. A correction is itself a note: it may be corrected, or never have happened. A note stands unless
 * a standing correction says that it never happened; of several standing corrections of one field the last one holds.
 */
@Component
class StandingCorrections {

    private static final String NEVER = "NEVER_HAPPENED";

    private final JdbcTemplate database;

    StandingCorrections(JdbcTemplate database) {
        this.database = database;
    }

    /** One stored correction: the column it sets and what it sets it to, as text. */
    private record Stored(
            UUID note,
            String field,
            @Nullable String value,
            @Nullable UUID words,
            @Nullable UUID whose) {}

    /** A column and its value as text. */
    private record Field(String column, Optional<String> value) {}

    Columns columns(NoteCorrected correction, long number) {
        Field field = field(correction.right());
        Optional<Words> words = words(correction.right());
        return Columns.of("network", correction.noted().network())
                .and("wrong", correction.wrong())
                .and("number", number)
                .and("field", field.column())
                .and("value", field.value())
                .and("words", words.map(Words::id))
                .and("whose", words.map(Words::whose));
    }

    /** The note that tells a fact, at the end of a chain of corrections of corrections. */
    UUID rootOf(UUID note) {
        List<UUID> wrong =
                database.queryForList("select wrong from screens.fact_correction where id = ?", UUID.class, note);
        return wrong.isEmpty() ? note : rootOf(wrong.get(0));
    }

    boolean stands(UUID note) {
        return of(note).stream().noneMatch(c -> NEVER.equals(c.field()) && stands(c.note()));
    }

    /** Sets on the version what the standing corrections of this note say, in the order they were noted. */
    void applyTo(UUID version, UUID note) {
        for (Stored correction : of(note)) {
            if (!NEVER.equals(correction.field()) && stands(correction.note())) {
                apply(version, effective(correction));
            }
        }
    }

    /** A correction that was itself corrected says what its own last standing correction says. */
    private Stored effective(Stored correction) {
        Stored holds = correction;
        for (Stored of : of(correction.note())) {
            if (!NEVER.equals(of.field()) && stands(of.note())) {
                holds = effective(of);
            }
        }
        return holds;
    }

    private List<Stored> of(UUID note) {
        return database.query(
                "select id, field, value, words, whose from screens.fact_correction where wrong = ? order by number",
                (row, i) -> new Stored(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class)),
                note);
    }

    private void apply(UUID version, Stored correction) {
        String value = correction.value();
        switch (correction.field()) {
            case "day", "last_day" -> set(version, correction.field(), value == null ? null : Date.valueOf(value));
            case "echange" -> set(version, "echange", value == null ? null : UUID.fromString(value));
            case "people", "offreurs", "demandeurs", "mediators" ->
                setArray(version, correction.field(), "uuid[]", value);
            case "effects" -> setArray(version, "effects", "text[]", value);
            case "label" ->
                database.update(
                        "update screens.fact set label = ?, label_id = ?, whose = ? where id = ?",
                        value,
                        correction.words(),
                        correction.whose(),
                        version);
            case "theme", "outcome" -> set(version, correction.field(), value);
            default -> {
                // Links between things are read from the things themselves; no figure asks for them.
            }
        }
    }

    private void set(UUID version, String column, @Nullable Object value) {
        database.update("update screens.fact set " + column + " = ? where id = ?", value, version);
    }

    private void setArray(UUID version, String column, String type, @Nullable String value) {
        database.update(
                "update screens.fact set " + column + " = string_to_array(?, ' ')::" + type + " where id = ?",
                value == null ? "" : value,
                version);
    }

    private static Optional<Words> words(Correction right) {
        if (right instanceof Correction.SavoirIs is) {
            return Optional.of(is.savoir());
        }
        return right instanceof Correction.NameIs is ? Optional.of(is.name()) : Optional.empty();
    }

    private static Field field(Correction right) {
        if (right instanceof Correction.NeverHappened) {
            return new Field(NEVER, Optional.empty());
        }
        if (right instanceof Correction.Day is) {
            return new Field("day", Optional.of(is.on().toString()));
        }
        if (right instanceof Correction.FirstDay is) {
            return new Field("day", Optional.of(is.on().toString()));
        }
        if (right instanceof Correction.LastDay is) {
            return new Field("last_day", is.on().map(LocalDate::toString));
        }
        if (right instanceof Correction.ThemeIs is) {
            return new Field("theme", is.theme().map(t -> t.name()));
        }
        return words(right)
                .map(w -> new Field("label", Optional.of(w.text())))
                .or(() -> people(right))
                .orElseGet(() -> other(right));
    }

    private static Optional<Field> people(Correction right) {
        if (right instanceof Correction.PeopleAre is) {
            return Optional.of(new Field("people", joined(is.people())));
        }
        if (right instanceof Correction.OffreursAre is) {
            return Optional.of(new Field("offreurs", joined(is.offreurs())));
        }
        if (right instanceof Correction.DemandeursAre is) {
            return Optional.of(new Field("demandeurs", joined(is.demandeurs())));
        }
        return right instanceof Correction.MediatorsAre is
                ? Optional.of(new Field("mediators", joined(is.mediators())))
                : Optional.empty();
    }

    private static Field other(Correction right) {
        if (right instanceof Correction.OutcomeIs is) {
            return new Field("outcome", Optional.of(is.outcome().name()));
        }
        if (right instanceof Correction.WithdrawalReasonIs is) {
            return new Field("outcome", Optional.of(is.reason().name()));
        }
        if (right instanceof Correction.EffectsAre is) {
            return new Field(
                    "effects",
                    Optional.of(is.effects().stream().map(Enum::name).sorted().collect(Collectors.joining(" "))));
        }
        if (right instanceof Correction.EchangeIs is) {
            return new Field("echange", Optional.of(is.echange().toString()));
        }
        return new Field("link", Optional.empty());
    }

    private static Optional<String> joined(Collection<? extends Record> ids) {
        return Optional.of(ids.stream().map(Record::toString).sorted().collect(Collectors.joining(" ")));
    }
}
