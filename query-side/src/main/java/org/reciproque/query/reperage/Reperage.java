package org.reciproque.query.reperage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One repérage of the network: planned, being noted, or held. */
@Entity
@Immutable
@Table(schema = "screens", name = "gathering_now")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class Reperage {

    @Id
    private UUID id;

    private UUID network;

    private String kind;

    @Column(name = "planned_on")
    private @Nullable LocalDate plannedOn;

    @Column(name = "planned_at")
    private @Nullable LocalTime plannedAt;

    @Column(name = "planned_place")
    private @Nullable String plannedPlace;

    @Column(name = "held_on")
    private @Nullable LocalDate heldOn;

    private UUID[] present;

    @Column(name = "noted_by")
    private UUID[] notedBy;

    protected Reperage() {}

    public UUID id() {
        return id;
    }

    /** The day it was held, or is planned for. */
    public LocalDate day() {
        LocalDate day = heldOn != null ? heldOn : plannedOn;
        if (day == null) {
            throw new IllegalStateException("A repérage has neither been planned nor held");
        }
        return day;
    }

    public boolean held() {
        return heldOn != null;
    }

    public @Nullable LocalTime at() {
        return plannedAt;
    }

    public @Nullable String place() {
        return plannedPlace;
    }

    List<UUID> present() {
        return List.of(present);
    }

    List<UUID> notedBy() {
        return List.of(notedBy);
    }
}
