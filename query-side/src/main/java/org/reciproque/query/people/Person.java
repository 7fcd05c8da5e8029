package org.reciproque.query.people;

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
@Table(schema = "screens", name = "person")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
public class Person {

    /** Shown for somebody whose name was never noted, or not yet. */
    static final String UNKNOWN = "Nom inconnu";

    /** Shown for somebody who asked to be forgotten. */
    public static final String FORGOTTEN = "Personne effacée";

    @Id
    private UUID id;

    private @Nullable String name;

    @Column(name = "known_as")
    private @Nullable String knownAs;

    private @Nullable String area;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    private boolean forgotten;

    private boolean welcomed;

    protected Person() {}

    Person(
            UUID id,
            @Nullable String name,
            @Nullable String knownAs,
            @Nullable String area,
            @Nullable LocalDate leftOn) {
        this.id = id;
        this.name = name;
        this.knownAs = knownAs;
        this.area = area;
        this.leftOn = leftOn;
    }

    public UUID id() {
        return id;
    }

    /** The name in full; the alias of somebody who gave no other; a sentence for a name that nobody has, or no longer. */
    public String name() {
        return name != null ? name : knownAs != null ? knownAs : forgotten ? FORGOTTEN : UNKNOWN;
    }

    /** What tells two namesakes apart, as far as is known. */
    public String hint() {
        String alias = knownAs == null || name == null ? "" : "dite ou dit «\u00a0" + knownAs + "\u00a0»";
        String from = area == null ? "" : area;
        return alias.isEmpty() || from.isEmpty() ? alias + from : alias + " · " + from;
    }

    /** « Nadia Benali, Les Tilleuls »: a namesake named so that nobody has to ask. */
    String nameAndArea() {
        return area == null ? name() : name() + ", " + area;
    }

    @Nullable
    String knownAs() {
        return knownAs;
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    public boolean hadLeftBy(LocalDate day) {
        return leftOn != null && !leftOn.isAfter(day);
    }

    /** Whether a field can name them without a word: they are here, under a name. */
    public boolean canBeNamed() {
        return welcomed && !forgotten && leftOn == null && (name != null || knownAs != null);
    }
}
