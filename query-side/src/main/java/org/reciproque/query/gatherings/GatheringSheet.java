package org.reciproque.query.gatherings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.gathering.GatheringKind;

/** A gathering, planned, being noted or held: a repérage is one of them. */
@Entity
@Immutable
@Table(schema = "screens", name = "gathering_now")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
public class GatheringSheet {

    @Id
    private UUID id;

    private UUID network;

    @Enumerated(EnumType.STRING)
    private GatheringKind kind;

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

    public GatheringKind kind() {
        return kind;
    }

    public @Nullable LocalTime plannedAt() {
        return plannedAt;
    }

    public @Nullable String place() {
        return place;
    }

    public boolean held() {
        return heldOn != null;
    }

    /** The day it was held, or else the day it is planned for. */
    public LocalDate day() {
        LocalDate day = heldOn != null ? heldOn : plannedOn;
        if (day == null) {
            throw new IllegalStateException("A gathering neither planned nor held");
        }
        return day;
    }

    public List<UUID> present() {
        return List.of(present);
    }

    public List<UUID> notedBy() {
        return List.of(notedBy);
    }
}
