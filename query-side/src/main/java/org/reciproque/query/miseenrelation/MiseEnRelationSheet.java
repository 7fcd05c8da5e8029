package org.reciproque.query.miseenrelation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.miseenrelation.Outcome;

/** One mise en relation as its paper sheet shows it: who, about what, where people are, and what they agreed. */
@Entity(name = "MiseEnRelationSheet")
@Immutable
@Table(schema = "screens", name = "mise_en_relation_sheet")
@SuppressWarnings("NullAway.Init") // read from a row
class MiseEnRelationSheet {

    @Id
    private UUID id;

    private UUID[] offers;
    private UUID[] demands;
    private UUID[] offreurs;
    private UUID[] demandeurs;
    private UUID[] metOffreurs;
    private UUID[] metDemandeurs;
    private UUID[] metMediators;
    private @Nullable UUID chosenMediator;
    private @Nullable String about;
    private @Nullable String theme;
    private @Nullable UUID openedNote;
    private @Nullable UUID meetingNote;
    private @Nullable LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable UUID echange;
    private @Nullable Integer echangeSessions;
    private @Nullable UUID echangeStartNote;
    private @Nullable LocalDate laterOn;
    private @Nullable LocalDate stoppedOn;

    @Column(name = "why")
    private @Nullable String reason;

    @Embedded
    private @Nullable Planned planned;

    @Embedded
    private @Nullable AgreedTerms terms;

    /** When and where people are to meet. */
    @Embeddable
    record Planned(
            @Nullable LocalDate plannedOn,
            @Nullable LocalTime plannedAt,
            @Nullable String plannedPlace) {}

    /** What they agreed, in their words. */
    @Embeddable
    record AgreedTerms(
            @Nullable String content,
            @Nullable String method,
            @Nullable String criteria,
            @Nullable String place,
            @Nullable String days,
            @Nullable String frequency,
            @Nullable String duration,
            @Nullable String material,
            @Nullable String materialCost,
            @Nullable String keys,
            @Nullable String projects,
            @Nullable String wayOfTransmitting,
            @Nullable LocalDate bilanOn) {}

    public UUID id() {
        return id;
    }

    List<UUID> sheets() {
        return Stream.concat(Stream.of(demands), Stream.of(offers)).toList();
    }

    List<UUID> invitedOffreurs() {
        return List.of(offreurs);
    }

    List<UUID> invitedDemandeurs() {
        return List.of(demandeurs);
    }

    /** Those who met, or else those who are invited. */
    public List<UUID> offreurs() {
        return List.of(heldOn == null ? offreurs : metOffreurs);
    }

    public List<UUID> demandeurs() {
        return List.of(heldOn == null ? demandeurs : metDemandeurs);
    }

    public @Nullable UUID mediator() {
        return metMediators.length == 0 ? chosenMediator : metMediators[0];
    }

    Set<UUID> everybody() {
        Set<UUID> all = new LinkedHashSet<>();
        Stream.of(offreurs, demandeurs, metOffreurs, metDemandeurs, metMediators)
                .forEach(some -> all.addAll(List.of(some)));
        if (chosenMediator != null) {
            all.add(chosenMediator);
        }
        return all;
    }

    public String about() {
        return about == null ? "un savoir à préciser" : about;
    }

    @Nullable
    String theme() {
        return theme;
    }

    @Nullable
    UUID openedNote() {
        return openedNote;
    }

    @Nullable
    UUID meetingNote() {
        return meetingNote;
    }

    public @Nullable LocalDate heldOn() {
        return heldOn;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public Stage stage() {
        return stage;
    }

    public @Nullable UUID echange() {
        return echange;
    }

    boolean echangeWithoutSession() {
        return echange != null && (echangeSessions == null || echangeSessions == 0);
    }

    @Nullable
    UUID echangeStartNote() {
        return echangeStartNote;
    }

    public @Nullable LocalDate laterOn() {
        return laterOn;
    }

    public @Nullable LocalDate stoppedOn() {
        return stoppedOn;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Planned planned() {
        return planned == null ? new Planned(null, null, null) : planned;
    }

    public AgreedTerms terms() {
        return terms == null
                ? new AgreedTerms(null, null, null, null, null, null, null, null, null, null, null, null, null)
                : terms;
    }
}
