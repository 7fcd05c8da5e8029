package org.reciproque.query.echanges;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One échange: what it is about, who takes part or took part, and when it is to be looked back at. */
@Entity(name = "EchangeSheet")
@Immutable
@Table(schema = "screens", name = "echange_sheet")
@SuppressWarnings("NullAway.Init") // read from a row
public class EchangeSheet {

    @Id
    private UUID id;

    private @Nullable UUID miseEnRelation;
    private @Nullable LocalDate bilanOn;
    private LocalDate startedOn;
    private @Nullable String theme;
    private String about;
    private UUID[] offreurs;
    private UUID[] demandeurs;
    private UUID[] mediators;
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate bilanHeldOn;
    private @Nullable UUID endNote;

    public UUID id() {
        return id;
    }

    public @Nullable UUID miseEnRelation() {
        return miseEnRelation;
    }

    public @Nullable LocalDate bilanOn() {
        return bilanOn;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public @Nullable String theme() {
        return theme;
    }

    public String about() {
        return about;
    }

    /** Those who pass something on, or did before they quit. */
    public List<UUID> offreurs() {
        return List.of(offreurs);
    }

    /** Those who learn, or did before they quit. */
    public List<UUID> demandeurs() {
        return List.of(demandeurs);
    }

    public @Nullable UUID mediator() {
        return mediators.length == 0 ? null : mediators[0];
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable LocalDate bilanHeldOn() {
        return bilanHeldOn;
    }

    @Nullable
    UUID endNote() {
        return endNote;
    }

    /** Everybody the sheet names. */
    public Set<UUID> everybody() {
        Set<UUID> all = new LinkedHashSet<>(offreurs());
        all.addAll(demandeurs());
        all.addAll(List.of(mediators));
        return all;
    }
}
