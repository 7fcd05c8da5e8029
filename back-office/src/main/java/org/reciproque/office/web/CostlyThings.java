package org.reciproque.office.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reports, packages, spreadsheets and imports make the machine work for seconds: whoever asks for many in a row waits a
 * little, so that the others do not.
 */
final class CostlyThings implements HandlerInterceptor {

    /** Addresses whose answer costs seconds. */
    static final String[] WHERE = {
        "/rapports/**", "/donnees/*.zip", "/chiffres/*.csv", "/chiffres/*.ods", "/importer", "/importer/**"
    };

    private static final int AT_ONCE = 20;
    private static final Duration ONE_EVERY = Duration.ofSeconds(3);

    private final Turns turns = new Turns(AT_ONCE, ONE_EVERY);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Principal who = request.getUserPrincipal();
        if (who == null || isLookAtAnImport(request)) {
            return true;
        }
        Optional<Duration> wait = turns.take(who.getName(), System.nanoTime());
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return wait.isEmpty();
    }

    /** The page of an import asks again every few seconds how far it is. */
    private static boolean isLookAtAnImport(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().startsWith("/importer");
    }
}
