package org.reciproque.command.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.Gender;

/** Draws invented people: two thirds are women, retired people are the majority (domain.md B2). */
final class Portraits {

    private static final String OLDER = "o";
    private static final String YOUNGER = "y";

    private final Dice dice;
    private final Quota women;
    private final Quota retired;
    private final Map<String, List<String>> givenNames = new HashMap<>();
    private final List<String> familyNames = Lines.of("family-names.txt");
    private final List<String> areas = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Portraits(Dice dice) {
        this.dice = dice;
        this.women = new Quota(dice, 0.67);
        this.retired = new Quota(dice, 0.6);
        for (List<String> parts : Lines.parts("given-names.txt")) {
            givenNames
                    .computeIfAbsent(parts.get(0) + parts.get(1), none -> new ArrayList<>())
                    .add(parts.get(2));
        }
        for (List<String> parts : Lines.parts("areas.txt")) {
            for (int i = 0; i < Integer.parseInt(parts.get(1)); i++) {
                areas.add(parts.get(0));
            }
        }
    }

    Portrait draw() {
        boolean woman = women.next();
        AgeBand age = retired.next() ? later() : earlier();
        String given = given(woman, age);
        String family = dice.one(familyNames);
        for (int tries = 0; !taken.add(given + " " + family) && tries < 50; tries++) {
            given = given(woman, age);
            family = dice.one(familyNames);
        }
        return new Portrait(given, family, age, gender(woman), dice.one(areas));
    }

    /** An adult of the animation team. */
    Portrait drawAdult() {
        Portrait drawn = draw();
        return drawn.ageBand().compareTo(AgeBand.FROM_40_TO_59) >= 0
                ? drawn
                : new Portrait(
                        drawn.firstName(), drawn.familyName(), AgeBand.FROM_40_TO_59, drawn.gender(), drawn.area());
    }

    /** The one who holds the account shown to whoever explores the example. */
    Portrait drawAnimator() {
        Portrait drawn = drawAdult();
        return new Portrait("Claire", drawn.familyName(), drawn.ageBand(), Gender.WOMAN, drawn.area());
    }

    private Gender gender(boolean woman) {
        if (woman) {
            return Gender.WOMAN;
        }
        int other = dice.below(40);
        return other == 0 ? Gender.OTHER : other == 1 ? Gender.NOT_SAID : Gender.MAN;
    }

    private AgeBand later() {
        return dice.chance(0.68) ? AgeBand.FROM_60_TO_74 : AgeBand.FROM_75;
    }

    private AgeBand earlier() {
        int of = dice.below(40);
        return of < 3
                ? AgeBand.UNDER_15
                : of < 9 ? AgeBand.FROM_15_TO_25 : of < 19 ? AgeBand.FROM_26_TO_39 : AgeBand.FROM_40_TO_59;
    }

    private String given(boolean woman, AgeBand age) {
        String which = woman ? "w" : "m";
        boolean old = age.compareTo(AgeBand.FROM_60_TO_74) >= 0;
        boolean young = age.compareTo(AgeBand.FROM_15_TO_25) <= 0;
        String generation = dice.chance(0.45) ? "a" : old ? OLDER : young ? YOUNGER : "a";
        return dice.one(givenNames.getOrDefault(which + generation, List.of("Camille")));
    }
}
