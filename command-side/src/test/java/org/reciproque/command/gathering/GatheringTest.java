package org.reciproque.command.gathering;

import static org.reciproque.command.Cast.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Correction.Day;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.NeverHappened;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Words;
import org.reciproque.api.gathering.GatheringCommand.CorrectGatheringNote;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringCommand.TakeDecision;
import org.reciproque.api.gathering.GatheringHistory.DecisionTaken;
import org.reciproque.api.gathering.GatheringHistory.GatheringHeld;
import org.reciproque.api.gathering.GatheringHistory.GatheringPlanned;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.command.Deciding;

class GatheringTest {

    private static final GatheringId REPERAGE = GatheringId.of("repérage de mars");
    private static final Optional<LocalTime> SIX_THIRTY = Optional.of(LocalTime.of(18, 30));
    private static final GatheringPlanned PLANNED = new GatheringPlanned(
            sheet("plan", MARCH_10), REPERAGE, GatheringKind.REPERAGE, SIX_THIRTY, Optional.empty());
    private static final GatheringHeld HELD = new GatheringHeld(
            sheet("list", MARCH_10),
            REPERAGE,
            GatheringKind.REPERAGE,
            Set.of(AWA, GERARD, NADIA),
            Set.of(ODILE, YOUSSEF));

    private final Deciding<Gathering> unknown = Deciding.on(Gathering.class);
    private final Deciding<Gathering> held = unknown.after(HELD);

    private static PlanGathering plan(String sheet, LocalDate day) {
        return new PlanGathering(REPERAGE, sheet(sheet, day), GatheringKind.REPERAGE, SIX_THIRTY, Optional.empty());
    }

    private static HoldGathering hold(String sheet, LocalDate day) {
        return new HoldGathering(REPERAGE, sheet(sheet, day), GatheringKind.REPERAGE, HELD.present(), HELD.notedBy());
    }

    private static CorrectGatheringNote correct(String wrong, Correction right) {
        return new CorrectGatheringNote(REPERAGE, sheet("correction", MARCH_31), note(wrong), right);
    }

    private static NoteCorrected corrected(String sheet, String wrong, Correction right) {
        return new NoteCorrected(sheet(sheet, MARCH_31), note(wrong), right);
    }

    @Nested
    class when_nobody_spoke_of_it {

        @Test
        void it_is_planned_for_a_day_to_come() {
            unknown.when(plan("plan", APRIL_15))
                    .tells(new GatheringPlanned(
                            sheet("plan", APRIL_15), REPERAGE, GatheringKind.REPERAGE, SIX_THIRTY, Optional.empty()));
        }

        @Test
        void it_is_held_without_having_been_planned() {
            unknown.when(hold("list", MARCH_10)).tells(HELD);
        }

        @Test
        void it_cannot_be_held_before_its_day() {
            unknown.when(hold("list", APRIL_15))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void a_list_that_lost_who_came_is_taken() {
            unknown.when(new HoldGathering(
                            REPERAGE, sheet("list", MARCH_10), GatheringKind.CELEBRATION, Set.of(), Set.of()))
                    .tells(new GatheringHeld(
                            sheet("list", MARCH_10), REPERAGE, GatheringKind.CELEBRATION, Set.of(), Set.of()));
        }

        @Test
        void what_was_decided_may_be_noted_first() {
            Words decision = says(ODILE, "On ouvre aussi le jeudi.");
            unknown.when(new TakeDecision(REPERAGE, sheet("minutes", MARCH_10), decision))
                    .tells(new DecisionTaken(sheet("minutes", MARCH_10), REPERAGE, decision));
        }

        @Test
        void nothing_can_be_corrected() {
            unknown.when(correct("plan", new NeverHappened())).refuses("La note à corriger n’est pas connue.");
        }
    }

    @Nested
    class when_planned {

        private final Deciding<Gathering> planned = unknown.after(PLANNED);

        @Test
        void it_is_held() {
            planned.when(hold("list", MARCH_10)).tells(HELD);
        }

        @Test
        void the_same_plan_sent_twice_has_one_effect() {
            planned.when(plan("plan", MARCH_10)).isSilent();
        }

        @Test
        void another_plan_is_a_correction() {
            planned.when(plan("other plan", MARCH_20)).refuses("Cette rencontre est déjà prévue : corrigez-la.");
        }

        @Test
        void it_is_moved_to_a_day_to_come() {
            planned.when(correct("plan", new Day(APRIL_15))).tells(corrected("correction", "plan", new Day(APRIL_15)));
        }

        @Test
        void a_plan_given_up_leaves_room_for_another_but_cannot_come_back_beside_it() {
            Deciding<Gathering> givenUp = unknown.after(PLANNED, corrected("given up", "plan", new NeverHappened()));
            GatheringPlanned other = new GatheringPlanned(
                    sheet("other plan", MARCH_20), REPERAGE, GatheringKind.REPERAGE, SIX_THIRTY, Optional.empty());
            givenUp.when(plan("other plan", MARCH_20)).tells(other);
            unknown.after(PLANNED, corrected("given up", "plan", new NeverHappened()), other)
                    .when(correct("given up", new NeverHappened()))
                    .refuses("Cette rencontre est déjà prévue : corrigez-la.");
        }
    }

    @Nested
    class when_held {

        @Test
        void the_same_list_typed_twice_has_one_effect() {
            held.when(hold("list", MARCH_10)).isSilent();
        }

        @Test
        void another_list_is_a_correction() {
            held.when(hold("other list", MARCH_10)).refuses("Cette rencontre est déjà notée : corrigez-la.");
        }

        @Test
        void its_plan_may_be_noted_late() {
            held.when(plan("plan", MARCH_10)).tells(PLANNED);
        }

        @Test
        void another_network_cannot_decide_there() {
            held.when(new TakeDecision(REPERAGE, sheetElsewhere("minutes", MARCH_10), says(ODILE, "Oui.")))
                    .refuses("Cette rencontre appartient à un autre réseau.");
        }

        @Test
        void who_came_and_who_noted_are_put_right() {
            for (Correction right :
                    new Correction[] {new PeopleAre(Set.of(AWA)), new MediatorsAre(Set.of(ODILE, AWA))}) {
                held.when(correct("list", right)).tells(corrected("correction", "list", right));
            }
        }

        @Test
        void it_has_no_theme() {
            held.when(correct("list", new ThemeIs(Optional.of(CUISINE))))
                    .refuses("Cette note ne peut pas être corrigée ainsi : elle ne dit rien de tel.");
        }

        @Test
        void a_list_that_was_replaced_cannot_come_back() {
            GatheringHeld other = new GatheringHeld(
                    sheet("other list", MARCH_10), REPERAGE, GatheringKind.REPERAGE, Set.of(AWA), Set.of());
            unknown.after(HELD, corrected("wrong list", "list", new NeverHappened()), other)
                    .when(correct("wrong list", new NeverHappened()))
                    .refuses("Cette rencontre est déjà notée : corrigez-la.");
        }
    }
}
