package org.reciproque.command.savoir;

import static org.reciproque.command.Cast.*;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Correction.Day;
import org.reciproque.api.base.Correction.LastDay;
import org.reciproque.api.base.Correction.NeverHappened;
import org.reciproque.api.base.Correction.OutcomeIs;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.Correction.SavoirIs;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.Correction.WithdrawalReasonIs;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.savoir.DemandCommand.AmendDemand;
import org.reciproque.api.savoir.DemandCommand.CorrectDemandNote;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandCommand.PauseDemand;
import org.reciproque.api.savoir.DemandCommand.ResumeDemand;
import org.reciproque.api.savoir.DemandCommand.WithdrawDemand;
import org.reciproque.api.savoir.DemandHistory.DemandAmended;
import org.reciproque.api.savoir.DemandHistory.DemandExpressed;
import org.reciproque.api.savoir.DemandHistory.DemandPaused;
import org.reciproque.api.savoir.DemandHistory.DemandResumed;
import org.reciproque.api.savoir.DemandHistory.DemandWithdrawn;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.WithdrawalReason;
import org.reciproque.command.Deciding;

class DemandTest {

    private static final DemandId VELO = DemandId.of("vélo");
    private static final Fiche FICHE = Fiche.about(says(AWA, "tenir sur un vélo"), Optional.of(CUISINE));
    private static final Fiche UNTIL_APRIL = FICHE.until(Optional.of(APRIL_15));
    private static final DemandExpressed EXPRESSED =
            new DemandExpressed(sheet("fiche", MARCH_10), VELO, AWA, UNTIL_APRIL);
    private static final DemandWithdrawn WITHDRAWN =
            new DemandWithdrawn(sheet("taken back", MARCH_20), VELO, WithdrawalReason.TAKEN_BACK);
    private static final String ALREADY = "Cette demande est déjà notée : corrigez-la.";
    private static final String TOO_EARLY = "Le dernier jour de validité vient avant le jour de la demande.";
    private static final String NONSENSE = "Cette note ne peut pas être corrigée ainsi : elle ne dit rien de tel.";

    private final Deciding<Demand> unknown = Deciding.on(Demand.class);
    private final Deciding<Demand> expressed = unknown.after(EXPRESSED);

    private static ExpressDemand express(String sheet, LocalDate day, Fiche fiche) {
        return new ExpressDemand(VELO, sheet(sheet, day), AWA, fiche);
    }

    private static WithdrawDemand withdraw(String sheet, LocalDate day) {
        return new WithdrawDemand(VELO, sheet(sheet, day), WithdrawalReason.TAKEN_BACK);
    }

    private static CorrectDemandNote correct(String wrong, Correction right) {
        return new CorrectDemandNote(VELO, sheet("correction", MARCH_31), note(wrong), right);
    }

    private static NoteCorrected corrected(String sheet, String wrong, Correction right) {
        return new NoteCorrected(sheet(sheet, MARCH_31), note(wrong), right);
    }

    @Nested
    class when_nobody_heard_of_it {

        @Test
        void awa_expresses_it() {
            unknown.when(express("fiche", MARCH_10, UNTIL_APRIL)).tells(EXPRESSED);
        }

        @Test
        void its_last_day_cannot_come_before_it() {
            unknown.when(express("fiche", MARCH_10, FICHE.until(Optional.of(MARCH_10.minusDays(1)))))
                    .refuses(TOO_EARLY);
        }

        @Test
        void it_may_last_one_day() {
            Fiche oneDay = FICHE.until(Optional.of(MARCH_10));
            unknown.when(express("fiche", MARCH_10, oneDay))
                    .tells(new DemandExpressed(sheet("fiche", MARCH_10), VELO, AWA, oneDay));
        }

        @Test
        void it_cannot_be_expressed_tomorrow() {
            unknown.when(express("fiche", MARCH_31.plusDays(1), FICHE))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void its_withdrawal_may_be_noted_first_and_the_fiche_after() {
            unknown.when(withdraw("taken back", MARCH_20)).tells(WITHDRAWN);
            unknown.after(WITHDRAWN)
                    .when(express("fiche", MARCH_10, UNTIL_APRIL))
                    .tells(EXPRESSED);
        }

        @Test
        void a_pause_may_be_noted_first() {
            DemandPaused paused = new DemandPaused(sheet("pause", MARCH_20), VELO, Optional.empty());
            unknown.when(new PauseDemand(VELO, paused.noted(), Optional.empty()))
                    .tells(paused);
        }

        @Test
        void nothing_can_be_corrected() {
            unknown.when(correct("fiche", new NeverHappened())).refuses("La note à corriger n’est pas connue.");
        }
    }

    @Nested
    class when_expressed {

        @Test
        void the_same_fiche_typed_twice_has_one_effect() {
            expressed.when(express("fiche", MARCH_10, UNTIL_APRIL)).isSilent();
        }

        @Test
        void another_fiche_is_a_correction() {
            expressed.when(express("other fiche", MARCH_10, FICHE)).refuses(ALREADY);
        }

        @Test
        void another_network_cannot_withdraw_it() {
            expressed
                    .when(new WithdrawDemand(VELO, sheetElsewhere("taken back", MARCH_20), WithdrawalReason.TAKEN_BACK))
                    .refuses("Cette demande appartient à un autre réseau.");
        }

        @Test
        void awa_amends_it() {
            expressed
                    .when(new AmendDemand(VELO, sheet("amended", MARCH_20), FICHE))
                    .tells(new DemandAmended(sheet("amended", MARCH_20), VELO, FICHE));
        }

        @Test
        void amended_it_cannot_end_before_it_was_expressed() {
            expressed
                    .when(new AmendDemand(VELO, sheet("amended", MARCH_20), FICHE.until(Optional.of(MARCH_1))))
                    .refuses(TOO_EARLY);
        }

        @Test
        void it_sleeps_and_wakes() {
            DemandPaused paused = new DemandPaused(sheet("pause", MARCH_20), VELO, Optional.of(APRIL_15));
            expressed
                    .when(new PauseDemand(VELO, paused.noted(), paused.until()))
                    .tells(paused);
            unknown.after(EXPRESSED, paused)
                    .when(new ResumeDemand(VELO, sheet("back", MARCH_31)))
                    .tells(new DemandResumed(sheet("back", MARCH_31), VELO));
        }

        @Test
        void a_pause_cannot_end_before_it_begins() {
            expressed
                    .when(new PauseDemand(VELO, sheet("pause", MARCH_20), Optional.of(MARCH_10)))
                    .refuses("La pause finit avant de commencer.");
        }

        @Test
        void awa_takes_it_back() {
            expressed.when(withdraw("taken back", MARCH_20)).tells(WITHDRAWN);
        }
    }

    @Nested
    class when_withdrawn {

        @Test
        void a_second_list_may_tell_it_again() {
            unknown.after(EXPRESSED, WITHDRAWN)
                    .when(withdraw("other list", MARCH_10))
                    .tells(new DemandWithdrawn(sheet("other list", MARCH_10), VELO, WithdrawalReason.TAKEN_BACK));
        }

        @Test
        void the_same_list_typed_twice_has_one_effect() {
            unknown.after(EXPRESSED, WITHDRAWN)
                    .when(withdraw("taken back", MARCH_20))
                    .isSilent();
        }

        @Test
        void a_withdrawal_that_never_happened_may_be_followed_by_a_true_one() {
            unknown.after(EXPRESSED, WITHDRAWN, corrected("mistake", "taken back", new NeverHappened()))
                    .when(withdraw("really", MARCH_31))
                    .tells(new DemandWithdrawn(sheet("really", MARCH_31), VELO, WithdrawalReason.TAKEN_BACK));
        }

        @Test
        void the_reason_is_put_right() {
            WithdrawalReasonIs right = new WithdrawalReasonIs(WithdrawalReason.SATISFIED);
            unknown.after(EXPRESSED, WITHDRAWN)
                    .when(correct("taken back", right))
                    .tells(corrected("correction", "taken back", right));
        }
    }

    @Nested
    class when_a_note_is_put_right {

        @Test
        void all_that_the_fiche_says_may_be() {
            for (Correction right : new Correction[] {
                new ThemeIs(Optional.empty()),
                new SavoirIs(says(AWA, "rouler en ville")),
                new LastDay(Optional.empty()),
                new PeopleAre(Set.of(NADIA)),
                new Day(MARCH_1),
                new NeverHappened()
            }) {
                expressed.when(correct("fiche", right)).tells(corrected("correction", "fiche", right));
            }
        }

        @Test
        void a_demand_has_no_outcome_and_no_reason_to_close_as_long_as_it_is_open() {
            expressed.when(correct("fiche", new OutcomeIs(Outcome.NO))).refuses(NONSENSE);
            expressed
                    .when(correct("fiche", new WithdrawalReasonIs(WithdrawalReason.SATISFIED)))
                    .refuses(NONSENSE);
        }

        @Test
        void it_is_expressed_by_one_person() {
            expressed
                    .when(correct("fiche", new PeopleAre(Set.of(AWA, NADIA))))
                    .refuses("Une demande est exprimée par une seule personne.");
            expressed
                    .when(correct("fiche", new PeopleAre(Set.of())))
                    .refuses("Une demande est exprimée par une seule personne.");
        }

        @Test
        void its_day_cannot_be_moved_to_the_future() {
            expressed
                    .when(correct("fiche", new Day(MARCH_31.plusDays(1))))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez la date corrigée.");
        }

        @Test
        void a_correction_cannot_be_noted_for_a_day_to_come() {
            expressed
                    .when(new CorrectDemandNote(
                            VELO, sheet("correction", APRIL_15), note("fiche"), new NeverHappened()))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void its_days_stay_in_order() {
            expressed.when(correct("fiche", new LastDay(Optional.of(MARCH_1)))).refuses(TOO_EARLY);
            unknown.after(EXPRESSED, corrected("shorter", "fiche", new LastDay(Optional.of(MARCH_20))))
                    .when(correct("fiche", new Day(MARCH_31)))
                    .refuses(TOO_EARLY);
        }

        @Test
        void a_demand_that_never_happened_may_be_expressed_by_another_fiche_but_not_come_back_beside_it() {
            NoteCorrected never = corrected("mistake", "fiche", new NeverHappened());
            DemandExpressed other = new DemandExpressed(sheet("other fiche", MARCH_20), VELO, AWA, FICHE);
            unknown.after(EXPRESSED, never)
                    .when(express("other fiche", MARCH_20, FICHE))
                    .tells(other);
            unknown.after(EXPRESSED, never, other)
                    .when(correct("mistake", new NeverHappened()))
                    .refuses(ALREADY);
        }

        @Test
        void a_cancellation_that_never_happened_restores_the_demand() {
            unknown.after(
                            EXPRESSED,
                            corrected("mistake", "fiche", new NeverHappened()),
                            corrected("no mistake", "mistake", new NeverHappened()))
                    .when(express("other fiche", MARCH_20, FICHE))
                    .refuses(ALREADY);
        }

        @Test
        void a_correction_is_put_right_by_the_same_kind_of_correction_only() {
            ThemeIs right = new ThemeIs(Optional.of(LANGUES));
            Deciding<Demand> corrected =
                    unknown.after(EXPRESSED, corrected("theme", "fiche", new ThemeIs(Optional.empty())));
            corrected.when(correct("theme", right)).tells(corrected("correction", "theme", right));
            corrected.when(correct("theme", new LastDay(Optional.empty()))).refuses(NONSENSE);
        }

        @Test
        void its_own_last_day_holds_as_long_as_nobody_corrects_it() {
            unknown.after(new DemandExpressed(sheet("fiche", MARCH_10), VELO, AWA, FICHE.until(Optional.of(MARCH_20))))
                    .when(correct("fiche", new Day(MARCH_31)))
                    .refuses(TOO_EARLY);
        }

        @Test
        void a_corrected_correction_still_keeps_the_days_in_order() {
            unknown.after(EXPRESSED, corrected("last", "fiche", new LastDay(Optional.of(MARCH_20))))
                    .when(correct("last", new LastDay(Optional.of(MARCH_1))))
                    .refuses(TOO_EARLY);
        }
    }
}
