package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantId;

/** What everybody in the story shares: the days, the pen, the chance, the people, what they wish for. */
final class World {

    final Profile profile;
    final LocalDate founding;
    final LocalDate today;
    final Seasons seasons;
    final Dice dice;
    final Pen pen;
    final Agenda agenda = new Agenda();
    final Phrases phrases;
    final Savoirs savoirs;
    final List<Person> people = new ArrayList<>();
    final List<Wish> offers = new ArrayList<>();
    final List<Wish> demands = new ArrayList<>();
    private final Map<Savoir, List<Wish>> offersBySavoir = new IdentityHashMap<>();

    World(Profile profile, Pen pen, Dice dice, LocalDate founding, LocalDate today) {
        this.profile = profile;
        this.founding = founding;
        this.today = today;
        this.dice = dice;
        this.pen = pen;
        this.seasons = new Seasons(founding, today, profile.atReperage());
        this.phrases = new Phrases(dice);
        this.savoirs = new Savoirs(dice);
    }

    void offered(Wish offer) {
        offers.add(offer);
        offer.by.spokenOf.add(offer.savoir);
        offersBySavoir.computeIfAbsent(offer.savoir, none -> new ArrayList<>()).add(offer);
    }

    void asked(Wish demand) {
        demands.add(demand);
        demand.by.spokenOf.add(demand.savoir);
    }

    /** Everything that was ever offered of one savoir. */
    List<Wish> offersOf(Savoir savoir) {
        return offersBySavoir.getOrDefault(savoir, List.of());
    }

    List<Person> present() {
        return people.stream().filter(Person::present).toList();
    }

    List<Person> team() {
        return people.stream().filter(person -> person.team && person.present()).toList();
    }

    /** Somebody of the team who is not one of these, if the team is large enough. */
    Person mediator(List<Person> others) {
        List<Person> team = new ArrayList<>(team());
        team.removeAll(others);
        return dice.one(team.isEmpty() ? team() : team);
    }

    Blanks blanks(Person speaker, Person other, Savoir savoir) {
        return new Blanks(savoir.verb(), other.firstName, speaker.feminine(), speaker.area, animator());
    }

    Blanks blanks(Person speaker) {
        Person other = dice.one(team());
        return new Blanks("apprendre", other.firstName, speaker.feminine(), speaker.area, animator());
    }

    private String animator() {
        return dice.one(team()).firstName;
    }

    Words say(Speaker whose, Noted noted, String field, String text) {
        return Words.said(whose, noted.note(), field, text);
    }

    Optional<Words> perhaps(double probability, Speaker whose, Noted noted, String field, String key, Blanks blanks) {
        return dice.chance(probability)
                ? Optional.of(say(whose, noted, field, phrases.say(key, blanks)))
                : Optional.empty();
    }

    /** The same, in the words of a theme when it has its own. */
    Optional<Words> perhaps(
            double probability, Speaker whose, Noted noted, String field, String key, Theme theme, Blanks blanks) {
        return dice.chance(probability)
                ? Optional.of(say(whose, noted, field, phrases.say(key, theme, blanks)))
                : Optional.empty();
    }

    static Set<ParticipantId> ids(List<Person> people) {
        return people.stream().map(person -> person.id).collect(Collectors.toUnmodifiableSet());
    }
}
