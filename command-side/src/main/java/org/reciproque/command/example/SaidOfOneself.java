package org.reciproque.command.example;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.CoarseFacts;
import org.reciproque.api.participant.Details;

/**
 * What invented people say of themselves. Telephones are in the ranges which ARCEP keeps for fiction (01 99 00 and
 * 06 39 98), mail at example.org.
 */
final class SaidOfOneself {

    private static final List<String> ALIASES =
            List.of("Mésange", "Fil bleu", "La Tisserande", "Basilic", "Martin-pêcheur", "Gentiane", "Sept-Lieues");

    private final World world;
    private final List<String> streets = Lines.of("streets.txt");

    SaidOfOneself(World world) {
        this.world = world;
    }

    Details of(Person person, Noted noted, boolean alias) {
        Dice dice = world.dice;
        boolean child = person.ageBand == AgeBand.UNDER_15;
        return new Details(
                Optional.of(world.say(person.speaker(), noted, "name", person.fullName)),
                said(alias ? 1 : 0, person, noted, "knownAs", dice.one(ALIASES)),
                said(child ? 0.2 : 0.85, person, noted, "phone", phone()),
                said(child ? 0 : person.ageBand == AgeBand.FROM_75 ? 0.35 : 0.7, person, noted, "email", mail(person)),
                said(0.55, person, noted, "address", dice.between(1, 64) + ", " + dice.one(streets)),
                spoken(0.5, person, noted, "availability"),
                spoken(person.team ? 0 : 0.55, person, noted, "came"),
                coarse(person));
    }

    private CoarseFacts coarse(Person person) {
        Dice dice = world.dice;
        return new CoarseFacts(
                dice.chance(0.96) ? Optional.of(person.ageBand) : Optional.empty(),
                dice.chance(0.97) ? Optional.of(person.gender) : Optional.empty(),
                dice.chance(0.92) ? Optional.of(person.area) : Optional.empty());
    }

    private Optional<Words> said(double probability, Person person, Noted noted, String field, String text) {
        return world.dice.chance(probability)
                ? Optional.of(world.say(person.speaker(), noted, field, text))
                : Optional.empty();
    }

    private Optional<Words> spoken(double probability, Person person, Noted noted, String key) {
        return world.perhaps(probability, person.speaker(), noted, key, key, world.blanks(person));
    }

    private String phone() {
        int last = world.dice.below(10_000);
        String start = world.dice.chance(0.6) ? "06 39 98" : "01 99 00";
        return String.format(Locale.ROOT, "%s %02d %02d", start, last / 100, last % 100);
    }

    private static String mail(Person person) {
        String plain = Normalizer.normalize(person.fullName.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .replace("ı", "i")
                .replaceAll("[^a-z]+", ".");
        return plain + "@example.org";
    }
}
