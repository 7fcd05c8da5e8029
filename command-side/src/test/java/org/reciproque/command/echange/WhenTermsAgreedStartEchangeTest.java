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
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.EchangeHistory.EchangeStarted;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.TermsAgreed;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Terms;
import org.reciproque.api.story.Told;
import org.reciproque.command.Deciding;

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
}
