package org.reciproque.query.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.query.rows.Columns;

/**
 * A correction as a row keeps it: which column of a fact it sets, and to what, as text.
 *
 * @param field a column of {@code screens.fact}, {@link #NEVER_HAPPENED}, or {@link #LINK} where it sets none
 * @param value a text, personal words, or nothing where the column is to be emptied; lists are parted by spaces
 */
record CorrectionTold(String field, @Nullable Object value) {

    static final String NEVER_HAPPENED = "NEVER_HAPPENED";

    /** Links between things are read from the things themselves; no figure asks for them. */
    static final String LINK = "link";

    static Columns row(NoteCorrected correction, long number) {
        CorrectionTold told = of(correction.right());
        @Nullable Words words = told.value() instanceof Words said ? said : null;
        return Columns.of("network", correction.noted().network())
                .and("wrong", correction.wrong())
                .and("number", number)
                .and("field", told.field())
                .and("value", told.value())
                .and("words", words == null ? null : words.id())
                .and("whose", words == null ? null : words.whose());
    }

    private static CorrectionTold of(Correction right) {
        if (right instanceof Correction.NeverHappened) {
            return new CorrectionTold(NEVER_HAPPENED, null);
        }
        if (right instanceof Correction.SavoirIs is) {
            return new CorrectionTold("label", is.savoir());
        }
        if (right instanceof Correction.NameIs is) {
            return new CorrectionTold("label", is.name());
        }
        return day(right).or(() -> people(right)).or(() -> choice(right)).orElse(new CorrectionTold(LINK, null));
    }

    private static Optional<CorrectionTold> day(Correction right) {
        if (right instanceof Correction.Day is) {
            return told("day", is.on().toString());
        }
        if (right instanceof Correction.FirstDay is) {
            return told("day", is.on().toString());
        }
        return right instanceof Correction.LastDay is
                ? told("last_day", is.on().map(LocalDate::toString).orElse(null))
                : Optional.empty();
    }

    private static Optional<CorrectionTold> people(Correction right) {
        if (right instanceof Correction.PeopleAre is) {
            return told("people", joined(is.people()));
        }
        if (right instanceof Correction.OffreursAre is) {
            return told("offreurs", joined(is.offreurs()));
        }
        if (right instanceof Correction.DemandeursAre is) {
            return told("demandeurs", joined(is.demandeurs()));
        }
        return right instanceof Correction.MediatorsAre is
                ? told("mediators", joined(is.mediators()))
                : Optional.empty();
    }

    private static Optional<CorrectionTold> choice(Correction right) {
        if (right instanceof Correction.ThemeIs is) {
            return told("theme", is.theme().map(Theme::name).orElse(null));
        }
        if (right instanceof Correction.OutcomeIs is) {
            return told("outcome", is.outcome().name());
        }
        if (right instanceof Correction.WithdrawalReasonIs is) {
            return told("outcome", is.reason().name());
        }
        if (right instanceof Correction.EffectsAre is) {
            return told(
                    "effects", is.effects().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        }
        return right instanceof Correction.EchangeIs is
                ? told("echange", is.echange().toString())
                : Optional.empty();
    }

    private static Optional<CorrectionTold> told(String column, @Nullable String value) {
        return Optional.of(new CorrectionTold(column, value));
    }

    private static String joined(Collection<? extends Record> ids) {
        return ids.stream().map(Record::toString).sorted().collect(Collectors.joining(" "));
    }
}
