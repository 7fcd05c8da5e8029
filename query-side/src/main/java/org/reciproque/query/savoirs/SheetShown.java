package org.reciproque.query.savoirs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.participant.ConsentAnswer;
import org.reciproque.api.savoir.Company;
import org.reciproque.api.savoir.Family;
import org.reciproque.api.savoir.Nature;
import org.reciproque.api.savoir.WithdrawalReason;
import org.reciproque.query.people.BoardName;
import org.reciproque.query.people.Person;

/** An offer or a demand as it stands today, with its person's name. Texts may be missing: words can be destroyed. */
@Entity
@Immutable
@Table(schema = "screens", name = "sheet_shown")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
public class SheetShown {

    @Id
    private UUID id;

    private UUID network;

    @Enumerated(EnumType.STRING)
    private SheetKind kind;

    private UUID person;

    @Column(name = "person_name")
    private @Nullable String personName;

    @Column(name = "person_known_as")
    private @Nullable String personKnownAs;

    @Column(name = "person_forgotten")
    private boolean personForgotten;

    @Column(name = "person_area")
    private @Nullable String area;

    @Column(name = "board_answer")
    @Enumerated(EnumType.STRING)
    private @Nullable ConsentAnswer boardAnswer;

    private @Nullable String savoir;
    private @Nullable String theme;
    private @Nullable String more;

    @Enumerated(EnumType.STRING)
    private @Nullable Family family;

    @Enumerated(EnumType.STRING)
    private @Nullable Nature nature;

    @Enumerated(EnumType.STRING)
    private @Nullable Company company;

    private @Nullable String places;
    private @Nullable String moments;
    private @Nullable String material;

    @Column(name = "on_board")
    private boolean onBoard;

    @Column(name = "noted_at")
    private @Nullable UUID notedAt;

    private boolean paused;

    @Column(name = "paused_until")
    private @Nullable LocalDate pausedUntil;

    private boolean away;

    @Column(name = "away_until")
    private @Nullable LocalDate awayUntil;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "made_note")
    private UUID madeNote;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_because")
    private @Nullable WithdrawalReason withdrawnBecause;

    @Column(name = "withdrawn_note")
    private @Nullable UUID withdrawnNote;

    protected SheetShown() {}

    public UUID id() {
        return id;
    }

    public SheetKind kind() {
        return kind;
    }

    public boolean isOffer() {
        return kind.isOffer();
    }

    public UUID person() {
        return person;
    }

    /** The name animators know, in full. */
    public String who() {
        return personName != null && !personName.isBlank() ? personName : shownName();
    }

    /** The name everybody reads on the board. */
    public String shownName() {
        return personForgotten ? Person.FORGOTTEN : BoardName.of(personName, personKnownAs, boardAnswer);
    }

    /** The name on the wall, where anybody passes by: an alias or a first name alone. */
    public String wallName() {
        return BoardName.firstNameOf(personName, personKnownAs);
    }

    /** Whether the board on the wall shows it: the sheet says so, and its person does not say otherwise. */
    public boolean onWall() {
        return onBoard && !BoardName.keptOff(boardAnswer);
    }

    public @Nullable String area() {
        return area;
    }

    /** What is offered or asked, in the person's own words. */
    public String savoir() {
        return savoir == null ? "(mots effacés)" : savoir;
    }

    /** Whether the words are still there to be read. */
    public boolean hasWords() {
        return savoir != null;
    }

    public @Nullable String theme() {
        return theme;
    }

    public @Nullable String more() {
        return more;
    }

    public @Nullable Family family() {
        return family;
    }

    public Nature nature() {
        return nature == null ? Nature.SAVOIR : nature;
    }

    public boolean isService() {
        return nature() == Nature.SERVICE;
    }

    public Company company() {
        return company == null ? Company.EITHER : company;
    }

    public @Nullable String places() {
        return places;
    }

    public @Nullable String moments() {
        return moments;
    }

    public @Nullable String material() {
        return material;
    }

    public boolean onBoard() {
        return onBoard;
    }

    public @Nullable UUID notedAt() {
        return notedAt;
    }

    public boolean paused() {
        return paused;
    }

    public @Nullable LocalDate pausedUntil() {
        return pausedUntil;
    }

    /** Whether the person is away, as a participant. */
    public boolean away() {
        return away;
    }

    public @Nullable LocalDate awayUntil() {
        return awayUntil;
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    UUID madeNote() {
        return madeNote;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public @Nullable WithdrawalReason withdrawnBecause() {
        return withdrawnBecause;
    }

    @Nullable
    UUID withdrawnNote() {
        return withdrawnNote;
    }
}
