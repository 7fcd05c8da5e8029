package org.reciproque.query.names;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody of the network, by name only. */
@Entity
@Immutable
@Table(schema = "screens", name = "participant_now")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
public class KnownPerson {

    @Id
    private UUID id;

    private UUID network;

    private @Nullable String name;

    @Column(name = "known_as")
    private @Nullable String knownAs;

    private @Nullable String area;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    private boolean forgotten;

    protected KnownPerson() {}

    KnownPerson(UUID id, String name, @Nullable String knownAs, @Nullable String area, @Nullable LocalDate leftOn) {
        this.id = id;
        this.name = name;
        this.knownAs = knownAs;
        this.area = area;
        this.leftOn = leftOn;
    }

    public UUID id() {
        return id;
    }

    /** The name in full; the alias of somebody who gave no other; empty for a paper that lost it. */
    public String name() {
        return name != null ? name : knownAs != null ? knownAs : "";
    }

    /** What tells two namesakes apart, as far as is known. */
    public String hint() {
        String alias = knownAs == null || name == null ? "" : "dite ou dit «\u00a0" + knownAs + "\u00a0»";
        String from = area == null ? "" : area;
        return alias.isEmpty() || from.isEmpty() ? alias + from : alias + " · " + from;
    }

    @Nullable
    String knownAs() {
        return knownAs;
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    boolean hadLeftBy(LocalDate day) {
        return leftOn != null && !leftOn.isAfter(day);
    }
}
