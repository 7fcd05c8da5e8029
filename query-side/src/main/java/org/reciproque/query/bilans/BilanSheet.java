package org.reciproque.query.bilans;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.bilan.Effect;

/** One bilan: the day, who gave it, and what people say changed. */
@Entity(name = "BilanSheet")
@Immutable
@Table(schema = "screens", name = "bilan_sheet")
@SuppressWarnings("NullAway.Init") // read from a row
class BilanSheet {

    @Id
    private UUID id;

    private UUID network;
    private UUID echange;
    private UUID note;
    private LocalDate day;
    private UUID[] people;
    private UUID[] mediators;
    private String[] effects;

    public UUID id() {
        return id;
    }

    UUID note() {
        return note;
    }

    public LocalDate day() {
        return day;
    }

    public List<UUID> people() {
        return List.of(people);
    }

    public @Nullable UUID mediator() {
        return mediators.length == 0 ? null : mediators[0];
    }

    /** In the movement's own order of words, which is no order of worth. */
    public List<Effect> effects() {
        return Arrays.stream(Effect.values())
                .filter(effect -> List.of(effects).contains(effect.name()))
                .toList();
    }
}
