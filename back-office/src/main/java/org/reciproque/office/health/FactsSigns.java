package org.reciproque.office.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reciproque.office.facts.ChainInWords;
import org.reciproque.office.facts.ChainRead;
import org.reciproque.store.FenceWatch;
import org.reciproque.store.FenceWatch.Forgotten;
import org.reciproque.store.PostgresEventStorageEngine;
import org.reciproque.store.UnreadableEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the facts are whole where they are kept, and nobody holds their readers back; nothing of what they say. */
@Component
final class FactsSigns {

    private static final String THING = "Les faits";

    private static final String OF_ANOTHER_VERSION = " Ils restent gardés tels quels, et le reste continue. Lancez la"
            + " version de Réciproque qui les a écrits, ou une plus récente, puis reconstruisez les listes.";

    private final ObjectProvider<PostgresEventStorageEngine> store;
    private final ChainRead chain;
    private final FenceWatch fence;

    FactsSigns(ObjectProvider<PostgresEventStorageEngine> store, ChainRead chain, FenceWatch fence) {
        this.store = store;
        this.chain = chain;
        this.fence = fence;
    }

    Sign sign() {
        List<String> wrong = wrong();
        return wrong.isEmpty()
                ? new Sign(THING, true, "Rien n’a été trouvé qui ne soit pas comme on l’a noté.")
                : new Sign(THING, false, wrong);
    }

    /** A sentence for each thing that is wrong: where, and what to do. */
    private List<String> wrong() {
        return Stream.of(
                        unreadable().stream(),
                        chain.broken().stream().map(ChainInWords::of),
                        fence.forgotten().stream().map(FactsSigns::heldBack))
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
