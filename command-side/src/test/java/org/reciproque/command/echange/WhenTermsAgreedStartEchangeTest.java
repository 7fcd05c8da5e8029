package org.reciproque.command.echange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reciproque.command.Cast.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeHistory.EchangeStarted;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.TermsAgreed;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.miseenrelation.Terms;
import org.reciproque.api.story.Told;
import org.reciproque.command.Deciding;
import org.reciproque.command.miseenrelation.Agreement;
import org.reciproque.command.miseenrelation.AskAgreement;

class WhenTermsAgreedStartEchangeTest {

    private static final MiseEnRelationId MEETING = MiseEnRelationId.of("couscous");
    private static final TermsAgreed AGREED = new TermsAgreed(
            sheet("meeting", MARCH_10),
            MEETING,
            between(AWA, GERARD),
            Optional.of(says(AWA, "le couscous de chez moi")),
            Optional.of(CUISINE),
            Terms.unsaid());

    private final List<Object> asked = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final AnnotationEventHandlerAdapter policy =
            new AnnotationEventHandlerAdapter(new WhenTermsAgreedStartEchange(
                    DefaultCommandGateway.builder().commandBus(bus).build()));

    @BeforeEach
    void somebody_listens() {
        bus.subscribe(StartEchange.class.getName(), (CommandMessage<?> command) -> asked.add(command.getPayload()));
    }

    private StartEchange startedBy(TermsAgreed event) throws Exception {
        policy.handle(GenericEventMessage.asEventMessage(event));
        return (StartEchange) asked.get(asked.size() - 1);
    }

    @Test
    void the_echange_starts_with_what_was_agreed() throws Exception {
        StartEchange start = startedBy(AGREED);

        Noted agreed = AGREED.noted();
        NoteId own = start.noted().note();
        assertThat(own).isNotEqualTo(agreed.note());
        assertThat(start)
                .isEqualTo(new StartEchange(
                        EchangeId.of(MEETING),
                        new Noted(agreed.network(), own, agreed.by(), agreed.on(), agreed.notedOn()),
                        Optional.of(MEETING),
                        AGREED.parties(),
                        AGREED.savoir(),
                        AGREED.theme(),
                        AGREED.terms().bilanOn()));
    }

    @Test
    void what_a_story_tells_is_whole() throws Exception {
        policy.handle(GenericEventMessage.asEventMessage(AGREED).withMetaData(Map.of(Told.ACT.key(), 12L)));

        assertThat(asked).isEmpty();
    }

    @Test
    void reacting_twice_starts_one_echange() throws Exception {
        StartEchange first = startedBy(AGREED);
        StartEchange second = startedBy(AGREED);

        assertThat(asked).hasSize(2);
        Deciding.on(Echange.class)
                .after(new EchangeStarted(
                        first.noted(),
                        first.echange(),
                        first.miseEnRelation(),
                        first.parties(),
                        first.savoir(),
                        first.theme(),
                        first.bilanOn()))
                .when(second)
                .isSilent();
    }

    private void corrected(Correction right, @Nullable Agreement known, Map<String, ?> told) throws Exception {
        bus.subscribe(AskAgreement.class.getName(), (CommandMessage<?> question) -> {
            assertThat(question.getPayload()).isEqualTo(new AskAgreement(MEETING, note("correction")));
            return known;
        });
        NoteCorrected event = new NoteCorrected(sheet("correction", MARCH_31), note("meeting"), right);
        policy.handle(new GenericDomainEventMessage<>("MiseEnRelation", MEETING.toString(), 1, event, told));
    }

    @Test
    void a_meeting_put_right_as_an_agreement_starts_its_echange_on_the_day_people_met() throws Exception {
        Agreement agreement =
                new Agreement(MARCH_10, between(AWA, GERARD), AGREED.savoir(), AGREED.theme(), Optional.of(APRIL_15));

        corrected(new Correction.OutcomeIs(Outcome.AGREED), agreement, Map.of());

        Noted correction = sheet("correction", MARCH_31);
        StartEchange start = (StartEchange) asked.get(0);
        assertThat(start)
                .isEqualTo(new StartEchange(
                        EchangeId.of(MEETING),
                        new Noted(
                                correction.network(),
                                start.noted().note(),
                                correction.by(),
                                MARCH_10,
                                correction.notedOn()),
                        Optional.of(MEETING),
                        agreement.parties(),
                        agreement.savoir(),
                        agreement.theme(),
                        agreement.bilanOn()));
        assertThat(start.noted().note()).isNotEqualTo(correction.note());
    }

    @Test
    void nothing_starts_when_no_agreement_is_left_by_the_time_the_correction_is_read() throws Exception {
        corrected(new Correction.OutcomeIs(Outcome.AGREED), null, Map.of());

        assertThat(asked).isEmpty();
    }

    @Test
    void other_corrections_and_those_a_story_tells_start_nothing() throws Exception {
        Agreement agreement =
                new Agreement(MARCH_10, between(AWA, GERARD), AGREED.savoir(), AGREED.theme(), Optional.empty());

        corrected(new Correction.OutcomeIs(Outcome.NO), agreement, Map.of());
        corrected(new Correction.Day(MARCH_10), agreement, Map.of());
        corrected(new Correction.OutcomeIs(Outcome.AGREED), agreement, Map.of(Told.ACT.key(), 12L));

        assertThat(asked).isEmpty();
    }
}
