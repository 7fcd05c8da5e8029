package org.reciproque.command.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Theme;
import org.reciproque.api.network.FoundingCommand.AddTheme;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.story.StoryProgress.Fault;

/**
 * Reads a story: lines of text into dated acts, in their order of recording, or into every fault found.
 *
 * <p>The ids of things are derived from the network and their reference, so a reference means the same person or thing
 * in every story of one network: next year's file may name the people of this year's without telling their arrival
 * again. The ids of notes are derived from what the lines say (see {@link Retold}).
 */
final class StoryReader {

    private static final int MOST_FAULTS = 200;

    private final Before before;
    private final AuthorId by;
    private final List<Row> rows;
    private final Things things;
    private final PeopleActs people;
    private final SavoirActs savoirs;
    private final ExchangeActs exchanges;
    private final RightingActs rightings;

    /**
     * @param acts in their order of recording; empty as soon as there is a fault
     * @param count lines that tell an act, good or not
     */
    record Reading(List<ToldAct> acts, int count, List<Fault> faults) {

        Reading {
            acts = List.copyOf(acts);
            faults = List.copyOf(faults);
        }
    }

    static Reading read(byte[] file, Before before, AuthorId by) {
        StorySheet sheet = StorySheet.of(file);
        List<Row> rows = sheet.rows().stream()
                .sorted(Comparator.comparingLong(Row::no).thenComparingInt(Row::line))
                .toList();
        List<Fault> faults = new ArrayList<>(sheet.faults());
        List<ToldAct> acts = sheet.faults().stream().anyMatch(fault -> fault.line() <= 1)
                ? List.of()
                : new StoryReader(before, by, rows).acts();
        rows.forEach(row -> faults.addAll(row.faults()));
        return new Reading(faults.isEmpty() ? acts : List.of(), rows.size(), inOrder(faults));
    }

    private StoryReader(Before before, AuthorId by, List<Row> rows) {
        this.before = before;
        this.by = by;
        this.rows = rows;
        this.things = new Things(before);
        rows.forEach(things::meet);
        this.people = new PeopleActs(things);
        this.savoirs = new SavoirActs(things, rows);
        this.exchanges = new ExchangeActs(things, rows);
        this.rightings = new RightingActs(things, exchanges);
    }

    private List<ToldAct> acts() {
        List<ToldAct> acts = new ArrayList<>();
        Map<Long, Row> numbers = new HashMap<>();
        Set<Theme> listed = new HashSet<>(before.themes());
        for (Row row : rows) {
            Row sameNumber = row.no() == 0 ? null : numbers.putIfAbsent(row.no(), row);
            if (sameNumber != null) {
                row.wrong(Column.NO, "est déjà le numéro de la ligne " + sameNumber.line());
            }
            Retold retold = retell(row);
            List<NetworkCommand> commands = new ArrayList<>(acts.isEmpty() ? founding(retold, listed) : List.of());
            retold.themes().stream()
                    .filter(listed::add)
                    .forEach(theme -> commands.add(
                            new AddTheme(before.network(), retold.notedOnce("theme", theme.name()), theme)));
            commands.addAll(retold.commands());
            acts.add(new ToldAct(row.no(), row.line(), commands));
        }
        return acts;
    }

    /** The first act founds the network, if nobody knows it, with the themes that the story speaks of. */
    private List<NetworkCommand> founding(Retold first, Set<Theme> listed) {
        if (before.founded()) {
            return List.of();
        }
        Map<String, Theme> themes = new TreeMap<>();
        rows.stream()
                .flatMap(row -> row.maybe(Column.THEME).stream())
                .map(Theme::new)
                .forEach(theme -> themes.put(theme.name(), theme));
        listed.addAll(themes.values());
        return List.of(new FoundNetwork(
                before.network(),
                first.notedOnce("founding", before.name()),
                before.name(),
                NetworkSettings.usual(),
                List.copyOf(themes.values())));
    }

    private Retold retell(Row row) {
        Retold retold = new Retold(row, before.network(), by);
        try {
            row.act().ifPresent(act -> retell(act, retold));
        } catch (Refusal refusal) {
            row.refused(refusal.sentence());
        }
        rightings.remember(retold);
        return retold;
    }

    private void retell(Act act, Retold retold) {
        if (!act.rights()) {
            retold.row().maybe(Column.THEME).map(Theme::new).ifPresent(retold::needs);
        }
        switch (act) {
            case ARRIVEE -> people.arrive(retold);
            case ADHESION -> people.join(retold);
            case REPERAGE -> people.hold(retold);
            case CONSENTEMENT -> people.consent(retold);
            case DEPART -> people.leave(retold);
            case EFFACEMENT -> people.forget(retold);
            case OFFRE -> savoirs.offer(retold);
            case DEMANDE -> savoirs.ask(retold);
            case RETRAIT -> savoirs.takeBack(retold);
            case MISE_EN_RELATION -> exchanges.meet(retold);
            case ECHANGE_CONVENU -> exchanges.agree(retold);
            case SEANCE -> exchanges.hold(retold);
            case ECHANGE_TERMINE -> exchanges.end(retold);
            case BILAN -> exchanges.lookBack(retold);
            case CORRECTION -> rightings.correct(retold);
            case ANNULATION -> rightings.annul(retold);
        }
    }

    /** By line, no more than anybody would read. */
    static List<Fault> inOrder(List<Fault> faults) {
        List<Fault> sorted =
                faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
        if (sorted.size() <= MOST_FAULTS) {
            return sorted;
        }
        List<Fault> shown = new ArrayList<>(sorted.subList(0, MOST_FAULTS));
        shown.add(new Fault(0, "… et " + (sorted.size() - MOST_FAULTS) + " autres."));
        return shown;
    }
}
