package org.reciproque.command.participant;

import static org.reciproque.command.Cast.*;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Correction.Day;
import org.reciproque.api.base.Correction.FirstDay;
import org.reciproque.api.base.Correction.LastDay;
import org.reciproque.api.base.Correction.NameIs;
import org.reciproque.api.base.Correction.NeverHappened;
import org.reciproque.api.base.Correction.OutcomeIs;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.participant.ConsentAnswer;
import org.reciproque.api.participant.ConsentKind;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.*;
import org.reciproque.api.participant.ParticipantHistory.*;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.command.Deciding;

class ParticipantTest {

    private static final Details NAMED = Details.named(Optional.of(says(AWA, "Awa Diop")));
    private static final Details NAMELESS = Details.named(Optional.empty());
    private static final Period YEAR = Period.year(2026);
    private static final ParticipantWelcomed WELCOMED = new ParticipantWelcomed(sheet("welcome", MARCH_1), AWA, NAMED);
    private static final ParticipantLeft LEFT = new ParticipantLeft(sheet("leaving", MARCH_10), AWA);
    private static final MembershipTaken MEMBER = new MembershipTaken(sheet("membership", MARCH_1), AWA, YEAR);
    private static final ParticipantForgotten FORGOTTEN =
            new ParticipantForgotten(sheet("forget me", MARCH_10), AWA, Optional.empty());
    private static final WordsId A_TEXT = says(AWA, "Awa Diop").id();

    private final Deciding<Participant> nobodyKnowsAwa = Deciding.on(Participant.class);
    private final Deciding<Participant> welcomed = nobodyKnowsAwa.after(WELCOMED);

    private static WelcomeParticipant welcome(String sheet, LocalDate day) {
        return new WelcomeParticipant(AWA, sheet(sheet, day), NAMED);
    }

    private static CorrectParticipantNote correct(String wrong, Correction right) {
        return new CorrectParticipantNote(AWA, sheet("correction", MARCH_31), note(wrong), right);
    }

    private static NoteCorrected corrected(String sheet, String wrong, Correction right) {
        return new NoteCorrected(sheet(sheet, MARCH_31), note(wrong), right);
    }

    @Nested
    class when_nobody_knows_awa {

        @Test
        void she_is_welcomed() {
            nobodyKnowsAwa.when(welcome("welcome", MARCH_1)).tells(WELCOMED);
        }

        @Test
        void she_cannot_be_welcomed_tomorrow() {
            nobodyKnowsAwa
                    .when(welcome("welcome", MARCH_31.plusDays(1)))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void the_sheet_that_tells_she_left_may_come_first_and_her_welcome_after() {
            nobodyKnowsAwa.when(new Leave(AWA, sheet("leaving", MARCH_10))).tells(LEFT);
            nobodyKnowsAwa.after(LEFT).when(welcome("welcome", MARCH_1)).tells(WELCOMED);
        }

        @Test
        void a_membership_or_a_consent_may_be_noted_before_her_welcome() {
            nobodyKnowsAwa
                    .when(new TakeMembership(AWA, sheet("membership", MARCH_1), YEAR))
                    .tells(MEMBER);
            nobodyKnowsAwa
                    .when(new RecordConsent(
                            AWA, sheet("consent", MARCH_1), ConsentKind.BOARD, ConsentAnswer.FIRST_NAME))
                    .tells(new ConsentRecorded(
                            sheet("consent", MARCH_1), AWA, ConsentKind.BOARD, ConsentAnswer.FIRST_NAME));
        }

        @Test
        void nothing_of_hers_can_be_corrected() {
            nobodyKnowsAwa
                    .when(correct("welcome", new NeverHappened()))
                    .refuses("La note à corriger n’est pas connue.");
        }
    }

    @Nested
    class when_welcomed {

        @Test
        void the_same_sheet_typed_twice_has_one_effect() {
            welcomed.when(welcome("welcome", MARCH_1)).isSilent();
        }

        @Test
        void she_is_not_welcomed_a_second_time() {
            welcomed.when(welcome("another welcome", MARCH_20)).refuses("Cette personne a déjà été accueillie.");
            welcomed.when(welcome("earlier welcome", MARCH_1.minusDays(9)))
                    .refuses("Cette personne a déjà été accueillie.");
        }

        @Test
        void another_network_cannot_note_anything_about_her() {
            welcomed.when(new Leave(AWA, sheetElsewhere("leaving", MARCH_10)))
                    .refuses("Cette personne appartient à un autre réseau.");
        }

        @Test
        void she_changes_what_she_says_of_herself() {
            welcomed.when(new ChangeDetails(AWA, sheet("details", MARCH_10), NAMELESS))
                    .tells(new DetailsChanged(sheet("details", MARCH_10), AWA, NAMELESS));
        }

        @Test
        void a_membership_may_begin_in_the_future() {
            Period next = Period.year(2027);
            Noted ahead = sheet("membership", APRIL_15);
            welcomed.when(new TakeMembership(AWA, ahead, next)).tells(new MembershipTaken(ahead, AWA, next));
        }

        @Test
        void she_pauses_and_comes_back() {
            Noted pause = sheet("pause", MARCH_10);
            welcomed.when(new PauseParticipation(AWA, pause, Optional.of(APRIL_15)))
                    .tells(new ParticipationPaused(pause, AWA, Optional.of(APRIL_15)));
            Noted back = sheet("back", MARCH_20);
            welcomed.when(new ResumeParticipation(AWA, back)).tells(new ParticipationResumed(back, AWA));
        }

        @Test
        void a_pause_cannot_end_before_it_begins() {
            welcomed.when(new PauseParticipation(AWA, sheet("pause", MARCH_10), Optional.of(MARCH_1)))
                    .refuses("La pause finit avant de commencer.");
        }

        @Test
        void she_may_be_welcome_without_any_return() {
            Noted noted = sheet("no return", MARCH_10);
            welcomed.when(new WelcomeWithoutReturn(AWA, noted, true))
                    .tells(new WelcomedWithoutReturn(noted, AWA, true));
        }

        @Test
        void a_consent_is_answered_in_its_own_way() {
            welcomed.when(new RecordConsent(AWA, sheet("consent", MARCH_10), ConsentKind.IMAGE, ConsentAnswer.ALIAS))
                    .refuses("Cette réponse n’est pas de celles qu’on peut donner à cette question.");
        }

        @Test
        void somebody_answers_for_her_while_she_is_not_of_age() {
            Noted noted = sheet("guardian", MARCH_10);
            welcomed.when(new NameGuardian(AWA, noted, says(AWA, "Sa mère"), Optional.empty()))
                    .tells(new GuardianNamed(noted, AWA, says(AWA, "Sa mère"), Optional.empty()));
        }

        @Test
        void one_text_of_hers_is_destroyed_once() {
            Noted noted = sheet("destroy", MARCH_10);
            welcomed.when(new DestroyWords(AWA, noted, A_TEXT)).tells(new WordsDestroyed(noted, AWA, A_TEXT));
            nobodyKnowsAwa
                    .after(WELCOMED, new WordsDestroyed(noted, AWA, A_TEXT))
                    .when(new DestroyWords(AWA, sheet("destroy again", MARCH_20), A_TEXT))
                    .isSilent();
        }

        @Test
        void she_is_recognised_in_another_network() {
            ParticipantId elsewhere = ParticipantId.of("Awa", "Le Fil des Savoirs");
            Noted noted = sheet("same person", MARCH_10);
            welcomed.when(new RecogniseSamePerson(AWA, noted, elsewhere))
                    .tells(new SamePersonRecognised(noted, AWA, elsewhere));
        }

        @Test
        void she_is_not_recognised_as_herself() {
            welcomed.when(new RecogniseSamePerson(AWA, sheet("same person", MARCH_10), AWA))
                    .refuses("C’est déjà la même fiche : choisissez celle d’un autre réseau.");
        }
    }

    @Nested
    class when_she_left {

        private final Deciding<Participant> gone = nobodyKnowsAwa.after(WELCOMED, LEFT);

        @Test
        void she_is_welcomed_back() {
            gone.when(welcome("back", MARCH_20)).tells(new ParticipantWelcomed(sheet("back", MARCH_20), AWA, NAMED));
        }

        @Test
        void a_second_welcome_before_she_left_is_still_one_too_many() {
            gone.when(welcome("too soon", MARCH_10.minusDays(1))).refuses("Cette personne a déjà été accueillie.");
        }

        @Test
        void a_late_sheet_about_a_day_when_she_was_there_is_taken() {
            gone.when(new TakeMembership(AWA, sheet("membership", MARCH_1), YEAR))
                    .tells(MEMBER);
        }

        @Test
        void a_second_sheet_that_tells_her_leaving_is_taken() {
            gone.when(new Leave(AWA, sheet("other list", MARCH_10)))
                    .tells(new ParticipantLeft(sheet("other list", MARCH_10), AWA));
        }

        @Test
        void a_leaving_that_never_happened_leaves_her_welcomed() {
            nobodyKnowsAwa
                    .after(WELCOMED, LEFT, corrected("she is here", "leaving", new NeverHappened()))
                    .when(welcome("back", MARCH_20))
                    .refuses("Cette personne a déjà été accueillie.");
        }

        @Test
        void a_leaving_counts_on_its_corrected_day() {
            nobodyKnowsAwa
                    .after(WELCOMED, LEFT, corrected("date", "leaving", new Day(MARCH_31)))
                    .when(welcome("back", MARCH_20))
                    .refuses("Cette personne a déjà été accueillie.");
        }

        @Test
        void a_leaving_which_was_hers_after_all_lets_her_come_back() {
            nobodyKnowsAwa
                    .after(
                            WELCOMED,
                            LEFT,
                            corrected("not her", "leaving", new PeopleAre(Set.of(NADIA))),
                            corrected("her", "leaving", new PeopleAre(Set.of(AWA))))
                    .when(welcome("back", MARCH_20))
                    .tells(new ParticipantWelcomed(sheet("back", MARCH_20), AWA, NAMED));
        }

        @Test
        void a_leaving_which_was_somebody_elses_leaves_her_welcomed() {
            nobodyKnowsAwa
                    .after(WELCOMED, LEFT, corrected("not her", "leaving", new PeopleAre(Set.of(NADIA))))
                    .when(welcome("back", MARCH_20))
                    .refuses("Cette personne a déjà été accueillie.");
        }
    }

    @Nested
    class when_she_asked_to_be_forgotten {

        private static final String GONE =
                "Cette personne a été effacée à sa demande : ses mots ne peuvent plus être notés.";

        private final Deciding<Participant> forgotten = nobodyKnowsAwa.after(WELCOMED, FORGOTTEN);

        @Test
        void she_is_forgotten() {
            welcomed.when(new ForgetParticipant(AWA, sheet("forget me", MARCH_10), Optional.empty()))
                    .tells(FORGOTTEN);
        }

        @Test
        void no_word_of_hers_comes_back() {
            forgotten
                    .when(new ChangeDetails(AWA, sheet("details", MARCH_20), NAMED))
                    .refuses(GONE);
            forgotten.when(correct("welcome", new NameIs(says(AWA, "Awa D.")))).refuses(GONE);
            nobodyKnowsAwa
                    .after(WELCOMED, FORGOTTEN)
                    .when(new NameGuardian(AWA, sheet("guardian", MARCH_20), says(AWA, "Sa mère"), Optional.empty()))
                    .refuses(GONE);
            nobodyKnowsAwa.after(FORGOTTEN).when(welcome("late", MARCH_1)).refuses(GONE);
        }

        @Test
        void a_late_welcome_without_a_word_is_still_counted() {
            nobodyKnowsAwa
                    .after(FORGOTTEN)
                    .when(new WelcomeParticipant(AWA, sheet("late", MARCH_1), NAMELESS))
                    .tells(new ParticipantWelcomed(sheet("late", MARCH_1), AWA, NAMELESS));
        }

        @Test
        void forgotten_by_mistake_she_may_say_who_she_is_again() {
            nobodyKnowsAwa
                    .after(WELCOMED, FORGOTTEN, corrected("mistake", "forget me", new NeverHappened()))
                    .when(new ChangeDetails(AWA, sheet("details", MARCH_20), NAMED))
                    .tells(new DetailsChanged(sheet("details", MARCH_20), AWA, NAMED));
        }
    }

    @Nested
    class when_a_note_is_put_right {

        private final Deciding<Participant> member = nobodyKnowsAwa.after(WELCOMED, MEMBER);

        @Test
        void her_name_is_spelled_right() {
            NameIs right = new NameIs(says(AWA, "Awa Diop-Martin"));
            welcomed.when(correct("welcome", right)).tells(corrected("correction", "welcome", right));
        }

        @Test
        void a_membership_takes_its_right_days() {
            FirstDay right = new FirstDay(MARCH_1);
            member.when(correct("membership", right)).tells(corrected("correction", "membership", right));
        }

        @Test
        void a_membership_cannot_end_before_it_starts() {
            member.when(correct("membership", new FirstDay(LocalDate.of(2027, 1, 1))))
                    .refuses("La période finit avant de commencer.");
            member.when(correct("membership", new LastDay(Optional.of(LocalDate.of(2025, 12, 31)))))
                    .refuses("La période finit avant de commencer.");
        }

        @Test
        void taking_one_correction_back_may_not_turn_a_membership_upside_down() {
            nobodyKnowsAwa
                    .after(
                            WELCOMED,
                            MEMBER,
                            corrected("first", "membership", new FirstDay(LocalDate.of(2025, 1, 1))),
                            corrected("last", "membership", new LastDay(Optional.of(LocalDate.of(2025, 12, 31)))))
                    .when(correct("first", new NeverHappened()))
                    .refuses("La période finit avant de commencer.");
        }

        @Test
        void a_membership_has_a_last_day() {
            member.when(correct("membership", new LastDay(Optional.empty())))
                    .refuses("Une adhésion a un dernier jour.");
        }

        @Test
        void a_note_about_one_person_is_given_to_one_person() {
            PeopleAre nadia = new PeopleAre(Set.of(NADIA));
            member.when(correct("membership", nadia)).tells(corrected("correction", "membership", nadia));
            member.when(correct("membership", new PeopleAre(Set.of())))
                    .refuses("Cette note parle d’une seule personne.");
            member.when(correct("membership", new PeopleAre(Set.of(NADIA, YOUSSEF))))
                    .refuses("Cette note parle d’une seule personne.");
        }

        @Test
        void a_welcome_has_no_outcome() {
            welcomed.when(correct("welcome", new OutcomeIs(Outcome.NO)))
                    .refuses("Cette note ne peut pas être corrigée ainsi : elle ne dit rien de tel.");
        }

        @Test
        void a_welcome_cannot_be_dated_in_the_future_but_a_membership_can() {
            welcomed.when(correct("welcome", new Day(APRIL_15)))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez la date corrigée.");
            member.when(correct("membership", new Day(APRIL_15)))
                    .tells(corrected("correction", "membership", new Day(APRIL_15)));
        }

        @Test
        void words_destroyed_do_not_come_back() {
            nobodyKnowsAwa
                    .after(WELCOMED, new WordsDestroyed(sheet("destroy", MARCH_10), AWA, A_TEXT))
                    .when(correct("destroy", new NeverHappened()))
                    .refuses("Ce qui a été détruit ne peut pas revenir : cette note ne peut pas être annulée.");
        }

        @Test
        void the_same_correction_typed_twice_has_one_effect() {
            nobodyKnowsAwa
                    .after(WELCOMED, corrected("correction", "welcome", new NeverHappened()))
                    .when(correct("welcome", new NeverHappened()))
                    .isSilent();
        }

        @Test
        void a_welcome_which_never_happened_may_be_noted_again() {
            nobodyKnowsAwa
                    .after(WELCOMED, corrected("wrong person", "welcome", new NeverHappened()))
                    .when(welcome("right sheet", MARCH_20))
                    .tells(new ParticipantWelcomed(sheet("right sheet", MARCH_20), AWA, NAMED));
        }
    }
}
