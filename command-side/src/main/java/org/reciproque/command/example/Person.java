package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.Gender;
import org.reciproque.api.participant.ParticipantId;

/** One invented person, and what the story must remember of them to stay true. */
final class Person {

    /** What somebody comes with: most wish to give and to learn, some only the one or the other for now. */
    enum Wishes {
        BOTH,
        ONLY_OFFERS,
        ONLY_DEMANDS
    }

    final ParticipantId id;
    final String firstName;
    final String fullName;
    final AgeBand ageBand;
    final Gender gender;
    final String area;
    final Wishes wishes;
    final LocalDate since;
    final LocalDate known;
    /** What they have offered or asked for so far. */
    final Set<Savoir> spokenOf = Collections.newSetFromMap(new IdentityHashMap<>());

    boolean team;
    boolean away;
    int offers;
    int demands;
    int inEchanges;
    int lastActiveYear;

    @Nullable
    LocalDate left;

    Person(ParticipantId id, Portrait portrait, Wishes wishes, LocalDate since, LocalDate known) {
        this.id = id;
        this.firstName = portrait.firstName();
        this.fullName = portrait.firstName() + " " + portrait.familyName();
        this.ageBand = portrait.ageBand();
        this.gender = portrait.gender();
        this.area = portrait.area();
        this.wishes = wishes;
        this.since = since;
        this.known = known;
    }

    /** In the network, and not away for a while. */
    boolean present() {
        return left == null && !away;
    }

    boolean mayOffer() {
        return present() && wishes != Wishes.ONLY_DEMANDS;
    }

    boolean mayAsk() {
        return present() && wishes != Wishes.ONLY_OFFERS;
    }

    boolean feminine() {
        return gender == Gender.WOMAN;
    }

    void lived(LocalDate day) {
        lastActiveYear = Math.max(lastActiveYear, day.getYear());
    }

    Speaker speaker() {
        return id.asSpeaker();
    }
}
