package org.reciproque.query.participants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.Gender;
import org.reciproque.query.people.Person;
import org.reciproque.query.web.PhoneLink;

/** Somebody of the network, as their own record shows them. */
@Entity
@Immutable
@Table(schema = "screens", name = "participant_now")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
public class ParticipantRecord {

    /** Somebody whose name is not known, or no longer. */
    static final String UNNAMED = "Personne sans nom";

    @Id
    private UUID id;

    private UUID network;
    private @Nullable String name;

    @Column(name = "known_as")
    private @Nullable String knownAs;

    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String address;
    private @Nullable String availability;

    @Column(name = "how_they_came")
    private @Nullable String howTheyCame;

    @Column(name = "age_band")
    private @Nullable String ageBand;

    private @Nullable String gender;
    private @Nullable String area;
    private boolean paused;

    @Column(name = "paused_until")
    private @Nullable LocalDate pausedUntil;

    @Column(name = "without_return")
    private boolean withoutReturn;

    private boolean forgotten;

    private @Nullable String guardian;

    @Column(name = "guardian_contact")
    private @Nullable String guardianContact;

    @Column(name = "welcomed_on")
    private LocalDate welcomedOn;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    @Column(name = "has_offered")
    private boolean hasOffered;

    @Column(name = "has_asked")
    private boolean hasAsked;

    @Column(name = "member_until")
    private @Nullable LocalDate memberUntil;

    @Column(name = "welcome_note")
    private @Nullable UUID welcomeNote;

    protected ParticipantRecord() {}

    public UUID id() {
        return id;
    }

    /** Never empty. */
    public String shown() {
        return name != null ? name : knownAs != null ? knownAs : forgotten ? Person.FORGOTTEN : UNNAMED;
    }

    /** For the round mark beside the name. */
    public String initial() {
        return shown().substring(0, shown().offsetByCodePoints(0, 1));
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String knownAs() {
        return knownAs;
    }

    public @Nullable String phone() {
        return phone;
    }

    /** Where a touch on the number leads; nothing when it cannot be dialled as it stands. */
    public @Nullable String phoneLink() {
        return PhoneLink.of(phone);
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable String availability() {
        return availability;
    }

    public @Nullable String howTheyCame() {
        return howTheyCame;
    }

    @Nullable
    String ageBand() {
        return ageBand;
    }

    @Nullable
    String gender() {
        return gender;
    }

    public @Nullable String ageLabel() {
        return ageBand == null ? null : AgeBand.valueOf(ageBand).label();
    }

    public @Nullable String genderLabel() {
        return gender == null ? null : Gender.valueOf(gender).label();
    }

    /** Who answers for them, if they are not of age. */
    public @Nullable String guardian() {
        return guardian;
    }

    public @Nullable String guardianContact() {
        return guardianContact;
    }

    public @Nullable String area() {
        return area;
    }

    public @Nullable LocalDate pausedUntil() {
        return pausedUntil;
    }

    public boolean pausedOn(LocalDate day) {
        return paused && (pausedUntil == null || !pausedUntil.isBefore(day));
    }

    public boolean withoutReturn() {
        return withoutReturn;
    }

    public boolean forgotten() {
        return forgotten;
    }

    public LocalDate welcomedOn() {
        return welcomedOn;
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    public boolean hasOffered() {
        return hasOffered;
    }

    public boolean hasAsked() {
        return hasAsked;
    }

    public @Nullable LocalDate memberUntil() {
        return memberUntil;
    }

    @Nullable
    UUID welcomeNote() {
        return welcomeNote;
    }
}
