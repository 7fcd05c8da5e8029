package org.reciproque.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferHistory.OfferMade;
import org.reciproque.api.savoir.OfferId;

/** What sealing costs: an offer with one sealed text, written and read, by people who have their key already. */
final class Sealing {

    private static final int EVENTS = 20_000;
    private static final int PEOPLE = 500;
    private static final double MICROS_A_SECOND = 1e6;

    private final Serializer events;

    Sealing(Application application) {
        this.events = application.context().getBean("eventSerializer", Serializer.class);
    }

    void measure(int rounds, Sheet sheet) {
        List<OfferMade> offers =
                IntStream.range(0, EVENTS).mapToObj(Sealing::offer).toList();
        List<SerializedObject<byte[]>> stored = write(offers);
        sheet.measure("sealing", "an event written, one text in it", each(rounds, () -> write(offers)), 1, "µs");
        sheet.measure("sealing", "the same event read", each(rounds, () -> read(stored)), 1, "µs");
        sheet.measure(
                "sealing",
                "the size of that event",
                Rounds.of(stored.stream().mapToDouble(one -> one.getData().length)),
                0,
                "bytes");
    }

    private Rounds each(int rounds, Runnable all) {
        return Rounds.measure(rounds, () -> {
            Imports.Clock clock = new Imports.Clock();
            all.run();
            return clock.lap() * MICROS_A_SECOND / EVENTS;
        });
    }

    private List<SerializedObject<byte[]>> write(List<OfferMade> offers) {
        return offers.stream()
                .map(offer -> events.serialize(offer, byte[].class))
                .toList();
    }

    private void read(List<SerializedObject<byte[]>> stored) {
        stored.forEach(one -> {
            OfferMade offer = events.deserialize(one);
            if (!offer.fiche().savoir().readable()) {
                throw new IllegalStateException("A text did not open");
            }
        });
    }

    private static OfferMade offer(int number) {
        NetworkId network = NetworkId.named("Mesure des clés");
        ParticipantId who = ParticipantId.of(network, number % PEOPLE);
        LocalDate day = LocalDate.of(2026, 11, 22);
        NoteId note = NoteId.of(network, number);
        Words savoir = Words.said(who.asSpeaker(), note, "savoir", "faire son pain au levain, et l’entretenir");
        return new OfferMade(
                new Noted(network, note, AuthorId.of(network, "claire"), day, day),
                OfferId.of(network, number),
                who,
                Fiche.about(savoir, Optional.of(new Theme("cuisine"))));
    }
}
