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
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.WithdrawalReason;
import org.reciproque.command.Deciding;

/** What Awa lives with a fiche, whether it says what she offers or what she asks for: both are decided alike. */
abstract class FicheStories<T> {

    private static final Fiche FICHE = Fiche.about(says(AWA, "ce dont parle la fiche"), Optional.of(CUISINE));
    private static final Fiche UNTIL_APRIL = FICHE.until(Optional.of(APRIL_15));
    private static final String NONSENSE = "Cette note ne peut pas être corrigée ainsi : elle ne dit rien de tel.";

    private final Sentences sentences;
    private final NetworkEvent expressed = expressed(sheet("fiche", MARCH_10), UNTIL_APRIL);
    private final NetworkEvent withdrawn = withdrawn(sheet("taken back", MARCH_20));
    private final Deciding<T> unknown;
    private final Deciding<T> known;

    FicheStories(Class<T> noun, Sentences sentences) {
        this.sentences = sentences;
        this.unknown = Deciding.on(noun);
        this.known = unknown.after(expressed);
    }

    /** What refuses, in the words of the noun. */
    record Sentences(String already, String tooEarly, String elsewhere, String onePerson) {}

    abstract NetworkCommand express(Noted noted, Fiche fiche);

    abstract NetworkEvent expressed(Noted noted, Fiche fiche);

    abstract NetworkCommand amend(Noted noted, Fiche fiche);

    abstract NetworkEvent amended(Noted noted, Fiche fiche);

    abstract NetworkCommand pause(Noted noted, Optional<LocalDate> until);

    abstract NetworkEvent paused(Noted noted, Optional<LocalDate> until);

    abstract NetworkCommand resume(Noted noted);

    abstract NetworkEvent resumed(Noted noted);

    /** Taken back. */
    abstract NetworkCommand withdraw(Noted noted);

    abstract NetworkEvent withdrawn(Noted noted);

    abstract NetworkCommand correct(Noted noted, NoteId wrong, Correction right);

    private NetworkCommand express(String sheet, LocalDate day, Fiche fiche) {
        return express(sheet(sheet, day), fiche);
    }

    private NetworkCommand withdraw(String sheet, LocalDate day) {
        return withdraw(sheet(sheet, day));
    }

    private NetworkCommand correct(String wrong, Correction right) {
        return correct(sheet("correction", MARCH_31), note(wrong), right);
    }

    private static NoteCorrected corrected(String sheet, String wrong, Correction right) {
        return new NoteCorrected(sheet(sheet, MARCH_31), note(wrong), right);
    }

    @Nested
    class when_nobody_heard_of_it {

        @Test
        void awa_expresses_it() {
            unknown.when(express("fiche", MARCH_10, UNTIL_APRIL)).tells(expressed);
        }

        @Test
        void its_last_day_cannot_come_before_it() {
            unknown.when(express("fiche", MARCH_10, FICHE.until(Optional.of(MARCH_10.minusDays(1)))))
                    .refuses(sentences.tooEarly());
        }

        @Test
        void it_may_last_one_day() {
            Fiche oneDay = FICHE.until(Optional.of(MARCH_10));
            unknown.when(express("fiche", MARCH_10, oneDay)).tells(expressed(sheet("fiche", MARCH_10), oneDay));
        }

        @Test
        void it_cannot_be_expressed_tomorrow() {
            unknown.when(express("fiche", MARCH_31.plusDays(1), FICHE))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void its_withdrawal_may_be_noted_first_and_the_fiche_after() {
            unknown.when(withdraw("taken back", MARCH_20)).tells(withdrawn);
            unknown.after(withdrawn)
                    .when(express("fiche", MARCH_10, UNTIL_APRIL))
                    .tells(expressed);
        }

        @Test
        void a_pause_may_be_noted_first() {
            Noted pause = sheet("pause", MARCH_20);
            unknown.when(pause(pause, Optional.empty())).tells(paused(pause, Optional.empty()));
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
            known.when(express("fiche", MARCH_10, UNTIL_APRIL)).isSilent();
        }

        @Test
        void another_fiche_is_a_correction() {
            known.when(express("other fiche", MARCH_10, FICHE)).refuses(sentences.already());
        }

        @Test
        void another_network_cannot_withdraw_it() {
            known.when(withdraw(sheetElsewhere("taken back", MARCH_20))).refuses(sentences.elsewhere());
        }

        @Test
        void awa_amends_it() {
            known.when(amend(sheet("amended", MARCH_20), FICHE)).tells(amended(sheet("amended", MARCH_20), FICHE));
        }

        @Test
        void amended_it_cannot_end_before_it_was_expressed() {
            known.when(amend(sheet("amended", MARCH_20), FICHE.until(Optional.of(MARCH_1))))
                    .refuses(sentences.tooEarly());
        }

        @Test
        void it_sleeps_and_wakes() {
            Noted pause = sheet("pause", MARCH_20);
            NetworkEvent paused = paused(pause, Optional.of(APRIL_15));
            known.when(pause(pause, Optional.of(APRIL_15))).tells(paused);
            unknown.after(expressed, paused)
                    .when(resume(sheet("back", MARCH_31)))
                    .tells(resumed(sheet("back", MARCH_31)));
        }

        @Test
        void a_pause_cannot_end_before_it_begins() {
            known.when(pause(sheet("pause", MARCH_20), Optional.of(MARCH_10)))
                    .refuses("La pause finit avant de commencer.");
        }

        @Test
        void awa_takes_it_back() {
            known.when(withdraw("taken back", MARCH_20)).tells(withdrawn);
        }
    }

    @Nested
    class when_withdrawn {

        @Test
        void a_second_list_may_tell_it_again() {
            unknown.after(expressed, withdrawn)
                    .when(withdraw("other list", MARCH_10))
                    .tells(withdrawn(sheet("other list", MARCH_10)));
        }

        @Test
        void the_same_list_typed_twice_has_one_effect() {
            unknown.after(expressed, withdrawn)
                    .when(withdraw("taken back", MARCH_20))
                    .isSilent();
        }

        @Test
        void a_withdrawal_that_never_happened_may_be_followed_by_a_true_one() {
            unknown.after(expressed, withdrawn, corrected("mistake", "taken back", new NeverHappened()))
                    .when(withdraw("really", MARCH_31))
                    .tells(withdrawn(sheet("really", MARCH_31)));
        }

        @Test
        void the_reason_is_put_right() {
            WithdrawalReasonIs right = new WithdrawalReasonIs(WithdrawalReason.SATISFIED);
            unknown.after(expressed, withdrawn)
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
                new SavoirIs(says(AWA, "autre chose")),
                new LastDay(Optional.empty()),
                new PeopleAre(Set.of(NADIA)),
                new Day(MARCH_1),
                new NeverHappened()
            }) {
                known.when(correct("fiche", right)).tells(corrected("correction", "fiche", right));
            }
        }

        @Test
        void it_has_no_outcome_and_no_reason_to_close_as_long_as_it_is_open() {
            known.when(correct("fiche", new OutcomeIs(Outcome.NO))).refuses(NONSENSE);
            known.when(correct("fiche", new WithdrawalReasonIs(WithdrawalReason.SATISFIED)))
                    .refuses(NONSENSE);
        }

        @Test
        void it_is_expressed_by_one_person() {
            known.when(correct("fiche", new PeopleAre(Set.of(AWA, NADIA)))).refuses(sentences.onePerson());
            known.when(correct("fiche", new PeopleAre(Set.of()))).refuses(sentences.onePerson());
        }

        @Test
        void its_day_cannot_be_moved_to_the_future() {
            known.when(correct("fiche", new Day(MARCH_31.plusDays(1))))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez la date corrigée.");
        }

        @Test
        void a_correction_cannot_be_noted_for_a_day_to_come() {
            known.when(correct(sheet("correction", APRIL_15), note("fiche"), new NeverHappened()))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void its_days_stay_in_order() {
            known.when(correct("fiche", new LastDay(Optional.of(MARCH_1)))).refuses(sentences.tooEarly());
            unknown.after(expressed, corrected("shorter", "fiche", new LastDay(Optional.of(MARCH_20))))
                    .when(correct("fiche", new Day(MARCH_31)))
                    .refuses(sentences.tooEarly());
        }

        @Test
        void what_never_happened_may_be_expressed_by_another_fiche_but_not_come_back_beside_it() {
            NoteCorrected never = corrected("mistake", "fiche", new NeverHappened());
            NetworkEvent other = expressed(sheet("other fiche", MARCH_20), FICHE);
            unknown.after(expressed, never)
                    .when(express("other fiche", MARCH_20, FICHE))
                    .tells(other);
            unknown.after(expressed, never, other)
                    .when(correct("mistake", new NeverHappened()))
                    .refuses(sentences.already());
        }

        @Test
        void a_cancellation_that_never_happened_restores_it() {
            unknown.after(
                            expressed,
                            corrected("mistake", "fiche", new NeverHappened()),
                            corrected("no mistake", "mistake", new NeverHappened()))
                    .when(express("other fiche", MARCH_20, FICHE))
                    .refuses(sentences.already());
        }

        @Test
        void a_correction_is_put_right_by_the_same_kind_of_correction_only() {
            ThemeIs right = new ThemeIs(Optional.of(LANGUES));
            Deciding<T> corrected =
                    unknown.after(expressed, corrected("theme", "fiche", new ThemeIs(Optional.empty())));
            corrected.when(correct("theme", right)).tells(corrected("correction", "theme", right));
            corrected.when(correct("theme", new LastDay(Optional.empty()))).refuses(NONSENSE);
        }

        @Test
        void its_own_last_day_holds_as_long_as_nobody_corrects_it() {
            unknown.after(expressed(sheet("fiche", MARCH_10), FICHE.until(Optional.of(MARCH_20))))
                    .when(correct("fiche", new Day(MARCH_31)))
                    .refuses(sentences.tooEarly());
        }

        @Test
        void a_corrected_correction_still_keeps_the_days_in_order() {
            unknown.after(expressed, corrected("last", "fiche", new LastDay(Optional.of(MARCH_20))))
                    .when(correct("last", new LastDay(Optional.of(MARCH_1))))
                    .refuses(sentences.tooEarly());
        }
    }
}
