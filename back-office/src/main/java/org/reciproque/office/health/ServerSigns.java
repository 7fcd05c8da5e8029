package org.reciproque.office.health;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How Axon Server is seen from here: whether each context is joined, and what failed last. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class ServerSigns {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, H 'h' mm", Locale.FRENCH);

    private final AxonServerConnectionManager server;
    private final FailedCalls failures;

    ServerSigns(AxonServerConnectionManager server, FailedCalls failures) {
        this.server = server;
        this.failures = failures;
    }

    Sign sign() {
        Map<String, Boolean> contexts = new TreeMap<>(server.connections());
        boolean well = !contexts.isEmpty() && !contexts.containsValue(false);
        List<String> sentences = new ArrayList<>();
        contexts.forEach((name, joined) ->
                sentences.add("Contexte «\u00a0" + name + "\u00a0»\u00a0: " + (joined ? "relié." : "pas relié.")));
        if (!well) {
            sentences.add("Rien ne peut être noté tant qu’il ne répond pas\u00a0: vérifiez qu’il tourne, et son adresse"
                    + " (AXON_AXONSERVER_SERVERS). La liaison reprend d’elle-même.");
        }
        failures.last()
                .ifPresent(failed -> sentences.add(
                        "Dernière panne\u00a0: " + WHEN.format(failed.at()) + " (" + failed.how() + ")."));
        return new Sign("Axon Server", well, sentences);
    }
}
