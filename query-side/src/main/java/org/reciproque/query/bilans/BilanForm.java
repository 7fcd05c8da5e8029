package org.reciproque.query.bilans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanCommand.SpeakAtBilan;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.bilan.BilanWords;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.Side;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.echanges.EchangeSheet;
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;

/** What was said at the bilan: the sheet itself, each person's words, and the offers and demands that come of it. */
@Component
class BilanForm {

    /** How many offers and demands may be noted with a bilan. */
    static final int LINES = 3;

    private final People people;
    private final Desk desk;

    BilanForm(People people, Desk desk) {
        this.people = people;
        this.desk = desk;
    }

    List<NetworkCommand> read(Seat seat, EchangeSheet echange, Typed typed) {
        BilanId bilan = BilanId.of(seat.network(), typed.key());
        LocalDate on =
                typed.day("jour", "Quel jour avez-vous fait le bilan\u00a0?").orElse(desk.today());
        Naming naming = people.naming(seat, typed.key(), on);
        Set<ParticipantId> present = typed.ids("present").stream()
                .filter(echange.everybody()::contains)
                .map(ParticipantId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (present.isEmpty()) {
            typed.mistake("presents", "Qui était là\u00a0? Cochez au moins une personne.");
        }
        Set<Effect> effects = Arrays.stream(Effect.values())
                .filter(effect -> typed.ticked("effet", effect.name()))
                .collect(Collectors.toSet());
        List<NetworkCommand> asked = new ArrayList<>();
        asked.add(new RecordBilan(
                bilan,
                desk.note(seat, typed.key(), "bilan", on),
                new EchangeId(echange.id()),
                present,
                naming.meant(typed, "mediateur"),
                effects));
        for (UUID person : echange.everybody()) {
            Side side = echange.offreurs().contains(person) ? Side.OFFREUR : Side.DEMANDEUR;
            words(seat, bilan, person, side, on, typed).ifPresent(asked::add);
        }
        for (int i = 1; i <= LINES; i++) {
            line(seat, naming, i, on, typed).ifPresent(asked::add);
        }
        return naming.before(asked);
    }

    /** Nothing is noted for somebody who said nothing. */
    private Optional<SpeakAtBilan> words(Seat seat, BilanId bilan, UUID person, Side side, LocalDate on, Typed typed) {
        Noted noted = desk.note(seat, typed.key(), "words-" + person, on);
        ParticipantId who = new ParticipantId(person);
        Function<String, Optional<Words>> said =
                field -> typed.words(field + "-" + person, who.asSpeaker(), noted.note());
        BilanWords words = new BilanWords(
                said.apply("attentes"),
                said.apply("regard"),
                said.apply("savoirFaire"),
                said.apply("savoirEtre"),
                said.apply("appris"),
                said.apply("suites"),
                said.apply("merci"),
                typed.ticked("cite-" + person, "oui"));
        boolean silent = List.of(
                        words.expectations(),
                        words.selfCriticism(),
                        words.knowHow(),
                        words.attitudes(),
                        words.learntByTeaching(),
                        words.whatNext(),
                        words.thanks())
                .stream()
                .allMatch(Optional::isEmpty);
        return silent ? Optional.empty() : Optional.of(new SpeakAtBilan(bilan, noted, who, side, words));
    }

    /** One line of « nouvelles offres et demandes »; empty when it was left empty. */
    private Optional<NetworkCommand> line(Seat seat, Naming naming, int line, LocalDate on, Typed typed) {
        boolean nobody = typed.said("qui" + line).isEmpty();
        boolean nothing = typed.said("savoir" + line).isEmpty();
        if (nobody && nothing) {
            return Optional.empty();
        }
        Optional<ParticipantId> who = naming.meant(typed, "qui" + line);
        if (nobody) {
            typed.mistake("qui" + line, "Ligne " + line + "\u00a0: qui le dit\u00a0?");
        }
        if (nothing) {
            typed.mistake("savoir" + line, "Ligne " + line + "\u00a0: quel savoir\u00a0?");
        }
        if (who.isEmpty() || nothing) {
            return Optional.empty();
        }
        Noted noted = desk.note(seat, typed.key(), "line-" + line, on);
        Words savoir = Words.said(who.get().asSpeaker(), noted.note(), "savoir", typed.text("savoir" + line));
        Fiche fiche = Fiche.about(savoir, typed.said("theme" + line).map(Theme::new));
        return Optional.of(
                "OFFER".equals(typed.text("sens" + line))
                        ? new MakeOffer(OfferId.of(seat.network(), typed.key(), line), noted, who.get(), fiche)
                        : new ExpressDemand(DemandId.of(seat.network(), typed.key(), line), noted, who.get(), fiche));
    }
}
