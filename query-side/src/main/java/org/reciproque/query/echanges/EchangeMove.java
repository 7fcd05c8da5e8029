package org.reciproque.query.echanges;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody joined a running group, or stopped coming. */
@Entity(name = "EchangeMove")
@Immutable
@Table(schema = "screens", name = "echange_move")
@SuppressWarnings("NullAway.Init") // read from a row
class EchangeMove {

    @Id
    private UUID id;

    private UUID network;
    private UUID echange;
    private UUID person;
    private boolean joined;
    private LocalDate day;
    private long place;

    public UUID person() {
        return person;
    }

    public boolean joined() {
        return joined;
    }

    public LocalDate day() {
        return day;
    }
}
