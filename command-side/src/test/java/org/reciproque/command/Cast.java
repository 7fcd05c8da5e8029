package org.reciproque.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantId;

/** The people of « Savoirs des Tilleuls », who live in every test of the decisions, in the spring of 2026. */
public final class Cast {

    public static final NetworkId TILLEULS = NetworkId.of("Savoirs des Tilleuls");
    public static final NetworkId OTHER_NETWORK = NetworkId.of("Le Fil des Savoirs");

    /** Offers couscous, wishes to ride a bicycle. */
    public static final ParticipantId AWA = ParticipantId.of("Awa");
    /** Repairs bicycles. */
    public static final ParticipantId GERARD = ParticipantId.of("Gérard");

    public static final ParticipantId NADIA = ParticipantId.of("Nadia");
    public static final ParticipantId YOUSSEF = ParticipantId.of("Youssef");
    /** Mediates most of the time. */
    public static final ParticipantId ODILE = ParticipantId.of("Odile");

    public static final Theme CUISINE = new Theme("Cuisine");
    public static final Theme LANGUES = new Theme("Langues");

    public static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    public static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
    public static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
    /** The day Odile types what the sheets of March say. */
    public static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);

    public static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);

    private static final AuthorId ODILES_ACCOUNT = AuthorId.of("odile");

    private Cast() {}

    /** A sheet of paper about that day, typed on 31 March. */
    public static Noted sheet(String name, LocalDate day) {
        return new Noted(TILLEULS, note(name), ODILES_ACCOUNT, day, MARCH_31);
    }

    public static Noted sheetElsewhere(String name, LocalDate day) {
        return new Noted(OTHER_NETWORK, note(name), ODILES_ACCOUNT, day, MARCH_31);
    }

    public static NoteId note(String name) {
        return NoteId.of(name);
    }

    public static Words says(ParticipantId who, String text) {
        return Words.said(who.asSpeaker(), note(text), "words", text);
    }

    public static Parties between(ParticipantId offreur, ParticipantId demandeur) {
        return new Parties(Set.of(offreur), Set.of(demandeur), Optional.of(ODILE));
    }

    public static Parties nobody() {
        return new Parties(Set.of(), Set.of(), Optional.of(ODILE));
    }
}
