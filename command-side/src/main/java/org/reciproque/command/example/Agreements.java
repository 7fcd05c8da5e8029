package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.miseenrelation.Terms;

/** The terms people agree on; most sheets are full, some say only that they agreed. */
final class Agreements {

    private final World world;

    Agreements(World world) {
        this.world = world;
    }

    Terms terms(Meeting meeting, Course course, LocalDate bilanOn, Noted noted) {
        Person learner = meeting.demandeurs().get(0);
        Person shower = meeting.offreurs().get(0);
        Speaker asks = learner.speaker();
        Speaker shows = shower.speaker();
        Blanks learning = world.blanks(shower, learner, meeting.savoir);
        Theme theme = meeting.savoir.theme();
        double full = world.dice.chance(0.85) ? 0.9 : 0.2;
        return new Terms(
                Optional.of(
                        said(shows, noted, "content", world.phrases.say("content", meeting.savoir.theme(), learning))),
                world.perhaps(full, shows, noted, "method", "method", theme, learning),
                world.perhaps(full, asks, noted, "criteria", "criteria", theme, learning),
                Optional.of(said(shows, noted, "place", course.place())),
                Optional.of(
                        said(asks, noted, "days", course.weekday() + ", à partir du " + French.day(course.first()))),
                Optional.of(said(asks, noted, "frequency", course.frequency())),
                world.perhaps(full * 0.8, asks, noted, "duration", "duration", learning),
                world.perhaps(full * 0.6, shows, noted, "material", "material", theme, learning),
                world.perhaps(full * 0.4, shows, noted, "materialCost", "materialCost", theme, learning),
                world.perhaps(full * 0.5, shows, noted, "keys", "keys", learning),
                world.perhaps(full * 0.4, asks, noted, "projects", "projects", learning),
                world.perhaps(full * 0.8, shows, noted, "wayOfTransmitting", "way", learning),
                Optional.of(bilanOn));
    }

    private Words said(Speaker whose, Noted noted, String field, String text) {
        return world.say(whose, noted, field, text);
    }
}
