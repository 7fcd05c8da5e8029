package org.reciproque.query.echanges;

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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One session: when it is planned, and who was there once it was held. */
@Entity(name = "SessionSheet")
@Immutable
@Table(schema = "screens", name = "session_sheet")
@SuppressWarnings("NullAway.Init") // read from a row
class SessionSheet {

    /** Where a session stands. */
    enum State {
        PLANNED("prévue"),
        HELD("a eu lieu"),
        CANCELLED("annulée");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In French, lower case. */
        public String label() {
            return label;
        }
    }

    @Id
    private UUID id;

    private UUID echange;
    private LocalDate day;
    private @Nullable LocalTime plannedAt;
    private @Nullable String plannedPlace;
    private @Nullable Integer lastedMinutes;
    private @Nullable String whatWasDone;
    private @Nullable UUID plannedNote;
    private @Nullable UUID cancelledNote;
    private @Nullable UUID heldNote;
    private UUID[] offreurs;
    private UUID[] demandeurs;

    @Enumerated(EnumType.STRING)
    private State state;

    public UUID id() {
        return id;
    }

    UUID echange() {
        return echange;
    }

    public LocalDate day() {
        return day;
    }

    public @Nullable LocalTime plannedAt() {
        return plannedAt;
    }

    public @Nullable String plannedPlace() {
        return plannedPlace;
    }

    public @Nullable Integer lastedMinutes() {
        return lastedMinutes;
    }

    public @Nullable String whatWasDone() {
        return whatWasDone;
    }

    public @Nullable UUID plannedNote() {
        return plannedNote;
    }

    @Nullable
    UUID cancelledNote() {
        return cancelledNote;
    }

    @Nullable
    UUID heldNote() {
        return heldNote;
    }

    public List<UUID> offreurs() {
        return List.of(offreurs);
    }

    public List<UUID> demandeurs() {
        return List.of(demandeurs);
    }

    public Set<UUID> present() {
        Set<UUID> all = new LinkedHashSet<>(offreurs());
        all.addAll(demandeurs());
        return all;
    }

    public State state() {
        return state;
    }
}
