package org.reciproque.command.example;

import java.util.Optional;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.bilan.BilanWords;
import org.reciproque.api.echange.Side;

/** What each person says at a bilan, put together from parts so that two people hardly say the same. */
final class BilanVoices {

    private final World world;

    BilanVoices(World world) {
        this.world = world;
    }

    BilanWords words(Person person, Person other, Side side, Running one, Noted noted) {
        Blanks blanks = world.blanks(person, other, one.savoir);
        boolean learner = side == Side.DEMANDEUR || one.together;
        boolean shower = side == Side.OFFREUR || one.together;
        return new BilanWords(
                learner ? Optional.of(said(person, noted, "expectations", expectations(blanks))) : Optional.empty(),
                perhaps(shower ? 0.85 : 0, person, noted, "selfCriticism", "self", blanks),
                perhaps(shower ? 0.5 : 0, person, noted, "knowHow", "knowHow", blanks),
                perhaps(shower ? 0.5 : 0, person, noted, "attitudes", "attitudes", blanks),
                perhaps(shower ? 0.6 : 0, person, noted, "learntByTeaching", "learnt", blanks),
                perhaps(0.45, person, noted, "whatNext", "next", blanks),
                perhaps(0.45, person, noted, "thanks", "thanks", blanks),
                world.dice.chance(0.45));
    }

    private String expectations(Blanks blanks) {
        boolean mixed = world.dice.chance(0.25);
        String open = world.dice.chance(0.7) ? world.phrases.say("expect.open", blanks) + " " : "";
        String heart = world.phrases.say(mixed ? "expect.mixed" : "expect.good", blanks);
        String more = world.dice.chance(0.3) ? " " + world.phrases.say("expect.good", blanks) : "";
        return open + heart + (more.strip().equals(heart) ? "" : more);
    }

    private Optional<Words> perhaps(
            double probability, Person person, Noted noted, String field, String key, Blanks blanks) {
        return world.perhaps(probability, person.speaker(), noted, field, key, blanks);
    }

    private Words said(Person person, Noted noted, String field, String text) {
        return world.say(person.speaker(), noted, field, text);
    }
}
