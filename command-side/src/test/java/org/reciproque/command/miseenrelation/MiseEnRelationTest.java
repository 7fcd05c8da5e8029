package org.reciproque.command.miseenrelation;

import static org.reciproque.command.Cast.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Correction.*;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.*;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.*;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.miseenrelation.Terms;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.command.Deciding;

class MiseEnRelationTest {

    private static final MiseEnRelationId COUSCOUS = MiseEnRelationId.of("couscous");
    private static final Optional<Words> SAVOIR = Optional.of(says(AWA, "le couscous de chez moi"));
    private static final Optional<Theme> THEME = Optional.of(CUISINE);
    private static final Parties AWA_AND_GERARD = between(AWA, GERARD);
    private static final MiseEnRelationOpened OPENED = opened("opening", MARCH_1);
    private static final TermsAgreed AGREED = new TermsAgreed(
            sheet("meeting", MARCH_10), COUSCOUS, AWA_AND_GERARD, SAVOIR, THEME, terms(Optional.of(APRIL_15)));
    private static final String ALREADY = "Cette mise en relation est déjà notée : corrigez-la.";
    private static final String SAME_DAY = "La rencontre de ce jour-là est déjà notée : corrigez-la.";
    private static final String NOBODY = "Une mise en relation ne peut pas se passer d’offreur et de demandeur.";
    private static final String NONSENSE = "Cette note ne peut pas être corrigée ainsi : elle ne dit rien de tel.";

    private final Deciding<MiseEnRelation> unknown = Deciding.on(MiseEnRelation.class);
    private final Deciding<MiseEnRelation> open = unknown.after(OPENED);

    private static MiseEnRelationOpened opened(String sheet, LocalDate day) {
        return new MiseEnRelationOpened(
                sheet(sheet, day),
                COUSCOUS,
                Set.of(OfferId.of("couscous")),
                Set.of(DemandId.of("couscous")),
                AWA_AND_GERARD,
                SAVOIR,
                THEME);
    }

    private static OpenMiseEnRelation open(String sheet, LocalDate day, Parties parties) {
        return new OpenMiseEnRelation(
                COUSCOUS, sheet(sheet, day), OPENED.offers(), OPENED.demands(), parties, SAVOIR, THEME);
    }

    private static Terms terms(Optional<LocalDate> bilanOn) {
        Optional<Words> unsaid = Optional.empty();
        return new Terms(
                unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid,
                bilanOn);
    }

    private static AgreeTerms agree(Noted noted, Parties parties, Optional<LocalDate> bilanOn) {
        return new AgreeTerms(COUSCOUS, noted, parties, terms(bilanOn));
    }

    private static CorrectMiseEnRelationNote correct(String wrong, Correction right) {
        return new CorrectMiseEnRelationNote(COUSCOUS, sheet("correction", MARCH_31), note(wrong), right);
    }

    private static NoteCorrected corrected(String sheet, String wrong, Correction right) {
        return new NoteCorrected(sheet(sheet, MARCH_31), note(wrong), right);
    }

    @Nested
    class when_nobody_heard_of_it {

        @Test
        void it_is_opened() {
            unknown.when(open("opening", MARCH_1, AWA_AND_GERARD)).tells(OPENED);
        }

        @Test
        void it_needs_somebody() {
            unknown.when(open("opening", MARCH_1, nobody())).refuses(NOBODY);
        }

        @Test
        void paper_may_have_forgotten_one_side() {
            Parties onlyGerard = new Parties(Set.of(), Set.of(GERARD), Optional.empty());
            unknown.when(agree(sheet("meeting", MARCH_10), onlyGerard, Optional.empty()))
                    .tells(new TermsAgreed(
                            sheet("meeting", MARCH_10),
                            COUSCOUS,
                            onlyGerard,
                            Optional.empty(),
                            Optional.empty(),
                            Terms.unsaid()));
        }

        @Test
        void odile_may_mediate_what_she_asks_for_and_awa_be_on_both_sides() {
            Parties together = new Parties(Set.of(AWA), Set.of(AWA, ODILE), Optional.of(ODILE));
            unknown.when(new DeclineMiseEnRelation(COUSCOUS, sheet("meeting", MARCH_10), together, Optional.empty()))
                    .tells(new MiseEnRelationDeclined(
                            sheet("meeting", MARCH_10), COUSCOUS, together, Optional.empty(), Optional.empty()));
        }

        @Test
        void the_meeting_may_be_noted_first_and_the_opening_after() {
            unknown.after(AGREED).when(open("opening", MARCH_1, AWA_AND_GERARD)).tells(OPENED);
        }

        @Test
        void it_cannot_be_opened_tomorrow() {
            unknown.when(open("opening", MARCH_31.plusDays(1), AWA_AND_GERARD))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void nothing_can_be_corrected() {
            unknown.when(correct("opening", new NeverHappened())).refuses("La note à corriger n’est pas connue.");
        }
    }

    @Nested
    class when_opened {

        @Test
        void the_same_sheet_typed_twice_has_one_effect() {
            open.when(open("opening", MARCH_1, AWA_AND_GERARD)).isSilent();
        }

        @Test
        void another_opening_is_a_correction() {
            open.when(open("other opening", MARCH_10, AWA_AND_GERARD)).refuses(ALREADY);
        }

        @Test
        void another_network_cannot_stop_it() {
            open.when(new StopMiseEnRelation(COUSCOUS, sheetElsewhere("stop", MARCH_10), Optional.empty()))
                    .refuses("Cette mise en relation appartient à un autre réseau.");
        }

        @Test
        void a_meeting_is_planned_for_a_day_to_come() {
            Noted ahead = sheet("plan", APRIL_15);
            open.when(new PlanMeeting(COUSCOUS, ahead, Optional.empty(), Optional.empty()))
                    .tells(new MeetingPlanned(ahead, COUSCOUS, Optional.empty(), Optional.empty()));
        }

        @Test
        void they_agree_and_the_meeting_repeats_what_it_was_about() {
            open.when(agree(sheet("meeting", MARCH_10), AWA_AND_GERARD, Optional.of(APRIL_15)))
                    .tells(AGREED);
        }

        @Test
        void the_meeting_repeats_what_it_was_about_as_put_right() {
            Words couscous = says(AWA, "le couscous aux légumes");
            unknown.after(
                            OPENED,
                            corrected("savoir", "opening", new SavoirIs(couscous)),
                            corrected("theme", "opening", new ThemeIs(Optional.of(LANGUES))))
                    .when(agree(sheet("meeting", MARCH_10), AWA_AND_GERARD, Optional.of(APRIL_15)))
                    .tells(new TermsAgreed(
                            sheet("meeting", MARCH_10),
                            COUSCOUS,
                            AWA_AND_GERARD,
                            Optional.of(couscous),
                            Optional.of(LANGUES),
                            AGREED.terms()));
        }

        @Test
        void they_cannot_agree_without_anybody() {
            open.when(agree(sheet("meeting", MARCH_10), nobody(), Optional.empty()))
                    .refuses(NOBODY);
        }

        @Test
        void the_bilan_cannot_come_before_the_meeting() {
            open.when(agree(sheet("meeting", MARCH_10), AWA_AND_GERARD, Optional.of(MARCH_1)))
                    .refuses("Le jour du bilan vient avant celui de la rencontre.");
        }

        @Test
        void it_is_for_later() {
            Noted meeting = sheet("meeting", MARCH_10);
            open.when(new DeferMiseEnRelation(
                            COUSCOUS, meeting, AWA_AND_GERARD, Optional.of(APRIL_15), Optional.empty()))
                    .tells(new MiseEnRelationDeferred(
                            meeting, COUSCOUS, AWA_AND_GERARD, THEME, Optional.of(APRIL_15), Optional.empty()));
        }

        @Test
        void later_cannot_be_earlier() {
            open.when(new DeferMiseEnRelation(
                            COUSCOUS,
                            sheet("meeting", MARCH_10),
                            AWA_AND_GERARD,
                            Optional.of(MARCH_1),
                            Optional.empty()))
                    .refuses("Le jour où se revoir vient avant celui de la rencontre.");
        }

        @Test
        void nobody_defers_or_declines_without_being_there() {
            Noted meeting = sheet("meeting", MARCH_10);
            open.when(new DeferMiseEnRelation(COUSCOUS, meeting, nobody(), Optional.empty(), Optional.empty()))
                    .refuses(NOBODY);
            open.when(new DeclineMiseEnRelation(COUSCOUS, meeting, nobody(), Optional.empty()))
                    .refuses(NOBODY);
        }

        @Test
        void it_is_no_and_no_reason_is_asked_for() {
            Noted meeting = sheet("meeting", MARCH_10);
            open.when(new DeclineMiseEnRelation(COUSCOUS, meeting, AWA_AND_GERARD, Optional.empty()))
                    .tells(new MiseEnRelationDeclined(meeting, COUSCOUS, AWA_AND_GERARD, THEME, Optional.empty()));
        }

        @Test
        void a_plan_or_a_stop_sent_twice_has_one_effect() {
            Noted once = sheet("once", MARCH_10);
            unknown.after(OPENED, new MeetingPlanned(once, COUSCOUS, Optional.empty(), Optional.empty()))
                    .when(new PlanMeeting(COUSCOUS, once, Optional.empty(), Optional.empty()))
                    .isSilent();
            unknown.after(OPENED, new MiseEnRelationStopped(once, COUSCOUS, Optional.empty()))
                    .when(new StopMiseEnRelation(COUSCOUS, once, Optional.empty()))
                    .isSilent();
        }

        @Test
        void anybody_may_stop_it() {
            Noted stop = sheet("stop", MARCH_10);
            open.when(new StopMiseEnRelation(COUSCOUS, stop, Optional.empty()))
                    .tells(new MiseEnRelationStopped(stop, COUSCOUS, Optional.empty()));
        }
    }

    @Nested
    class when_they_met {

        private final Deciding<MiseEnRelation> agreed = unknown.after(OPENED, AGREED);

        @Test
        void a_second_sheet_of_the_same_day_is_a_correction_whatever_it_says() {
            agreed.when(agree(sheet("other sheet", MARCH_10), AWA_AND_GERARD, Optional.empty()))
                    .refuses(SAME_DAY);
            agreed.when(new DeclineMiseEnRelation(
                            COUSCOUS, sheet("other sheet", MARCH_10), AWA_AND_GERARD, Optional.empty()))
                    .refuses(SAME_DAY);
        }

        @Test
        void they_meet_again_another_day() {
            Noted again = sheet("again", MARCH_20);
            agreed.when(agree(again, AWA_AND_GERARD, Optional.empty()))
                    .tells(new TermsAgreed(again, COUSCOUS, AWA_AND_GERARD, SAVOIR, THEME, Terms.unsaid()));
        }

        @Test
        void a_meeting_that_never_happened_leaves_its_day_free() {
            unknown.after(OPENED, AGREED, corrected("mistake", "meeting", new NeverHappened()))
                    .when(agree(sheet("right sheet", MARCH_10), AWA_AND_GERARD, Optional.of(APRIL_15)))
                    .tells(new TermsAgreed(
                            sheet("right sheet", MARCH_10), COUSCOUS, AWA_AND_GERARD, SAVOIR, THEME, AGREED.terms()));
        }

        @Test
        void a_meeting_counts_on_its_corrected_day() {
            unknown.after(OPENED, AGREED, corrected("date", "meeting", new Day(MARCH_20)))
                    .when(agree(sheet("other sheet", MARCH_20), AWA_AND_GERARD, Optional.empty()))
                    .refuses(SAME_DAY);
        }

        @Test
        void every_meeting_may_be_put_right() {
            for (Correction right : List.of(
                    new OutcomeIs(Outcome.LATER),
                    new OffreursAre(Set.of(NADIA)),
                    new DemandeursAre(Set.of(YOUSSEF)),
                    new MediatorsAre(Set.of()),
                    new SavoirIs(says(AWA, "le tajine")),
                    new ThemeIs(Optional.empty()),
                    new Day(MARCH_1),
                    new NeverHappened())) {
                agreed.when(correct("meeting", right)).tells(corrected("correction", "meeting", right));
            }
        }

        @Test
        void later_and_no_may_be_put_right_too() {
            OutcomeIs right = new OutcomeIs(Outcome.AGREED);
            unknown.after(new MiseEnRelationDeferred(
                            sheet("meeting", MARCH_10),
                            COUSCOUS,
                            AWA_AND_GERARD,
                            THEME,
                            Optional.empty(),
                            Optional.empty()))
                    .when(correct("meeting", right))
                    .tells(corrected("correction", "meeting", right));
            unknown.after(new MiseEnRelationDeclined(
                            sheet("meeting", MARCH_10), COUSCOUS, AWA_AND_GERARD, THEME, Optional.empty()))
                    .when(correct("meeting", right))
                    .tells(corrected("correction", "meeting", right));
        }

        @Test
        void it_cannot_be_corrected_to_nobody() {
            unknown.after(OPENED, AGREED, corrected("only gérard", "meeting", new OffreursAre(Set.of())))
                    .when(correct("meeting", new DemandeursAre(Set.of())))
                    .refuses(NOBODY);
        }

        @Test
        void one_person_mediates() {
            agreed.when(correct("meeting", new MediatorsAre(Set.of(ODILE, NADIA))))
                    .refuses("Une seule personne assure la médiation d’une rencontre.");
        }

        @Test
        void a_meeting_brings_no_offers_of_its_own() {
            agreed.when(correct("meeting", new OffersAre(Set.of()))).refuses(NONSENSE);
        }
    }

    @Nested
    class when_its_opening_is_put_right {

        @Test
        void all_that_it_says_may_be() {
            for (Correction right : List.of(
                    new OffersAre(Set.of()),
                    new DemandsAre(Set.of(DemandId.of("tajine"))),
                    new OffreursAre(Set.of()),
                    new MediatorsAre(Set.of(NADIA)))) {
                open.when(correct("opening", right)).tells(corrected("correction", "opening", right));
            }
        }

        @Test
        void it_has_no_outcome() {
            open.when(correct("opening", new OutcomeIs(Outcome.NO))).refuses(NONSENSE);
        }

        @Test
        void it_cannot_come_back_beside_the_one_that_replaced_it() {
            unknown.after(
                            OPENED,
                            corrected("mistake", "opening", new NeverHappened()),
                            opened("other opening", MARCH_10))
                    .when(correct("mistake", new NeverHappened()))
                    .refuses(ALREADY);
        }
    }

    @Nested
    class when_a_policy_asks_what_was_agreed {

        private final MiseEnRelationDeferred later = new MiseEnRelationDeferred(
                sheet("meeting", MARCH_10), COUSCOUS, AWA_AND_GERARD, THEME, Optional.empty(), Optional.empty());
        private final NoteCorrected agreedAfterAll = corrected("correction", "meeting", new OutcomeIs(Outcome.AGREED));

        private AskAgreement ask(String about) {
            return new AskAgreement(COUSCOUS, note(about));
        }

        @Test
        void it_is_told_who_agreed_on_what_and_when_as_corrected() {
            unknown.after(
                            OPENED,
                            later,
                            corrected("day", "meeting", new Day(MARCH_1)),
                            corrected("who", "meeting", new DemandeursAre(Set.of(NADIA))),
                            corrected("link", "meeting", new MediatorsAre(Set.of(ODILE))),
                            agreedAfterAll)
                    .when(ask("correction"))
                    .answers(new Agreement(
                            MARCH_1,
                            new Parties(AWA_AND_GERARD.offreurs(), Set.of(NADIA), Optional.of(ODILE)),
                            SAVOIR,
                            THEME,
                            Optional.empty()));
        }

        @Test
        void a_correction_of_a_correction_speaks_of_the_same_meeting() {
            unknown.after(
                            OPENED,
                            later,
                            corrected("no", "meeting", new OutcomeIs(Outcome.NO)),
                            corrected("yes", "no", new OutcomeIs(Outcome.AGREED)))
                    .when(ask("yes"))
                    .answers(new Agreement(MARCH_10, AWA_AND_GERARD, SAVOIR, THEME, Optional.empty()));
        }

        @Test
        void an_agreement_found_again_keeps_its_bilan_day() {
            unknown.after(OPENED, AGREED, corrected("no", "meeting", new OutcomeIs(Outcome.NO)), agreedAfterAll)
                    .when(ask("correction"))
                    .answers(new Agreement(MARCH_10, AWA_AND_GERARD, SAVOIR, THEME, Optional.of(APRIL_15)));
        }

        @Test
        void there_is_none_once_the_meeting_never_happened_or_ended_otherwise() {
            Deciding<MiseEnRelation> agreed = unknown.after(OPENED, later, agreedAfterAll);
            agreed.when(ask("opening")).answers(null);
            unknown.after(OPENED, later, agreedAfterAll, corrected("never", "meeting", new NeverHappened()))
                    .when(ask("correction"))
                    .answers(null);
            unknown.after(OPENED, later, agreedAfterAll, corrected("no", "meeting", new OutcomeIs(Outcome.NO)))
                    .when(ask("correction"))
                    .answers(null);
        }

        @Test
        void an_earlier_agreement_has_its_echange_already() {
            MiseEnRelationDeclined before = new MiseEnRelationDeclined(
                    sheet("before", MARCH_1), COUSCOUS, AWA_AND_GERARD, THEME, Optional.empty());
            unknown.after(OPENED, before, AGREED, corrected("correction", "before", new OutcomeIs(Outcome.AGREED)))
                    .when(ask("correction"))
                    .answers(null);
        }
    }
}
