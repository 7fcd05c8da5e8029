package org.reciproque.query.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.query.rows.Columns;

/** One fact as a note tells it, said piece by piece; what is not said stays empty. */
final class Fact {

    private final UUID note;
    private final Columns columns;

    private Fact(Noted noted, FactKind kind, Record thing) {
        this.note = noted.note().value();
        this.columns = Columns.of("network", noted.network())
                .and("note", noted.note())
                .and("kind", kind)
                .and("day", noted.on())
                .and("thing", thing);
    }

    /**
     * @param thing the id of what it is about: the offer, the échange, the session, the participant…
     */
    static Fact of(FactKind kind, Noted noted, Record thing) {
        return new Fact(noted, kind, thing);
    }

    /** From its first day to its last, where that is not the day of the note. */
    Fact on(LocalDate first, Optional<LocalDate> last) {
        columns.and("day", first).and("last_day", last);
        return this;
    }

    Fact until(Optional<LocalDate> last) {
        columns.and("last_day", last);
        return this;
    }

    /** The personal words that name it (the savoir, or the name of who arrived), and its theme. */
    Fact about(Optional<Words> words, Optional<Theme> theme) {
        name(columns, words.orElse(null));
        columns.and("theme", theme);
        return this;
    }

    /** Beside the words, whose they are: a later version of the fact shows them again. */
    static void name(Columns columns, @Nullable Words words) {
        columns.and("label", words)
                .and("label_id", words == null ? null : words.id())
                .and("whose", words == null ? null : words.whose());
    }

    Fact within(Record echange) {
        columns.and("echange", echange);
        return this;
    }

    Fact saying(Optional<String> nature, Optional<String> outcome) {
        columns.and("nature", nature).and("outcome", outcome);
        return this;
    }

    Fact with(Collection<? extends Record> people) {
        columns.ids("people", people);
        return this;
    }

    Fact between(Parties parties) {
        return between(parties.offreurs(), parties.demandeurs())
                .mediatedBy(parties.mediator().stream().toList());
    }

    Fact between(Collection<? extends Record> offreurs, Collection<? extends Record> demandeurs) {
        columns.ids("offreurs", offreurs).ids("demandeurs", demandeurs);
        return this;
    }

    Fact mediatedBy(Collection<? extends Record> people) {
        columns.ids("mediators", people);
        return this;
    }

    Fact changing(List<String> effects) {
        columns.and("effects", effects.toArray(String[]::new));
        return this;
    }

    UUID note() {
        return note;
    }

    /** As its first version, known from this number on. */
    Columns knownFrom(long number) {
        return columns.and("known_from", number).and("first_version", true);
    }
}
