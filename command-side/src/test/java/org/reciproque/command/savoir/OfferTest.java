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
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferCommand.AmendOffer;
import org.reciproque.api.savoir.OfferCommand.CorrectOfferNote;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferCommand.PauseOffer;
import org.reciproque.api.savoir.OfferCommand.ResumeOffer;
import org.reciproque.api.savoir.OfferCommand.WithdrawOffer;
import org.reciproque.api.savoir.OfferHistory.OfferAmended;
import org.reciproque.api.savoir.OfferHistory.OfferMade;
import org.reciproque.api.savoir.OfferHistory.OfferPaused;
import org.reciproque.api.savoir.OfferHistory.OfferResumed;
import org.reciproque.api.savoir.OfferHistory.OfferWithdrawn;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.savoir.WithdrawalReason;
import org.reciproque.command.Deciding;

class OfferTest {

    private static final OfferId COUSCOUS = OfferId.of("couscous");
    private static final Fiche FICHE = Fiche.about(says(AWA, "le couscous de chez moi"), Optional.of(CUISINE));
    private static final Fiche UNTIL_APRIL = FICHE.until(Optional.of(APRIL_15));
    private static final OfferMade MADE = new OfferMade(sheet("fiche", MARCH_10), COUSCOUS, AWA, UNTIL_APRIL);
    private static final OfferWithdrawn WITHDRAWN =
            new OfferWithdrawn(sheet("taken back", MARCH_20), COUSCOUS, WithdrawalReason.TAKEN_BACK);
    private static final String ALREADY = "Cette offre est déjà notée : corrigez-la.";
    private static final String TOO_EARLY = "Le dernier jour de validité vient avant le jour de l’offre.";
    private static final String NONSENSE = "Cette note ne peut pas être corrigée ainsi : elle ne dit rien de tel.";

    private final Deciding<Offer> unknown = Deciding.on(Offer.class);
    private final Deciding<Offer> made = unknown.after(MADE);

    private static MakeOffer make(String sheet, LocalDate day, Fiche fiche) {
        return new MakeOffer(COUSCOUS, sheet(sheet, day), AWA, fiche);
    }

    private static WithdrawOffer withdraw(String sheet, LocalDate day) {
        return new WithdrawOffer(COUSCOUS, sheet(sheet, day), WithdrawalReason.TAKEN_BACK);
    }

    private static CorrectOfferNote correct(String wrong, Correction right) {
        return new CorrectOfferNote(COUSCOUS, sheet("correction", MARCH_31), note(wrong), right);
    }

    private static NoteCorrected corrected(String sheet, String wrong, Correction right) {
        return new NoteCorrected(sheet(sheet, MARCH_31), note(wrong), right);
    }

    @Nested
    class when_nobody_heard_of_it {

        @Test
        void awa_makes_it() {
            unknown.when(make("fiche", MARCH_10, UNTIL_APRIL)).tells(MADE);
        }

        @Test
        void its_last_day_cannot_come_before_it() {
            unknown.when(make("fiche", MARCH_10, FICHE.until(Optional.of(MARCH_10.minusDays(1)))))
                    .refuses(TOO_EARLY);
        }

        @Test
        void it_may_last_one_day() {
            Fiche oneDay = FICHE.until(Optional.of(MARCH_10));
            unknown.when(make("fiche", MARCH_10, oneDay))
                    .tells(new OfferMade(sheet("fiche", MARCH_10), COUSCOUS, AWA, oneDay));
        }

        @Test
        void it_cannot_be_made_tomorrow() {
            unknown.when(make("fiche", MARCH_31.plusDays(1), FICHE))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void its_withdrawal_may_be_noted_first_and_the_fiche_after() {
            unknown.when(withdraw("taken back", MARCH_20)).tells(WITHDRAWN);
            unknown.after(WITHDRAWN).when(make("fiche", MARCH_10, UNTIL_APRIL)).tells(MADE);
        }

        @Test
        void a_pause_may_be_noted_first() {
            OfferPaused paused = new OfferPaused(sheet("pause", MARCH_20), COUSCOUS, Optional.empty());
            unknown.when(new PauseOffer(COUSCOUS, paused.noted(), Optional.empty()))
                    .tells(paused);
        }

        @Test
        void nothing_can_be_corrected() {
            unknown.when(correct("fiche", new NeverHappened())).refuses("La note à corriger n’est pas connue.");
        }
    }

    @Nested
    class when_made {

        @Test
        void the_same_fiche_typed_twice_has_one_effect() {
            made.when(make("fiche", MARCH_10, UNTIL_APRIL)).isSilent();
        }

        @Test
        void another_fiche_is_a_correction() {
            made.when(make("other fiche", MARCH_10, FICHE)).refuses(ALREADY);
        }

        @Test
        void another_network_cannot_withdraw_it() {
            made.when(new WithdrawOffer(COUSCOUS, sheetElsewhere("taken back", MARCH_20), WithdrawalReason.TAKEN_BACK))
                    .refuses("Cette offre appartient à un autre réseau.");
        }

        @Test
        void awa_amends_it() {
            made.when(new AmendOffer(COUSCOUS, sheet("amended", MARCH_20), FICHE))
                    .tells(new OfferAmended(sheet("amended", MARCH_20), COUSCOUS, FICHE));
        }

        @Test
        void amended_it_cannot_end_before_it_was_made() {
            made.when(new AmendOffer(COUSCOUS, sheet("amended", MARCH_20), FICHE.until(Optional.of(MARCH_1))))
                    .refuses(TOO_EARLY);
        }

        @Test
        void it_sleeps_and_wakes() {
            OfferPaused paused = new OfferPaused(sheet("pause", MARCH_20), COUSCOUS, Optional.of(APRIL_15));
            made.when(new PauseOffer(COUSCOUS, paused.noted(), paused.until())).tells(paused);
            unknown.after(MADE, paused)
                    .when(new ResumeOffer(COUSCOUS, sheet("back", MARCH_31)))
                    .tells(new OfferResumed(sheet("back", MARCH_31), COUSCOUS));
        }

        @Test
        void a_pause_cannot_end_before_it_begins() {
            made.when(new PauseOffer(COUSCOUS, sheet("pause", MARCH_20), Optional.of(MARCH_10)))
                    .refuses("La pause finit avant de commencer.");
        }

        @Test
        void awa_takes_it_back() {
            made.when(withdraw("taken back", MARCH_20)).tells(WITHDRAWN);
        }
    }

    @Nested
    class when_withdrawn {

        @Test
        void a_second_list_may_tell_it_again() {
            unknown.after(MADE, WITHDRAWN)
                    .when(withdraw("other list", MARCH_10))
                    .tells(new OfferWithdrawn(sheet("other list", MARCH_10), COUSCOUS, WithdrawalReason.TAKEN_BACK));
        }

        @Test
        void the_same_list_typed_twice_has_one_effect() {
            unknown.after(MADE, WITHDRAWN)
                    .when(withdraw("taken back", MARCH_20))
                    .isSilent();
        }

        @Test
        void a_withdrawal_that_never_happened_may_be_followed_by_a_true_one() {
            unknown.after(MADE, WITHDRAWN, corrected("mistake", "taken back", new NeverHappened()))
                    .when(withdraw("really", MARCH_31))
                    .tells(new OfferWithdrawn(sheet("really", MARCH_31), COUSCOUS, WithdrawalReason.TAKEN_BACK));
        }

        @Test
        void the_reason_is_put_right() {
            WithdrawalReasonIs right = new WithdrawalReasonIs(WithdrawalReason.SATISFIED);
            unknown.after(MADE, WITHDRAWN)
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
                new SavoirIs(says(AWA, "la semoule")),
                new LastDay(Optional.empty()),
                new PeopleAre(Set.of(NADIA)),
                new Day(MARCH_1),
                new NeverHappened()
            }) {
                made.when(correct("fiche", right)).tells(corrected("correction", "fiche", right));
            }
        }

        @Test
        void an_offer_has_no_outcome_and_no_reason_to_close_as_long_as_it_is_open() {
            made.when(correct("fiche", new OutcomeIs(Outcome.NO))).refuses(NONSENSE);
            made.when(correct("fiche", new WithdrawalReasonIs(WithdrawalReason.SATISFIED)))
                    .refuses(NONSENSE);
        }

        @Test
        void it_is_made_by_one_person() {
            made.when(correct("fiche", new PeopleAre(Set.of(AWA, NADIA))))
                    .refuses("Une offre est faite par une seule personne.");
            made.when(correct("fiche", new PeopleAre(Set.of()))).refuses("Une offre est faite par une seule personne.");
        }

        @Test
        void its_day_cannot_be_moved_to_the_future() {
            made.when(correct("fiche", new Day(MARCH_31.plusDays(1))))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez la date corrigée.");
        }

        @Test
        void a_correction_cannot_be_noted_for_a_day_to_come() {
            made.when(new CorrectOfferNote(COUSCOUS, sheet("correction", APRIL_15), note("fiche"), new NeverHappened()))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void its_days_stay_in_order() {
            made.when(correct("fiche", new LastDay(Optional.of(MARCH_1)))).refuses(TOO_EARLY);
            unknown.after(MADE, corrected("shorter", "fiche", new LastDay(Optional.of(MARCH_20))))
                    .when(correct("fiche", new Day(MARCH_31)))
                    .refuses(TOO_EARLY);
        }

        @Test
        void an_offer_that_never_happened_may_be_made_by_another_fiche_but_not_come_back_beside_it() {
            NoteCorrected never = corrected("mistake", "fiche", new NeverHappened());
            OfferMade other = new OfferMade(sheet("other fiche", MARCH_20), COUSCOUS, AWA, FICHE);
            unknown.after(MADE, never)
                    .when(make("other fiche", MARCH_20, FICHE))
                    .tells(other);
            unknown.after(MADE, never, other)
                    .when(correct("mistake", new NeverHappened()))
                    .refuses(ALREADY);
        }

        @Test
        void a_cancellation_that_never_happened_restores_the_offer() {
            unknown.after(
                            MADE,
                            corrected("mistake", "fiche", new NeverHappened()),
                            corrected("no mistake", "mistake", new NeverHappened()))
                    .when(make("other fiche", MARCH_20, FICHE))
                    .refuses(ALREADY);
        }

        @Test
        void a_correction_is_put_right_by_the_same_kind_of_correction_only() {
            ThemeIs right = new ThemeIs(Optional.of(LANGUES));
            Deciding<Offer> corrected = unknown.after(MADE, corrected("theme", "fiche", new ThemeIs(Optional.empty())));
            corrected.when(correct("theme", right)).tells(corrected("correction", "theme", right));
            corrected.when(correct("theme", new LastDay(Optional.empty()))).refuses(NONSENSE);
        }

        @Test
        void its_own_last_day_holds_as_long_as_nobody_corrects_it() {
            unknown.after(new OfferMade(sheet("fiche", MARCH_10), COUSCOUS, AWA, FICHE.until(Optional.of(MARCH_20))))
                    .when(correct("fiche", new Day(MARCH_31)))
                    .refuses(TOO_EARLY);
        }

        @Test
        void a_corrected_correction_still_keeps_the_days_in_order() {
            unknown.after(MADE, corrected("last", "fiche", new LastDay(Optional.of(MARCH_20))))
                    .when(correct("last", new LastDay(Optional.of(MARCH_1))))
                    .refuses(TOO_EARLY);
        }
    }
}
