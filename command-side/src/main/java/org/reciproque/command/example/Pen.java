package org.reciproque.command.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.command.story.ToldAct;

/** Writes the notes, each on its own day and often late, and puts them into the order of their recording. */
final class Pen {

    /** Who holds the pen: the animation team, under the ids of their seats. */
    private static final List<String> AUTHORS = List.of("animatrice", "animatrice", "mediatrice", "animateur");

    private record Sheet(LocalDate notedOn, List<NetworkCommand> commands) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final NetworkId network;
    private final long seed;
    private final LocalDate today;
    private final Dice dice;
    private int count;

    Pen(NetworkId network, long seed, LocalDate today, Dice dice) {
        this.network = network;
        this.seed = seed;
        this.today = today;
        this.dice = dice;
    }

    NetworkId network() {
        return network;
    }

    AuthorId author() {
        return AuthorId.of(network, dice.one(AUTHORS));
    }

    /** The key of a new thing, for its derived id: the same for the same seed. */
    Object[] key() {
        return new Object[] {network, "example", seed, count++};
    }

    /** A note of its own about a fact of that day. */
    Noted noted(LocalDate on, LocalDate notedOn) {
        return new Noted(network, NoteId.of(key()), author(), on, notedOn);
    }

    /** A day of writing, some days after the fact, never before what it speaks of was known, never after today. */
    LocalDate written(LocalDate on, int least, int most, LocalDate... known) {
        LocalDate day = dice.after(on, least, most);
        for (LocalDate earliest : known) {
            day = day.isBefore(earliest) ? earliest : day;
        }
        while (nobodyWrites(day)) {
            day = day.plusDays(1);
        }
        return day.isAfter(today) ? today : day;
    }

    private static boolean nobodyWrites(LocalDate day) {
        MonthDay in = MonthDay.from(day);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || in.equals(MonthDay.of(12, 25)) || in.equals(MonthDay.of(1, 1));
    }

    /** One act: commands noted together. */
    void write(LocalDate notedOn, List<? extends NetworkCommand> commands) {
        sheets.add(new Sheet(notedOn, List.copyOf(commands)));
    }

    void write(NetworkCommand command) {
        write(command.noted().notedOn(), List.of(command));
    }

    /** In the order of recording; those of one day in the order of the facts. */
    List<ToldAct> acts() {
        List<Sheet> ordered = new ArrayList<>(sheets);
        ordered.sort(Comparator.comparing(Sheet::notedOn));
        List<ToldAct> acts = new ArrayList<>(ordered.size());
        for (Sheet sheet : ordered) {
            acts.add(new ToldAct(acts.size() + 1L, 0, sheet.commands()));
        }
        return List.copyOf(acts);
    }
}
