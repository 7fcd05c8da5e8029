package org.reciproque.command.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.echange.EchangeCommand.HoldEchangeSession;
import org.reciproque.api.echange.EchangeCommand.PlanEchangeSession;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.PlanMeeting;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.command.story.ToldAct;

class ExampleNetworkTest {

    private static final String NAME = "Les Passerelles";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Period LAST_YEAR = Period.year(2025);

    private static List<ToldAct> acts(ExampleSize size, long seed) {
        return ExampleNetwork.acts(NAME, size, seed, TODAY);
    }

    @Nested
    class Seeds {

        @Test
        void the_same_seed_tells_the_same_story() {
            assertThat(acts(ExampleSize.SMALL, 7)).isEqualTo(acts(ExampleSize.SMALL, 7));
        }

        @Test
        void another_seed_another_day_or_another_name_tells_another_story() {
            List<ToldAct> told = acts(ExampleSize.SMALL, 7);

            assertThat(acts(ExampleSize.SMALL, 8)).isNotEqualTo(told);
            assertThat(ExampleNetwork.acts(NAME, ExampleSize.SMALL, 7, TODAY.plusDays(1)))
                    .isNotEqualTo(told);
            assertThat(ExampleNetwork.acts("Le Fil", ExampleSize.SMALL, 7, TODAY))
                    .isNotEqualTo(told);
        }

        @Test
        void chance_is_the_same_on_every_machine() {
            Measured small = new Measured(acts(ExampleSize.SMALL, 7));

            assertThat(Fingerprint.of(small)).isEqualTo(Fingerprint.OF_SMALL_7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_last_full_year_has_the_size_of_its_profile(ExampleSize size) {
        Profile profile = Profile.of(size);
        Percentage near = Percentage.withPercentage(15);
        for (long seed = 1; seed <= 3; seed++) {
            long start = System.nanoTime();
            List<ToldAct> acts = acts(size, seed);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Measured told = new Measured(acts);
            System.out.printf("%s, %d acts in %d ms; %s%n", size, acts.size(), took.toMillis(), told.summary(2025));

            assertThat(told.active(LAST_YEAR).size()).isCloseTo(profile.people(), near);
            assertThat(told.in(LAST_YEAR, MakeOffer.class).size()).isCloseTo(profile.offers(), near);
            assertThat(told.in(LAST_YEAR, ExpressDemand.class).size()).isCloseTo(profile.demands(), near);
            assertThat(told.meetings(LAST_YEAR)).isCloseTo(profile.meetings(), near);
            assertThat(told.echanges(LAST_YEAR)).isCloseTo((long) profile.echanges(), near);
            assertThat(told.in(LAST_YEAR, HoldEchangeSession.class).size()).isCloseTo(profile.sessions(), near);
        }
    }

    @ParameterizedTest
    @EnumSource
    void people_are_who_comes_to_such_networks(ExampleSize size) {
        Measured told = new Measured(acts(size, 1));

        assertThat(told.women()).isBetween(0.60, 0.75);
        assertThat(told.retired()).isGreaterThan(0.5);
        assertThat(told.turnover(2025)).isBetween(0.20, 0.40);
        assertThat(told.onlyOneSide(LAST_YEAR.last())).isBetween(0.15, 0.30);
        assertThat(told.onlyOneSide(TODAY)).isBetween(0.15, 0.30);
        assertThat((double) told.withoutFollowUp(LAST_YEAR) / told.meetings(LAST_YEAR))
                .isBetween(0.10, 0.30);
    }

    /** 28 of 52 at a season lunch; some eight to forty around the table of a repérage. */
    @ParameterizedTest
    @EnumSource
    void as_many_come_together_as_there_are_seats(ExampleSize size) {
        Measured told = new Measured(acts(size, 1));
        int people = told.active(LAST_YEAR).size();

        assertThat(told.present(GatheringKind.REPERAGE))
                .allSatisfy(present -> assertThat(present).isBetween(8, 40));
        assertThat(told.present(GatheringKind.CELEBRATION))
                .allSatisfy(present -> assertThat(present).isBetween(12, 250));
        assertThat(told.present(GatheringKind.GENERAL_ASSEMBLY))
                .allSatisfy(present -> assertThat(present).isBetween(8, 160));
        assertThat(told.present(GatheringKind.JOURNEY))
                .allSatisfy(present -> assertThat(present).isBetween(8, 55));
        assertThat(told.present(GatheringKind.TRAINING))
                .allSatisfy(present -> assertThat(present).isBetween(6, 40));
        assertThat(told.in(LAST_YEAR, HoldGathering.class))
                .filteredOn(held -> held.kind() == GatheringKind.CELEBRATION)
                .singleElement()
                .satisfies(fete -> assertThat((double) fete.present().size() / people)
                        .isBetween(size == ExampleSize.LARGE ? 0.1 : 0.3, 0.65));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_speaks_at_the_table_says_a_few_things(ExampleSize size) {
        Measured told = new Measured(acts(size, 1));

        assertThat(told.linesAtReperages())
                .isNotEmpty()
                .allSatisfy(lines -> assertThat(lines).isBetween(1, 6));
    }

    @Test
    void a_network_grows() {
        Measured told = new Measured(acts(ExampleSize.MEDIUM, 1));

        assertThat(told.active(Period.year(2024)).size())
                .isLessThan(told.active(LAST_YEAR).size());
        assertThat(told.in(Period.year(2024), MakeOffer.class).size())
                .isLessThan((int) (0.85 * told.in(LAST_YEAR, MakeOffer.class).size()));
    }

    @Test
    void the_first_act_founds_the_network_with_its_themes_in_alphabetical_order() {
        ToldAct first = acts(ExampleSize.SMALL, 1).get(0);

        assertThat(first.commands()).singleElement().isInstanceOfSatisfying(FoundNetwork.class, founded -> {
            assertThat(founded.network()).isEqualTo(NetworkId.named(NAME));
            assertThat(founded.name()).isEqualTo(NAME);
            assertThat(founded.themes().stream().map(theme -> theme.name()).toList())
                    .isSorted()
                    .hasSize(13);
        });
    }

    @Nested
    class Years {

        private final Measured told = new Measured(acts(ExampleSize.MEDIUM, 1));

        private double sessionsOf(int month) {
            return told.in(LAST_YEAR, HoldEchangeSession.class).stream()
                    .filter(session -> session.noted().on().getMonthValue() == month)
                    .count();
        }

        @Test
        void are_quiet_in_summer() {
            double usual = told.in(LAST_YEAR, HoldEchangeSession.class).size() / 12.0;

            assertThat((sessionsOf(7) + sessionsOf(8)) / 2).isLessThan(usual * 0.6);
        }

        @Test
        void have_a_reperage_every_six_weeks_noted_by_two() {
            List<HoldGathering> reperages = told.all(HoldGathering.class).stream()
                    .filter(held -> held.kind() == GatheringKind.REPERAGE)
                    .toList();

            for (int i = 1; i < reperages.size(); i++) {
                LocalDate before = reperages.get(i - 1).noted().on();
                assertThat(reperages.get(i).noted().on()).isEqualTo(before.plusDays(42));
            }
            assertThat(reperages)
                    .hasSizeGreaterThan(24)
                    .allSatisfy(held -> assertThat(held.notedBy()).hasSize(2).isSubsetOf(held.present()));
        }

        @Test
        void see_most_wishes_noted_at_a_reperage() {
            List<MakeOffer> offers = told.in(LAST_YEAR, MakeOffer.class);
            long atReperage = offers.stream()
                    .filter(offer -> offer.fiche().notedAt().isPresent())
                    .count();

            assertThat((double) atReperage / offers.size()).isCloseTo(0.75, within(0.12));
        }

        @Test
        void have_an_assembly_in_spring_and_a_fete_in_june() {
            assertThat(told.in(LAST_YEAR, HoldGathering.class))
                    .extracting(HoldGathering::kind)
                    .contains(GatheringKind.values());
            assertThat(told.in(LAST_YEAR, HoldGathering.class))
                    .filteredOn(held -> held.kind() == GatheringKind.CELEBRATION)
                    .allSatisfy(held ->
                            assertThat(held.noted().on().getMonthValue()).isEqualTo(6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void there_is_something_to_do_this_week(ExampleSize size) {
        Measured told = new Measured(acts(size, 1));
        LocalDate soon = TODAY.plusDays(14);

        assertThat(told.all(PlanMeeting.class).stream()
                        .map(meeting -> meeting.noted().on())
                        .filter(day -> day.isAfter(TODAY) && !day.isAfter(soon)))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(told.all(PlanEchangeSession.class).stream()
                        .map(session -> session.noted().on())
                        .filter(day -> day.isAfter(TODAY) && !day.isAfter(TODAY.plusWeeks(4))))
                .isNotEmpty();
        assertThat(told.all(PlanGathering.class).stream()
                        .filter(planned -> planned.kind() == GatheringKind.REPERAGE)
                        .map(planned -> planned.noted().on())
                        .filter(day -> day.isAfter(TODAY)))
                .singleElement()
                .satisfies(day -> assertThat(day).isBeforeOrEqualTo(TODAY.plusDays(42)));
        assertThat(told.all(WelcomeParticipant.class).stream()
                        .filter(welcome -> welcome.noted().on().isAfter(TODAY.minusDays(14))))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(told.bilansDue(TODAY)).isNotEmpty();
        assertThat(told.unansweredDemands())
                .hasSizeGreaterThan(told.all(ExpressDemand.class).size() / 5);
    }

    @Test
    void some_bilans_come_late_and_some_never() {
        Measured told = new Measured(acts(ExampleSize.MEDIUM, 1));
        int echanges = told.all(StartEchange.class).size();

        assertThat(told.all(RecordBilan.class).size()).isBetween((int) (0.5 * echanges), (int) (0.85 * echanges));
    }
}
