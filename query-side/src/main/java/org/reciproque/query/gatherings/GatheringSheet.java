package org.reciproque.query.gatherings;

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
import org.reciproque.api.gathering.GatheringKind;

/** A gathering, planned or held. */
@Entity
@Immutable
@Table(schema = "screens", name = "gathering_now")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class GatheringSheet {

    @Id
    private UUID id;

    private UUID network;
    private String kind;

    @Column(name = "planned_on")
    private @Nullable LocalDate plannedOn;

    @Column(name = "planned_at")
    private @Nullable LocalTime plannedAt;

    @Column(name = "planned_place")
    private @Nullable String place;

    @Column(name = "held_on")
    private @Nullable LocalDate heldOn;

    private UUID[] present;

    @Column(name = "noted_by")
    private UUID[] notedBy;

    protected GatheringSheet() {}

    public UUID id() {
        return id;
    }

    GatheringKind kind() {
        return GatheringKind.valueOf(kind);
    }

    public String kindName() {
        return kind;
    }

    public String kindLabel() {
        return kind().label();
    }

    public @Nullable LocalTime plannedAt() {
        return plannedAt;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable LocalDate heldOn() {
        return heldOn;
    }

    /** The day it was held, or else the day it is planned for. */
    public LocalDate day() {
        LocalDate day = heldOn != null ? heldOn : plannedOn;
        if (day == null) {
            throw new IllegalStateException("A gathering neither planned nor held");
        }
        return day;
    }

    List<UUID> present() {
        return List.of(present);
    }

    List<UUID> notedBy() {
        return List.of(notedBy);
    }
}
