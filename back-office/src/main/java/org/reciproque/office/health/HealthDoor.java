package org.reciproque.office.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.reciproque.api.base.Refusal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A door of its own for whatever watches over this application, on this machine only, whether the application has screens
 * or not: 200 when all is well, 503 otherwise, with the sentences. It opens once everything is ready.
 */
@Component
@ConditionalOnProperty(HealthDoor.PORT)
class HealthDoor implements DisposableBean {

    /** Setting that says where; without it there is no such door. */
    static final String PORT = "reciproque.health-port";

    private static final int WELL = 200;
    private static final int UNWELL = 503;

    private final Installation installation;
    private final HttpServer door;

    HealthDoor(Installation installation, @Value("${" + PORT + "}") int port) {
        this.installation = installation;
        try {
            this.door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new Refusal(
                    "Le port " + port + " est déjà pris\u00a0: choisissez-en un autre (RECIPROQUE_HEALTH_PORT).");
        }
        door.createContext("/sante", this::answer);
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        door.start();
    }

    int port() {
        return door.getAddress().getPort();
    }

    private void answer(HttpExchange asked) throws IOException {
        List<Sign> signs = installation.signs();
        byte[] sentences = signs.stream()
                .map(sign -> sign.thing() + "\u00a0: " + String.join(" ", sign.sentences()) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        asked.sendResponseHeaders(signs.stream().allMatch(Sign::well) ? WELL : UNWELL, sentences.length);
        asked.getResponseBody().write(sentences);
        asked.close();
    }

    @Override
    public void destroy() {
        door.stop(0);
    }
}
