package org.reciproque.command.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Words;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanCommand.SpeakAtBilan;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.echange.EchangeCommand.HoldEchangeSession;
import org.reciproque.api.echange.EchangeCommand.JoinEchange;
import org.reciproque.api.echange.EchangeCommand.PlanEchangeSession;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.PlanMeeting;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.command.story.ToldAct;

class ExampleLivesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(soldes?|crédits?|débits?|comptes?|points?|scores?|classements?|niveaux?|bénéficiaires?|usagers?"
                    + "|prestations?|clients?|diplômes?|certificats?|grades?|rangs?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final List<ToldAct> acts = ExampleNetwork.acts("Les Passerelles", ExampleSize.MEDIUM, 3, TODAY);
    private final Measured told = new Measured(acts);

    private List<Words> words() {
        return Walk.through(told.commands, Words.class);
    }

    @Test
    void acts_are_numbered_and_come_in_the_order_of_their_recording() {
        assertThat(acts).extracting(ToldAct::act).first().isEqualTo(1L);
        assertThat(acts).extracting(ToldAct::act).last().isEqualTo((long) acts.size());
        assertThat(acts.stream()
                        .flatMap(act -> act.commands().stream())
                        .map(command -> command.noted().notedOn())
                        .toList())
                .isSorted()
                .allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(TODAY));
    }

    @Test
    void each_note_and_each_text_is_one_of_its_own() {
        assertThat(told.commands).extracting(command -> command.noted().note()).doesNotHaveDuplicates();
        assertThat(words()).extracting(Words::id).doesNotHaveDuplicates();
    }

    @Test
    void only_what_is_planned_lies_ahead_of_its_note() {
        assertThat(told.commands)
                .filteredOn(command -> !(command instanceof PlanMeeting
                        || command instanceof PlanEchangeSession
                        || command instanceof PlanGathering))
                .allSatisfy(command -> assertThat(command.noted().on())
                        .isBeforeOrEqualTo(command.noted().notedOn()));
    }

    @Test
    void paper_comes_late() {
        long late = told.commands.stream()
                .filter(command -> command.noted().on().isBefore(command.noted().notedOn()))
                .count();

        assertThat(late).isGreaterThan(told.commands.size() / 3);
    }

    @Test
    void whoever_and_whatever_is_spoken_of_is_known_already() {
        Set<Object> known = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (NetworkCommand command : told.commands) {
            known.add(founds(command));
            known.add(command.noted().note());
            for (Class<?> kind : List.of(
                    ParticipantId.class,
                    OfferId.class,
                    DemandId.class,
                    MiseEnRelationId.class,
                    EchangeId.class,
                    GatheringId.class,
                    BilanId.class,
                    NoteId.class)) {
                Walk.through(command, kind).stream()
                        .filter(id -> !known.contains(id))
                        .forEach(id -> unknown.add(kind.getSimpleName() + " in " + command));
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static Object founds(NetworkCommand command) {
        if (command instanceof WelcomeParticipant welcome) {
            return welcome.participant();
        }
        if (command instanceof MakeOffer offer) {
            return offer.offer();
        }
        if (command instanceof ExpressDemand demand) {
            return demand.demand();
        }
        if (command instanceof OpenMiseEnRelation open) {
            return open.miseEnRelation();
        }
        if (command instanceof StartEchange start) {
            return start.echange();
        }
        if (command instanceof PlanGathering plan) {
            return plan.gathering();
        }
        return command instanceof RecordBilan bilan
                ? bilan.bilan()
                : command.noted().note();
    }

    @Test
    void nobody_acts_before_coming_or_after_leaving() {
        Map<ParticipantId, LocalDate> came = new HashMap<>();
        Map<ParticipantId, LocalDate> left = new HashMap<>();
        told.all(WelcomeParticipant.class)
                .forEach(it -> came.put(it.participant(), it.noted().on()));
        told.all(Leave.class)
                .forEach(it -> left.put(it.participant(), it.noted().on()));

        assertThat(told.lived()).isNotEmpty().allSatisfy(command -> {
            LocalDate day = command instanceof HoldEchangeSession session
                    ? told.day(session)
                    : command.noted().on();
            for (ParticipantId who : Walk.through(command, ParticipantId.class)) {
                assertThat(day).isBetween(came.get(who), left.getOrDefault(who, TODAY));
            }
        });
    }

    @Test
    void only_those_who_joined_come_to_a_session() {
        Map<EchangeId, Map<ParticipantId, LocalDate>> joined = new HashMap<>();
        told.all(StartEchange.class)
                .forEach(start -> Walk.through(start.parties(), ParticipantId.class)
                        .forEach(who -> joined.computeIfAbsent(start.echange(), none -> new HashMap<>())
                                .put(who, start.noted().on())));
        told.all(JoinEchange.class)
                .forEach(join -> joined.getOrDefault(join.echange(), new HashMap<>())
                        .putIfAbsent(join.participant(), join.noted().on()));

        assertThat(told.all(HoldEchangeSession.class)).allSatisfy(session -> {
            Set<ParticipantId> there = new HashSet<>(session.offreurs());
            there.addAll(session.demandeurs());
            assertThat(there)
                    .isNotEmpty()
                    .allSatisfy(who -> assertThat(joined.getOrDefault(session.echange(), Map.of())
                                    .get(who))
                            .isNotNull()
                            .isBeforeOrEqualTo(told.day(session)));
        });
    }

    @Test
    void exchanges_take_many_shapes() {
        List<StartEchange> starts = told.all(StartEchange.class);
        long pairs = starts.stream()
                .filter(it -> it.parties().offreurs().size() == 1
                        && it.parties().demandeurs().size() == 1)
                .count();
        long groups = starts.stream()
                .filter(it -> it.parties().offreurs().size() == 1
                        && it.parties().demandeurs().size() > 1)
                .count();

        assertThat(pairs).isGreaterThan(starts.size() / 3);
        assertThat(groups).isGreaterThan(starts.size() / 8);
        assertThat(starts).anyMatch(it -> it.parties().offreurs().size() > 1);
        assertThat(starts)
                .anyMatch(it -> it.parties().offreurs().equals(it.parties().demandeurs()));
    }

    @Test
    void no_word_measures_or_ranks_anybody() {
        assertThat(words())
                .extracting(Words::text)
                .allSatisfy(text ->
                        assertThat(FORBIDDEN.matcher(text).find()).as(text).isFalse());
    }

    @Test
    void no_blank_stays_open_and_apostrophes_are_typographic() {
        assertThat(words()).extracting(Words::text).noneMatch(text -> text.matches(".*[{}'|~].*"));
    }

    @Test
    void telephones_and_addresses_are_kept_for_fiction() {
        assertThat(told.all(WelcomeParticipant.class)).allSatisfy(welcome -> {
            welcome.details()
                    .phone()
                    .ifPresent(it -> assertThat(it.text()).matches("(01 99 00|06 39 98) \\d\\d \\d\\d"));
            welcome.details().email().ifPresent(it -> assertThat(it.text()).matches("[a-z.]+@example\\.org"));
        });
    }

    @Test
    void bilans_do_not_repeat_themselves() {
        List<String> said = told.all(SpeakAtBilan.class).stream()
                .flatMap(it -> it.words().expectations().stream())
                .map(Words::text)
                .toList();

        assertThat(Set.copyOf(said)).hasSizeGreaterThan((int) (said.size() * 0.85));
    }

    @Test
    void rare_savoirs_stay_unanswered() {
        Set<DemandId> unanswered = Set.copyOf(told.unansweredDemands());
        Pattern rare = Pattern.compile("(?i).*(japonais|chorale|arabe|country|italien|philo|sculpt.*bois|2nde).*");
        List<ExpressDemand> demands = told.all(ExpressDemand.class).stream()
                .filter(it -> rare.matcher(it.fiche().savoir().text()).matches())
                .toList();

        assertThat(demands).hasSizeGreaterThan(10);
        assertThat(demands.stream()
                        .filter(it -> unanswered.contains(it.demand()))
                        .count())
                .isGreaterThan(demands.size() / 2);
    }

    @Test
    void who_is_forgotten_says_nothing_any_more() {
        List<ForgetParticipant> forgotten = told.all(ForgetParticipant.class);

        assertThat(forgotten).hasSize(2).allSatisfy(forget -> {
            List<NetworkCommand> after = told.commands.subList(told.commands.indexOf(forget) + 1, told.commands.size());
            assertThat(Walk.through(after, Words.class))
                    .noneMatch(it -> it.whose().equals(forget.participant().asSpeaker()));
        });
    }
}
