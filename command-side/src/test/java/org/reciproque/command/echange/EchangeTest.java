package org.reciproque.command.echange;

import static org.reciproque.command.Cast.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Correction.*;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.echange.EchangeCommand.*;
import org.reciproque.api.echange.EchangeHistory.*;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.api.echange.Side;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.command.Deciding;

class EchangeTest {

    private static final MiseEnRelationId MEETING = MiseEnRelationId.of("couscous");
    private static final EchangeId COUSCOUS = EchangeId.of(MEETING);
    private static final EchangeSessionId FIRST = EchangeSessionId.of("first");
    private static final EchangeSessionId SECOND = EchangeSessionId.of("second");
    private static final EchangeStarted STARTED = started("agreement", Optional.of(MEETING));
    private static final EchangeSessionHeld HELD = held("attendance", FIRST);
    private static final EchangeSessionCancelled CANCELLED =
            new EchangeSessionCancelled(sheet("cancelled", MARCH_10), COUSCOUS, FIRST, Optional.empty());
    private static final EchangeSessionPlanned PLANNED =
            new EchangeSessionPlanned(sheet("plan", MARCH_10), COUSCOUS, FIRST, Optional.empty(), Optional.empty());

    private static final String ALREADY_STARTED = "Cet échange est déjà noté : corrigez-le.";
    private static final String ALREADY_HELD = "Cette séance est déjà notée : corrigez-la.";
    private static final String ALREADY_PLANNED = "Cette séance est déjà prévue : corrigez-la.";
    private static final String CANCELLED_ALREADY = "Cette séance a été annulée.";
    private static final String NOBODY = "Une séance sans personne n’a pas eu lieu.";
    private static final String NONSENSE = "Cette note ne peut pas être corrigée ainsi : elle ne dit rien de tel.";
    private static final NeverHappened NEVER = new NeverHappened();

    private final Deciding<Echange> unknown = Deciding.on(Echange.class);
    private final Deciding<Echange> running = unknown.after(STARTED);

    private static EchangeStarted started(String sheet, Optional<MiseEnRelationId> meeting) {
        return new EchangeStarted(
                sheet(sheet, MARCH_1),
                COUSCOUS,
                meeting,
                between(AWA, GERARD),
                Optional.empty(),
                Optional.of(CUISINE),
                Optional.of(APRIL_15));
    }

    private static StartEchange start(String sheet, LocalDate day, Optional<MiseEnRelationId> meeting) {
        return new StartEchange(
                COUSCOUS,
                sheet(sheet, day),
                meeting,
                between(AWA, GERARD),
                Optional.empty(),
                Optional.of(CUISINE),
                Optional.of(APRIL_15));
    }

    private static EchangeSessionHeld held(String sheet, EchangeSessionId session) {
        return new EchangeSessionHeld(
                sheet(sheet, MARCH_10),
                COUSCOUS,
                session,
                Set.of(AWA),
                Set.of(GERARD, NADIA),
                Optional.of(CUISINE),
                Optional.of(Duration.ofHours(2)),
                Optional.empty());
    }

    private static HoldEchangeSession hold(Noted noted, Set<ParticipantId> demandeurs, Duration lasted) {
        return new HoldEchangeSession(
                COUSCOUS,
                noted,
                FIRST,
                demandeurs.isEmpty() ? Set.of() : Set.of(AWA),
                demandeurs,
                Optional.of(CUISINE),
                Optional.of(lasted),
                Optional.empty());
    }

    private static HoldEchangeSession hold(String sheet) {
        return hold(sheet(sheet, MARCH_10), Set.of(GERARD, NADIA), Duration.ofHours(2));
    }

    private static PlanEchangeSession plan(Noted noted) {
        return new PlanEchangeSession(COUSCOUS, noted, FIRST, Optional.empty(), Optional.empty());
    }

    private static CancelEchangeSession cancel(Noted noted) {
        return new CancelEchangeSession(COUSCOUS, noted, FIRST, Optional.empty());
    }

    private static CorrectEchangeNote correct(String wrong, Correction right) {
        return new CorrectEchangeNote(COUSCOUS, sheet("correction", MARCH_31), note(wrong), right);
    }

    private static NoteCorrected corrected(String sheet, String wrong, Correction right) {
        return new NoteCorrected(sheet(sheet, MARCH_31), note(wrong), right);
    }

    @Nested
    class when_nobody_heard_of_it {

        @Test
        void it_starts() {
            unknown.when(start("agreement", MARCH_1, Optional.of(MEETING))).tells(STARTED);
        }

        @Test
        void its_bilan_cannot_come_before_the_agreement() {
            unknown.when(new StartEchange(
                            COUSCOUS,
                            sheet("agreement", MARCH_10),
                            Optional.empty(),
                            between(AWA, GERARD),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(MARCH_1)))
                    .refuses("Le jour du bilan vient avant celui de l’accord.");
        }

        @Test
        void it_cannot_have_started_tomorrow() {
            unknown.when(start("agreement", MARCH_31.plusDays(1), Optional.empty()))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void a_session_an_end_or_a_newcomer_may_be_noted_first() {
            unknown.when(hold("attendance")).tells(HELD);
            unknown.when(new EndEchange(COUSCOUS, sheet("end", MARCH_20)))
                    .tells(new EchangeEnded(sheet("end", MARCH_20), COUSCOUS));
            unknown.when(new JoinEchange(COUSCOUS, sheet("join", MARCH_10), NADIA, Side.DEMANDEUR))
                    .tells(new EchangeJoined(sheet("join", MARCH_10), COUSCOUS, NADIA, Side.DEMANDEUR));
        }

        @Test
        void its_agreement_may_be_noted_after_its_sessions() {
            unknown.after(HELD)
                    .when(start("agreement", MARCH_1, Optional.of(MEETING)))
                    .tells(STARTED);
        }

        @Test
        void nothing_can_be_corrected() {
            unknown.when(correct("agreement", NEVER)).refuses("La note à corriger n’est pas connue.");
        }
    }

    @Nested
    class when_running {

        @Test
        void the_same_agreement_sent_twice_has_one_effect() {
            running.when(start("agreement", MARCH_1, Optional.of(MEETING))).isSilent();
        }

        @Test
        void agreed_again_in_the_same_mise_en_relation_it_goes_on() {
            running.when(start("a year later", MARCH_20, Optional.of(MEETING))).isSilent();
            unknown.after(
                            started("agreement", Optional.empty()),
                            corrected("where", "agreement", new MiseEnRelationIs(Optional.of(MEETING))))
                    .when(start("a year later", MARCH_20, Optional.of(MEETING)))
                    .isSilent();
        }

        @Test
        void another_agreement_is_a_correction() {
            running.when(start("other sheet", MARCH_20, Optional.empty())).refuses(ALREADY_STARTED);
            running.when(start("other sheet", MARCH_20, Optional.of(MiseEnRelationId.of("tajine"))))
                    .refuses(ALREADY_STARTED);
            unknown.after(started("agreement", Optional.empty()))
                    .when(start("other sheet", MARCH_20, Optional.empty()))
                    .refuses(ALREADY_STARTED);
        }

        @Test
        void another_network_cannot_end_it() {
            running.when(new EndEchange(COUSCOUS, sheetElsewhere("end", MARCH_20)))
                    .refuses("Cet échange appartient à un autre réseau.");
        }

        @Test
        void people_join_and_quit() {
            Noted join = sheet("join", MARCH_10);
            running.when(new JoinEchange(COUSCOUS, join, NADIA, Side.DEMANDEUR))
                    .tells(new EchangeJoined(join, COUSCOUS, NADIA, Side.DEMANDEUR));
            Noted quit = sheet("quit", MARCH_20);
            running.when(new QuitEchange(COUSCOUS, quit, NADIA)).tells(new EchangeQuit(quit, COUSCOUS, NADIA));
        }

        @Test
        void it_ends_and_a_late_sheet_still_tells_a_session() {
            running.when(new EndEchange(COUSCOUS, sheet("end", MARCH_20)))
                    .tells(new EchangeEnded(sheet("end", MARCH_20), COUSCOUS));
            unknown.after(STARTED, new EchangeEnded(sheet("end", MARCH_20), COUSCOUS))
                    .when(hold("attendance"))
                    .tells(HELD);
        }
    }

    @Nested
    class when_a_session_is_planned {

        private final Deciding<Echange> planned = unknown.after(STARTED, PLANNED);

        @Test
        void it_may_be_for_a_day_to_come() {
            Noted ahead = sheet("plan", APRIL_15);
            Optional<LocalTime> at = Optional.of(LocalTime.NOON);
            Optional<Words> place = Optional.of(says(AWA, "chez Awa"));
            running.when(new PlanEchangeSession(COUSCOUS, ahead, FIRST, at, place))
                    .tells(new EchangeSessionPlanned(ahead, COUSCOUS, FIRST, at, place));
        }

        @Test
        void it_is_planned_once() {
            planned.when(plan(sheet("other plan", MARCH_20))).refuses(ALREADY_PLANNED);
        }

        @Test
        void another_session_is_planned_beside_it() {
            Noted noted = sheet("other plan", MARCH_20);
            planned.when(new PlanEchangeSession(COUSCOUS, noted, SECOND, Optional.empty(), Optional.empty()))
                    .tells(new EchangeSessionPlanned(noted, COUSCOUS, SECOND, Optional.empty(), Optional.empty()));
        }

        @Test
        void it_is_held() {
            planned.when(hold("attendance")).tells(HELD);
        }

        @Test
        void it_is_cancelled_even_for_a_day_to_come() {
            planned.when(cancel(sheet("cancelled", MARCH_10))).tells(CANCELLED);
            Noted ahead = sheet("cancelled", APRIL_15);
            planned.when(cancel(ahead)).tells(new EchangeSessionCancelled(ahead, COUSCOUS, FIRST, Optional.empty()));
        }

        @Test
        void a_plan_given_up_cannot_come_back_beside_another() {
            EchangeSessionPlanned other = new EchangeSessionPlanned(
                    sheet("other plan", MARCH_20), COUSCOUS, FIRST, Optional.empty(), Optional.empty());
            unknown.after(PLANNED, corrected("mistake", "plan", NEVER), other)
                    .when(correct("mistake", NEVER))
                    .refuses(ALREADY_PLANNED);
        }
    }

    @Nested
    class when_a_session_is_cancelled {

        private final Deciding<Echange> cancelled = unknown.after(STARTED, CANCELLED);

        @Test
        void it_cannot_be_held() {
            cancelled.when(hold("attendance")).refuses(CANCELLED_ALREADY);
        }

        @Test
        void its_plan_may_be_noted_late() {
            cancelled.when(plan(sheet("plan", MARCH_10))).tells(PLANNED);
        }

        @Test
        void a_cancellation_that_never_happened_lets_it_be_held() {
            unknown.after(STARTED, CANCELLED, corrected("mistake", "cancelled", NEVER))
                    .when(hold("attendance"))
                    .tells(HELD);
        }

        @Test
        void the_cancellation_cannot_come_back_once_it_was_held() {
            unknown.after(STARTED, CANCELLED, corrected("mistake", "cancelled", NEVER), HELD)
                    .when(correct("mistake", NEVER))
                    .refuses(CANCELLED_ALREADY);
        }
    }

    @Nested
    class when_a_session_was_held {

        private final Deciding<Echange> held = unknown.after(STARTED, HELD);

        @Test
        void the_same_sheet_typed_twice_has_one_effect() {
            held.when(hold("attendance")).isSilent();
        }

        @Test
        void another_sheet_about_it_is_a_correction() {
            held.when(hold("other sheet")).refuses(ALREADY_HELD);
        }

        @Test
        void another_session_of_the_same_day_is_another_session() {
            unknown.after(STARTED, held("morning", SECOND))
                    .when(hold("attendance"))
                    .tells(HELD);
        }

        @Test
        void it_cannot_be_cancelled() {
            held.when(cancel(sheet("cancelled", MARCH_10)))
                    .refuses(
                            "Cette séance a eu lieu : elle ne peut pas être annulée. Corrigez-la si c’est une erreur.");
        }

        @Test
        void it_cannot_be_held_before_its_day() {
            running.when(hold(sheet("attendance", APRIL_15), Set.of(GERARD), Duration.ofHours(1)))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void somebody_was_there() {
            running.when(hold(sheet("attendance", MARCH_10), Set.of(), Duration.ofHours(1)))
                    .refuses(NOBODY);
        }

        @Test
        void it_lasted_some_time_and_not_more_than_a_day() {
            String sentence = "La durée d’une séance se compte en minutes ou en heures, jusqu’à un jour.";
            for (Duration lasted : List.of(
                    Duration.ZERO, Duration.ofHours(-1), Duration.ofHours(24).plusSeconds(1))) {
                running.when(hold(sheet("attendance", MARCH_10), Set.of(GERARD), lasted))
                        .refuses(sentence);
            }
        }

        @Test
        void it_may_have_lasted_a_whole_day() {
            Duration day = Duration.ofHours(24);
            running.when(hold(sheet("attendance", MARCH_10), Set.of(GERARD), day))
                    .tells(new EchangeSessionHeld(
                            sheet("attendance", MARCH_10),
                            COUSCOUS,
                            FIRST,
                            Set.of(AWA),
                            Set.of(GERARD),
                            Optional.of(CUISINE),
                            Optional.of(day),
                            Optional.empty()));
        }

        @Test
        void its_sheet_may_be_put_right() {
            for (Correction right : List.of(
                    new Day(MARCH_1),
                    new OffreursAre(Set.of()),
                    new DemandeursAre(Set.of(YOUSSEF)),
                    new SavoirIs(says(AWA, "rouler la semoule")),
                    new ThemeIs(Optional.empty()),
                    new EchangeIs(EchangeId.of("tajine")),
                    NEVER)) {
                held.when(correct("attendance", right)).tells(corrected("correction", "attendance", right));
            }
        }

        @Test
        void it_cannot_be_corrected_to_nobody() {
            unknown.after(STARTED, HELD, corrected("no offreur", "attendance", new OffreursAre(Set.of())))
                    .when(correct("attendance", new DemandeursAre(Set.of())))
                    .refuses(NOBODY);
        }

        @Test
        void taking_a_correction_back_cannot_leave_nobody_either() {
            unknown.after(
                            STARTED,
                            HELD,
                            corrected("no demandeur", "attendance", new DemandeursAre(Set.of())),
                            corrected("awa was not there", "no demandeur", NEVER),
                            corrected("no offreur", "attendance", new OffreursAre(Set.of())))
                    .when(correct("awa was not there", NEVER))
                    .refuses(NOBODY);
        }

        @Test
        void a_session_has_no_outcome() {
            held.when(correct("attendance", new OutcomeIs(Outcome.NO))).refuses(NONSENSE);
        }

        @Test
        void a_sheet_that_was_replaced_cannot_come_back() {
            unknown.after(STARTED, HELD, corrected("mistake", "attendance", NEVER), held("right sheet", FIRST))
                    .when(correct("mistake", NEVER))
                    .refuses(ALREADY_HELD);
        }
    }

    @Nested
    class when_its_agreement_is_put_right {

        @Test
        void all_that_it_says_may_be() {
            for (Correction right : List.of(
                    new OffreursAre(Set.of(NADIA)),
                    new DemandeursAre(Set.of()),
                    new MediatorsAre(Set.of()),
                    new MediatorsAre(Set.of(NADIA)),
                    new SavoirIs(says(AWA, "le tajine")),
                    new ThemeIs(Optional.of(LANGUES)),
                    new MiseEnRelationIs(Optional.empty()))) {
                running.when(correct("agreement", right)).tells(corrected("correction", "agreement", right));
            }
        }

        @Test
        void one_person_mediates() {
            running.when(correct("agreement", new MediatorsAre(Set.of(ODILE, NADIA))))
                    .refuses("Une seule personne assure la médiation d’un échange.");
        }

        @Test
        void it_cannot_come_back_beside_the_one_that_replaced_it() {
            unknown.after(STARTED, corrected("mistake", "agreement", NEVER), started("other sheet", Optional.empty()))
                    .when(correct("mistake", NEVER))
                    .refuses(ALREADY_STARTED);
        }

        @Test
        void one_person_joins_at_a_time() {
            Deciding<Echange> joined =
                    unknown.after(new EchangeJoined(sheet("join", MARCH_10), COUSCOUS, NADIA, Side.DEMANDEUR));
            PeopleAre youssef = new PeopleAre(Set.of(YOUSSEF));
            joined.when(correct("join", youssef)).tells(corrected("correction", "join", youssef));
            joined.when(correct("join", new PeopleAre(Set.of()))).refuses("Cette note parle d’une seule personne.");
        }

        @Test
        void an_end_may_be_the_end_of_another_echange() {
            EchangeIs tajine = new EchangeIs(EchangeId.of("tajine"));
            unknown.after(new EchangeEnded(sheet("end", MARCH_20), COUSCOUS))
                    .when(correct("end", tajine))
                    .tells(corrected("correction", "end", tajine));
        }
    }
}
