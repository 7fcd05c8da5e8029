package org.reciproque.command.example;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;

/** One offer or one demand of the story. */
final class Wish {

    final Person by;
    final Savoir savoir;
    final String words;
    final LocalDate on;
    final LocalDate known;
    final @Nullable OfferId offer;
    final @Nullable DemandId demand;

    @Nullable
    LocalDate lastDay;
    /** Neither withdrawn nor answered. */
    boolean open = true;
    /** Put aside, or spoken of in a mise en relation that goes on. */
    boolean engaged;
    /** In how many mises en relation it was spoken of. */
    int used;

    private Wish(
            Person by,
            Savoir savoir,
            String words,
            LocalDate on,
            LocalDate known,
            @Nullable OfferId offer,
            @Nullable DemandId demand) {
        this.by = by;
        this.savoir = savoir;
        this.words = words;
        this.on = on;
        this.known = known;
        this.offer = offer;
        this.demand = demand;
    }

    static Wish offer(OfferId id, Person by, Savoir savoir, String words, LocalDate on, LocalDate known) {
        return new Wish(by, savoir, words, on, known, id, null);
    }

    static Wish demand(DemandId id, Person by, Savoir savoir, String words, LocalDate on, LocalDate known) {
        return new Wish(by, savoir, words, on, known, null, id);
    }

    boolean stands(LocalDate day) {
        return open && by.present() && (lastDay == null || !lastDay.isBefore(day));
    }

    boolean free(LocalDate day) {
        return stands(day) && !engaged;
    }
}
