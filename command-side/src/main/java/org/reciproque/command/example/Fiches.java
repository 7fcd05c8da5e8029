package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Noted;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.savoir.Company;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.Nature;

/** Fills the paper sheet of an offer or a demand: some say three words, some fill every line. */
final class Fiches {

    private final World world;

    Fiches(World world) {
        this.world = world;
    }

    Fiche offer(Person by, Savoir savoir, String words, Noted noted, @Nullable LocalDate last) {
        return fill(by, savoir, words, noted, last, "more.offer");
    }

    Fiche demand(Person by, Savoir savoir, String words, Noted noted, @Nullable LocalDate last) {
        return fill(by, savoir, words, noted, last, "more.demand");
    }

    private Fiche fill(Person by, Savoir savoir, String words, Noted noted, @Nullable LocalDate last, String more) {
        Blanks blanks = world.blanks(by, by, savoir);
        boolean offer = more.endsWith("offer");
        return new Fiche(
                world.say(by.speaker(), noted, "savoir", words),
                world.perhaps(0.38, by.speaker(), noted, "more", more, savoir.theme(), blanks),
                Optional.of(savoir.theme()),
                world.dice.chance(0.4) ? Optional.of(savoir.family()) : Optional.empty(),
                Nature.SAVOIR,
                company(savoir),
                world.perhaps(0.3, by.speaker(), noted, "places", "place", savoir.theme(), blanks),
                world.perhaps(0.35, by.speaker(), noted, "moments", "moment", blanks),
                world.perhaps(offer ? 0.2 : 0, by.speaker(), noted, "material", "material", savoir.theme(), blanks),
                world.dice.chance(0.93),
                Optional.ofNullable(last),
                Optional.<GatheringId>empty());
    }

    private Company company(Savoir savoir) {
        if (world.dice.chance(0.5)) {
            return Company.EITHER;
        }
        return savoir.shared() == world.dice.chance(0.85) ? Company.GROUP : Company.ALONE;
    }
}
