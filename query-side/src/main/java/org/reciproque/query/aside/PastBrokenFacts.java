package org.reciproque.query.aside;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;

/**
 * Lets a reader go past a fact that it cannot read: the fact is set aside with all that follows of the same thing. What
 * silences people is never set aside: a reader that cannot do that does not go on.
 */
final class PastBrokenFacts implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Set<Class<?>> NEVER = Set.of(ParticipantForgotten.class, WordsDestroyed.class);

    private final String reader;
    private final Aside aside;
    private final Undone undone;
    private final List<EvenAside> evenAside;

    PastBrokenFacts(String reader, Aside aside, Undone undone, List<EvenAside> evenAside) {
        this.reader = reader;
        this.aside = aside;
        this.undone = undone;
        this.evenAside = evenAside;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        EventMessage<?> fact = work.getMessage();
        boolean never = NEVER.contains(fact.getPayloadType());
        ReaderAside waiting = ReaderAside.of(work.root(), reader, aside);
        if (waiting.waitsBehind(fact) && !never) {
            passBy(waiting, fact, null);
            return null;
        }
        try {
            return chain.proceed();
        } catch (Exception failure) {
            if (never || !waiting.mayGoPast(failure)) {
                throw failure;
            }
            undone.undo(work.root(), fact);
            passBy(waiting, fact, failure);
            return null;
        }
    }

    private void passBy(ReaderAside waiting, EventMessage<?> fact, @Nullable Exception failure) {
        evenAside.forEach(each -> each.evenAside(fact));
        waiting.put(fact, failure);
    }
}
