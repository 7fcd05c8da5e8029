package org.reciproque.query.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An import that began to write. */
@Entity
@Immutable
@Table(schema = "screens", name = "story_import")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class PastImport {

    @Id
    private UUID id;

    private UUID network;

    @Column(name = "begun_on")
    private LocalDate begunOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    private int acts;
    private @Nullable UUID author;

    protected PastImport() {}

    public UUID id() {
        return id;
    }

    public LocalDate begunOn() {
        return begunOn;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public int acts() {
        return acts;
    }

    /** Nobody, for imports older than this column. */
    public @Nullable UUID author() {
        return author;
    }
}
