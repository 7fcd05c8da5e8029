package org.reciproque.query.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;

/**
 * One fact as a note tells it.
 *
 * @param thing what it is about: the offer, the échange, the session, the participant…
 * @param label the personal words that name it: the savoir, or the name of who arrived
 */
record Fact(
        UUID network,
        UUID note,
        FactKind kind,
        LocalDate day,
        Optional<LocalDate> lastDay,
        UUID thing,
        Optional<UUID> echange,
        Optional<String> theme,
        Optional<String> nature,
        Optional<String> outcome,
        Optional<Words> label,
        List<UUID> people,
        List<UUID> offreurs,
        List<UUID> demandeurs,
        List<UUID> mediators,
        List<String> effects) {

    static Fact of(FactKind kind, Noted noted, Record thing) {
        return new Fact(
                noted.network().value(),
                noted.note().value(),
                kind,
                noted.on(),
                Optional.empty(),
                id(thing),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Fact on(LocalDate first, Optional<LocalDate> last) {
        return new Fact(
                network,
                note,
                kind,
                first,
                last,
                thing,
                echange,
                theme,
                nature,
                outcome,
                label,
                people,
                offreurs,
                demandeurs,
                mediators,
                effects);
    }

    Fact about(Optional<Words> words, Optional<Theme> of) {
        return new Fact(
                network,
                note,
                kind,
                day,
                lastDay,
                thing,
                echange,
                of.map(Theme::name),
                nature,
                outcome,
                words,
                people,
                offreurs,
                demandeurs,
                mediators,
                effects);
    }

    Fact within(Record exchange) {
        return new Fact(
                network,
                note,
                kind,
                day,
                lastDay,
                thing,
                Optional.of(id(exchange)),
                theme,
                nature,
                outcome,
                label,
                people,
                offreurs,
                demandeurs,
                mediators,
                effects);
    }

    Fact saying(Optional<String> itsNature, Optional<String> itsOutcome) {
        return new Fact(
                network,
                note,
                kind,
                day,
                lastDay,
                thing,
                echange,
                theme,
                itsNature,
                itsOutcome,
                label,
                people,
                offreurs,
                demandeurs,
                mediators,
                effects);
    }

    Fact with(Collection<? extends Record> them) {
        return new Fact(
                network,
                note,
                kind,
                day,
                lastDay,
                thing,
                echange,
                theme,
                nature,
                outcome,
                label,
                ids(them),
                offreurs,
                demandeurs,
                mediators,
                effects);
    }

    Fact between(Parties parties) {
        return between(parties.offreurs(), parties.demandeurs())
                .mediatedBy(parties.mediator().stream().toList());
    }

    Fact between(Collection<? extends Record> offering, Collection<? extends Record> asking) {
        return new Fact(
                network,
                note,
                kind,
                day,
                lastDay,
                thing,
                echange,
                theme,
                nature,
                outcome,
                label,
                people,
                ids(offering),
                ids(asking),
                mediators,
                effects);
    }

    Fact mediatedBy(Collection<? extends Record> them) {
        return new Fact(
                network,
                note,
                kind,
                day,
                lastDay,
                thing,
                echange,
                theme,
                nature,
                outcome,
                label,
                people,
                offreurs,
                demandeurs,
                ids(them),
                effects);
    }

    Fact changing(List<String> codes) {
        return new Fact(
                network,
                note,
                kind,
                day,
                lastDay,
                thing,
                echange,
                theme,
                nature,
                outcome,
                label,
                people,
                offreurs,
                demandeurs,
                mediators,
                codes);
    }

    private static List<UUID> ids(Collection<? extends Record> records) {
        return records.stream().map(Fact::id).sorted().toList();
    }

    private static UUID id(Record record) {
        return UUID.fromString(record.toString());
    }
}
