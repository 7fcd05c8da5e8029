package org.reciproque.command.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.echange.EchangeCommand.EndEchange;
import org.reciproque.api.echange.EchangeCommand.HoldEchangeSession;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.AgreeTerms;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeclineMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeferMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.miseenrelation.Terms;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;

/** What people live together: the meeting with its mediator, the échange, its sessions, its bilan. */
final class ExchangeActs {

    private static final Column[] SAID = {
        Column.DATE, Column.OFFREURS, Column.DEMANDEURS, Column.MEDIATEUR, Column.THEME, Column.ISSUE
    };

    /** An agreement repeats the savoir, for the échange it begins. */
    private static final Column[] SAID_WITH_SAVOIR =
            Stream.concat(Stream.of(SAID), Stream.of(Column.SAVOIR)).toArray(Column[]::new);

    private final Things things;
    private final Set<MiseEnRelationId> opened = new HashSet<>();
    private final Map<EchangeId, String> agreedSavoirs = new HashMap<>();

    ExchangeActs(Things things, List<Row> rows) {
        this.things = things;
        rows.stream()
                .filter(row -> row.is(Act.ECHANGE_CONVENU) && row.isFilled(Column.SAVOIR))
                .forEach(row -> agreedSavoirs.put(agreed(row), row.text(Column.SAVOIR)));
    }

    /** A meeting opens its mise en relation, unless it is a later meeting of one already open. */
    void meet(Retold retold) {
        Row row = retold.row();
        String ref = row.maybe(Column.REF).orElse(row.text(Column.MER));
        MiseEnRelationId mer = things.miseEnRelation(row, Column.REF, ref);
        Set<OfferId> offers = offers(row, Column.OFFRES);
        Set<DemandId> demands = demands(row, Column.DEMANDES);
        Parties parties = parties(row);
        boolean laterMeeting = row.isFilled(Column.MER)
                && !row.text(Column.MER).equals(ref)
                && things.isKnown(Things.Kind.MISE_EN_RELATION, row.text(Column.MER));
        if (opened.add(mer) && !laterMeeting) {
            Noted noted = retold.noted("ouverture");
            retold.tell(
                    new OpenMiseEnRelation(mer, noted, offers, demands, parties, savoir(row, noted), theme(row)),
                    Subject.of(mer),
                    "ouverture",
                    Column.DATE,
                    Column.OFFREURS,
                    Column.DEMANDEURS,
                    Column.MEDIATEUR,
                    Column.SAVOIR,
                    Column.THEME,
                    Column.OFFRES,
                    Column.DEMANDES);
        }
        Vocabulary.outcome(row, Column.ISSUE).ifPresent(outcome -> conclude(retold, mer, parties, outcome));
    }

    private void conclude(Retold retold, MiseEnRelationId mer, Parties parties, Outcome outcome) {
        Noted noted = retold.noted("rencontre");
        retold.tell(
                switch (outcome) {
                    case AGREED -> new AgreeTerms(mer, noted, parties, Terms.unsaid());
                    case LATER -> new DeferMiseEnRelation(mer, noted, parties, Optional.empty(), Optional.empty());
                    case NO -> new DeclineMiseEnRelation(mer, noted, parties, Optional.empty());
                },
                Subject.of(mer),
                "rencontre",
                outcome == Outcome.AGREED ? SAID_WITH_SAVOIR : SAID);
    }

    void agree(Retold retold) {
        Row row = retold.row();
        EchangeId echange = agreed(row);
        Noted noted = retold.noted("echange_convenu");
        Optional<MiseEnRelationId> mer = row.maybe(Column.MER).map(ref -> things.miseEnRelation(row, Column.MER, ref));
        retold.tell(
                new StartEchange(echange, noted, mer, parties(row), savoir(row, noted), theme(row), Optional.empty()),
                Subject.of(echange),
                "echange_convenu",
                Column.DATE,
                Column.OFFREURS,
                Column.DEMANDEURS,
                Column.MEDIATEUR,
                Column.SAVOIR,
                Column.THEME,
                Column.MER);
    }

    /** The savoir of a session is kept as what was done when it is not that of the whole échange. */
    void hold(Retold retold) {
        Row row = retold.row();
        EchangeId echange = things.echange(row, Column.ECHANGE, row.required(Column.ECHANGE));
        Noted noted = retold.noted("seance");
        Optional<Words> whatWasDone =
                savoir(row, noted).filter(words -> !words.text().equals(agreedSavoirs.getOrDefault(echange, "")));
        retold.tell(
                new HoldEchangeSession(
                        echange,
                        noted,
                        things.session(row),
                        things.people(row, Column.OFFREURS),
                        things.people(row, Column.DEMANDEURS),
                        theme(row),
                        Optional.empty(),
                        whatWasDone),
                Subject.of(echange),
                "seance",
                Column.DATE,
                Column.OFFREURS,
                Column.DEMANDEURS,
                Column.THEME,
                Column.ECHANGE);
    }

    void end(Retold retold) {
        Row row = retold.row();
        Column named = row.isFilled(Column.ECHANGE) ? Column.ECHANGE : Column.REF;
        EchangeId echange = things.echange(row, named, row.required(named));
        retold.tell(
                new EndEchange(echange, retold.noted("echange_termine")),
                Subject.of(echange),
                "echange_termine",
                Column.DATE,
                Column.ECHANGE);
    }

    void lookBack(Retold retold) {
        Row row = retold.row();
        BilanId bilan = things.bilan(row);
        retold.tell(
                new RecordBilan(
                        bilan,
                        retold.noted("bilan"),
                        things.echange(row, Column.ECHANGE, row.required(Column.ECHANGE)),
                        things.people(row, Column.PERSONNES),
                        mediator(row),
                        Vocabulary.effects(row, Column.EFFETS)),
                Subject.of(bilan),
                "bilan",
                Column.DATE,
                Column.PERSONNES,
                Column.MEDIATEUR,
                Column.ECHANGE,
                Column.EFFETS);
    }

    Set<OfferId> offers(Row row, Column column) {
        Set<OfferId> offers = new LinkedHashSet<>();
        row.codes(column).forEach(ref -> offers.add(things.offer(row, column, ref)));
        return offers;
    }

    Set<DemandId> demands(Row row, Column column) {
        Set<DemandId> demands = new LinkedHashSet<>();
        row.codes(column).forEach(ref -> demands.add(things.demand(row, column, ref)));
        return demands;
    }

    private EchangeId agreed(Row row) {
        Column named = row.isFilled(Column.REF) ? Column.REF : Column.ECHANGE;
        return things.echange(row, named, row.text(named));
    }

    private Parties parties(Row row) {
        return new Parties(things.people(row, Column.OFFREURS), things.people(row, Column.DEMANDEURS), mediator(row));
    }

    private Optional<ParticipantId> mediator(Row row) {
        Set<ParticipantId> mediators = things.people(row, Column.MEDIATEUR);
        if (mediators.size() > 1) {
            row.wrong(Column.MEDIATEUR, "nomme plusieurs personnes\u00a0: une seule assure la médiation");
        }
        return mediators.stream().findFirst();
    }

    private static Optional<Words> savoir(Row row, Noted noted) {
        return row.maybe(Column.SAVOIR).map(text -> Words.said(noted.by().asSpeaker(), noted.note(), "savoir", text));
    }

    private static Optional<Theme> theme(Row row) {
        return row.maybe(Column.THEME).map(Theme::new);
    }
}
