package org.reciproque.office.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reciproque.store.FenceWatch;
import org.reciproque.store.FenceWatch.Forgotten;
import org.reciproque.store.PostgresEventStorageEngine;
import org.reciproque.store.UnreadableEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is wrong with the facts where they are kept, in words for whoever administers; nothing of what they say. */
@Component
public class FactsTold {

    private static final String OF_ANOTHER_VERSION = " Ils restent gardés tels quels, et le reste continue. Lancez la"
            + " version de Réciproque qui les a écrits, ou une plus récente, puis reconstruisez les listes.";

    private final ObjectProvider<PostgresEventStorageEngine> store;
    private final ChainRead chain;
    private final FenceWatch fence;

    FactsTold(ObjectProvider<PostgresEventStorageEngine> store, ChainRead chain, FenceWatch fence) {
        this.store = store;
        this.chain = chain;
        this.fence = fence;
    }

    /** A sentence for each thing that is wrong: where, and what to do. Empty when all is well. */
    public List<String> wrong() {
        return Stream.of(
                        unreadable().stream(),
                        chain.broken().stream().map(ChainInWords::of),
                        fence.forgotten().stream().map(FactsTold::heldBack))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private Optional<String> unreadable() {
        List<UnreadableEvent> met = Optional.ofNullable(store.getIfAvailable())
                .map(PostgresEventStorageEngine::unreadable)
                .orElse(List.of());
        return met.stream()
                .findFirst()
                .map(first -> several(met.size()) + first.token().at() + " («\u00a0" + simple(first.type()) + "\u00a0»"
                        + revision(first) + ")." + OF_ANOTHER_VERSION);
    }

    private static String several(int facts) {
        return facts == 1
                ? "Un fait ne peut pas être lu par cette version\u00a0: le n°\u00a0"
                : (facts < PostgresEventStorageEngine.UNREADABLE_REMEMBERED ? "" : "Au moins ") + facts
                        + " faits ne peuvent pas être lus par cette version, le premier est le n°\u00a0";
    }

    private static String revision(UnreadableEvent event) {
        return event.revision() == null ? "" : ", révision " + event.revision();
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    private static String heldBack(Forgotten open) {
        return "Une transaction ouverte depuis " + open.age().toSeconds() + "\u00a0s (" + open.application()
                + ") retient toutes les listes. Pour la fermer\u00a0: " + open.cure();
    }
}
