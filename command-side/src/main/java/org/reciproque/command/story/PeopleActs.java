package org.reciproque.command.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Words;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.participant.ConsentAnswer;
import org.reciproque.api.participant.ConsentKind;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.RecordConsent;
import org.reciproque.api.participant.ParticipantCommand.TakeMembership;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;

/** What people do by themselves or all together: they come, join, agree, leave, and meet at a repérage. */
final class PeopleActs {

    private final Things things;

    PeopleActs(Things things) {
        this.things = things;
    }

    /** A name that is not there was erased already, or paper lost it. */
    void arrive(Retold retold) {
        Row row = retold.row();
        List<String> codes = codes(row);
        if (codes.size() > 1) {
            row.wrong(Column.PERSONNES, "nomme plusieurs personnes\u00a0: une arrivée par ligne");
        }
        for (String code : codes) {
            ParticipantId person = things.person(row, Column.PERSONNES, code);
            Noted noted = retold.noted("arrivee");
            Optional<Words> name =
                    row.maybe(Column.NOM).map(it -> Words.said(person.asSpeaker(), noted.note(), "name", it));
            retold.tell(
                    new WelcomeParticipant(person, noted, Details.named(name)),
                    Subject.of(person),
                    person.asSpeaker(),
                    "arrivee",
                    Column.DATE,
                    Column.NOM,
                    Column.PERSONNES);
        }
    }

    void join(Retold retold) {
        Row row = retold.row();
        LocalDate first = row.maybeDay(Column.DEBUT).orElse(row.on());
        LocalDate last = row.day(Column.FIN);
        if (last.isBefore(first) && row.faults().isEmpty()) {
            row.wrong(Column.FIN, "vient avant le début de l’adhésion");
        }
        if (row.faults().isEmpty()) {
            Period period = new Period(first, last);
            each(
                    retold,
                    (person, noted) -> retold.tell(
                            new TakeMembership(person, noted, period),
                            Subject.of(person),
                            part(row, person),
                            Column.DATE,
                            Column.DEBUT,
                            Column.FIN,
                            Column.PERSONNES));
        }
    }

    void consent(Retold retold) {
        Row row = retold.row();
        Optional<ConsentKind> kind = Vocabulary.consent(row, Column.CHAMP);
        Optional<ConsentAnswer> answer = kind.flatMap(it -> Vocabulary.answer(row, Column.VALEUR, it));
        if (kind.isPresent() && answer.isPresent()) {
            each(
                    retold,
                    (person, noted) -> retold.tell(
                            new RecordConsent(person, noted, kind.get(), answer.get()),
                            Subject.of(person),
                            part(row, person),
                            Column.DATE,
                            Column.PERSONNES));
        }
    }

    void leave(Retold retold) {
        each(
                retold,
                (person, noted) -> retold.tell(
                        new Leave(person, noted),
                        Subject.of(person),
                        part(retold.row(), person),
                        Column.DATE,
                        Column.PERSONNES));
    }

    /** The reason is kept as the words of whoever noted it, since those of the person are destroyed. */
    void forget(Retold retold) {
        Row row = retold.row();
        each(retold, (person, noted) -> {
            Optional<Words> why =
                    row.maybe(Column.NOTE).map(it -> Words.said(noted.by().asSpeaker(), noted.note(), "why", it));
            retold.tell(new ForgetParticipant(person, noted, why), Subject.of(person), part(row, person), Column.DATE);
        });
    }

    void hold(Retold retold) {
        Row row = retold.row();
        GatheringId gathering = things.gathering(row);
        retold.tell(
                new HoldGathering(
                        gathering,
                        retold.noted("reperage"),
                        GatheringKind.REPERAGE,
                        things.people(row, Column.PERSONNES),
                        things.people(row, Column.MEDIATEUR)),
                Subject.of(gathering),
                "reperage",
                Column.DATE,
                Column.PERSONNES,
                Column.MEDIATEUR);
    }

    /** What one person does among those of a line. */
    private interface OneOfThem {
        void does(ParticipantId person, Noted noted);
    }

    private void each(Retold retold, OneOfThem act) {
        Row row = retold.row();
        for (String code : codes(row)) {
            ParticipantId person = things.person(row, Column.PERSONNES, code);
            act.does(person, retold.noted(part(row, person)));
        }
    }

    private static String part(Row row, ParticipantId person) {
        return row.act().map(Act::label).orElse("") + " " + person;
    }

    /** The person codes of the line; a line about one person may give the code as its reference alone. */
    private static List<String> codes(Row row) {
        if (row.isFilled(Column.PERSONNES)) {
            return row.codes(Column.PERSONNES);
        }
        return row.isFilled(Column.REF) ? List.of(row.text(Column.REF)) : missing(row);
    }

    private static List<String> missing(Row row) {
        row.missing(Column.PERSONNES);
        return List.of();
    }
}
