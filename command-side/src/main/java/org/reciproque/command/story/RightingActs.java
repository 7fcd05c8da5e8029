package org.reciproque.command.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantId;

/**
 * Lines that put other lines right. A correction reaches every note of the line which repeats the field; an annulation
 * every note of it. Both are lines like the others: a correction's value may be corrected, and a correction or an
 * annulation may itself be annulled.
 */
final class RightingActs {

    private static final Set<Subject.Kind> ABOUT_ONE_PERSON =
            Set.of(Subject.Kind.PARTICIPANT, Subject.Kind.OFFER, Subject.Kind.DEMAND);

    private final Things things;
    private final ExchangeActs exchanges;
    private final Map<Long, Retold> told = new HashMap<>();

    RightingActs(Things things, ExchangeActs exchanges) {
        this.things = things;
        this.exchanges = exchanges;
    }

    /** Keep the notes a line left, for later ones to put right. */
    void remember(Retold retold) {
        told.put(retold.row().no(), retold);
    }

    void annul(Retold retold) {
        target(retold.row())
                .ifPresent(
                        wrong -> wrong.traces().forEach(trace -> put(retold, trace, new Correction.NeverHappened())));
    }

    void correct(Retold retold) {
        Row row = retold.row();
        Optional<Retold> target = target(row);
        if (row.required(Column.CHAMP).isEmpty() || target.isEmpty()) {
            return;
        }
        Optional<Column> field = row.field();
        if (field.isEmpty()) {
            row.wrong(Column.CHAMP, "n’est pas une colonne connue");
            return;
        }
        List<Trace> repeating = target.get().traces().stream()
                .filter(trace -> trace.says().contains(field.get()))
                .toList();
        if (repeating.isEmpty() && target.get().row().faults().isEmpty()) {
            row.wrong(
                    Column.CHAMP, "ne peut pas être corrigé sur cette ligne\u00a0: annulez-la et écrivez-en une autre");
        }
        if (repeating.size() > 1 && field.get() == Column.PERSONNES) {
            row.wrong(Column.CHAMP, "ne peut pas être corrigé sur une ligne qui parle de plusieurs personnes");
            return;
        }
        for (Trace trace : repeating) {
            rightOne(retold, trace, meant(field.get(), target.get().row()));
        }
    }

    /** Correcting the value of a correction means the field which that one corrects. */
    private static Column meant(Column field, Row target) {
        return field == Column.VALEUR ? target.field().orElse(field) : field;
    }

    private void rightOne(Retold retold, Trace trace, Column field) {
        Row row = retold.row();
        int before = row.faults().size();
        Optional<Correction> right = right(row, field, retold.noted(part(row, trace)), trace);
        if (right.isPresent() && row.faults().size() == before) {
            if (right.get() instanceof Correction.ThemeIs is) {
                is.theme().ifPresent(retold::needs);
            }
            put(retold, trace, right.get(), Column.VALEUR);
        }
    }

    private void put(Retold retold, Trace trace, Correction right, Column... says) {
        String part = part(retold.row(), trace);
        retold.tell(
                trace.subject().righting().correct(retold.noted(part), trace.note(), right),
                trace.subject(),
                trace.whose(),
                part,
                says);
    }

    private static String part(Row row, Trace trace) {
        return row.act().map(Act::label).orElse("") + " " + trace.part();
    }

    private Optional<Retold> target(Row row) {
        Optional<Long> no = row.number(Column.CORRIGE);
        Optional<Retold> target = no.map(told::get);
        if (no.isPresent() && target.isEmpty()) {
            row.wrong(Column.CORRIGE, "n’est le numéro d’aucune ligne notée avant celle-ci");
        }
        return target;
    }

    private Optional<Correction> right(Row row, Column field, Noted noted, Trace trace) {
        Column value = Column.VALEUR;
        return switch (field) {
            case DATE -> Optional.of(new Correction.Day(row.day(value)));
            case DEBUT -> Optional.of(new Correction.FirstDay(row.day(value)));
            case FIN -> Optional.of(new Correction.LastDay(lastDay(row, trace.subject())));
            case THEME -> Optional.of(new Correction.ThemeIs(row.maybe(value).map(Theme::new)));
            case SAVOIR -> words(row, noted, "savoir", trace).map(Correction.SavoirIs::new);
            case NOM -> words(row, noted, "name", trace).map(Correction.NameIs::new);
            case PERSONNES -> Optional.of(new Correction.PeopleAre(people(row, trace.subject())));
            case OFFREURS -> Optional.of(new Correction.OffreursAre(things.people(row, value)));
            case DEMANDEURS -> Optional.of(new Correction.DemandeursAre(things.people(row, value)));
            case MEDIATEUR -> Optional.of(new Correction.MediatorsAre(things.people(row, value)));
            case ISSUE -> Vocabulary.outcome(row, value).map(Correction.OutcomeIs::new);
            case EFFETS -> Optional.of(new Correction.EffectsAre(Vocabulary.effects(row, value)));
            case OFFRES -> Optional.of(new Correction.OffersAre(exchanges.offers(row, value)));
            case DEMANDES -> Optional.of(new Correction.DemandsAre(exchanges.demands(row, value)));
            case ECHANGE -> Optional.of(new Correction.EchangeIs(things.echange(row, value, row.required(value))));
            case MER ->
                Optional.of(new Correction.MiseEnRelationIs(
                        row.maybe(value).map(ref -> things.miseEnRelation(row, value, ref))));
            case NOTE -> Optional.of(new Correction.WithdrawalReasonIs(row.reason(value)));
            default -> Optional.empty();
        };
    }

    /** A membership always has a last day; an offer or a demand may have none. */
    private static Optional<LocalDate> lastDay(Row row, Subject subject) {
        return subject.kind() == Subject.Kind.PARTICIPANT
                ? Optional.of(row.day(Column.VALEUR))
                : row.maybeDay(Column.VALEUR);
    }

    /** Paper may have lost who was there; but somebody arrives, joins, offers or asks. */
    private Set<ParticipantId> people(Row row, Subject subject) {
        Set<ParticipantId> people = things.people(row, Column.VALEUR);
        boolean oneAlone = ABOUT_ONE_PERSON.contains(subject.kind());
        if (oneAlone && people.isEmpty()) {
            row.missing(Column.VALEUR);
        } else if (oneAlone && people.size() > 1) {
            row.wrong(Column.VALEUR, "nomme plusieurs personnes\u00a0: il en faut une seule");
        }
        return people;
    }

    /** A person's words stay theirs when somebody else puts them right. */
    private static Optional<Words> words(Row row, Noted noted, String field, Trace trace) {
        return Optional.of(row.required(Column.VALEUR))
                .filter(text -> !text.isEmpty())
                .map(text -> Words.said(trace.whose(), noted.note(), field, text));
    }
}
