package org.reciproque.command.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandCommand.WithdrawDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferCommand.WithdrawOffer;
import org.reciproque.api.savoir.OfferId;

/** What people offer, ask, and take back. What was said on the day of a repérage was noted there. */
final class SavoirActs {

    private static final Column[] SAID = {Column.DATE, Column.PERSONNES, Column.SAVOIR, Column.THEME, Column.FIN};

    private final Things things;
    private final Map<LocalDate, GatheringId> reperages = new HashMap<>();

    SavoirActs(Things things, List<Row> rows) {
        this.things = things;
        rows.stream()
                .filter(row -> row.is(Act.REPERAGE))
                .forEach(row -> reperages.putIfAbsent(row.on(), things.gathering(row)));
    }

    void offer(Retold retold) {
        OfferId offer = things.offer(retold.row(), Column.REF, retold.row().required(Column.REF));
        Noted noted = retold.noted("offre");
        said(retold, noted)
                .ifPresent(said -> retold.tell(
                        new MakeOffer(offer, noted, said.by, said.fiche),
                        Subject.of(offer),
                        said.by.asSpeaker(),
                        "offre",
                        SAID));
    }

    void ask(Retold retold) {
        DemandId demand = things.demand(retold.row(), Column.REF, retold.row().required(Column.REF));
        Noted noted = retold.noted("demande");
        said(retold, noted)
                .ifPresent(said -> retold.tell(
                        new ExpressDemand(demand, noted, said.by, said.fiche),
                        Subject.of(demand),
                        said.by.asSpeaker(),
                        "demande",
                        SAID));
    }

    void takeBack(Retold retold) {
        Row row = retold.row();
        String ref = row.required(Column.REF);
        Noted noted = retold.noted("retrait");
        if (ref.isEmpty()) {
            return;
        }
        if (things.isOffer(ref)) {
            OfferId offer = things.offer(row, Column.REF, ref);
            retold.tell(
                    new WithdrawOffer(offer, noted, row.reason(Column.NOTE)),
                    Subject.of(offer),
                    "retrait",
                    Column.DATE,
                    Column.NOTE);
        } else {
            DemandId demand = things.demand(row, Column.REF, ref);
            retold.tell(
                    new WithdrawDemand(demand, noted, row.reason(Column.NOTE)),
                    Subject.of(demand),
                    "retrait",
                    Column.DATE,
                    Column.NOTE);
        }
    }

    private record Said(ParticipantId by, Fiche fiche) {}

    private Optional<Said> said(Retold retold, Noted noted) {
        Row row = retold.row();
        Optional<LocalDate> lastDay = row.maybeDay(Column.FIN);
        List<String> codes = row.codes(Column.PERSONNES);
        if (codes.isEmpty()) {
            row.missing(Column.PERSONNES);
        } else if (codes.size() > 1) {
            row.wrong(Column.PERSONNES, "nomme plusieurs personnes\u00a0: une offre ou une demande en a une seule");
        }
        String savoir = row.required(Column.SAVOIR);
        if (codes.isEmpty() || savoir.isEmpty()) {
            return Optional.empty();
        }
        ParticipantId by = things.person(row, Column.PERSONNES, codes.get(0));
        Words words = Words.said(by.asSpeaker(), noted.note(), "savoir", savoir);
        Fiche fiche = Fiche.about(words, row.maybe(Column.THEME).map(Theme::new))
                .until(lastDay)
                .at(Optional.ofNullable(reperages.get(row.on())));
        return Optional.of(new Said(by, fiche));
    }
}
