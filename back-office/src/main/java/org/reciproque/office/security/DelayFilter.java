package org.reciproque.office.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.reciproque.office.web.Turns;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets somebody try to sign in, or go to the identity provider; or asks them to wait. */
final class DelayFilter extends OncePerRequestFilter {

    private static final String BY_KEY = "/login/webauthn";

    private static final String TO_PROVIDER = "/oauth2/authorization/";

    /** A whole local may share one address. */
    private static final int AT_ONCE = 20;

    private static final Duration ONE_EVERY = Duration.ofSeconds(3);

    private final Delays delays;
    private final Missed missed;
    private final Turns departures = new Turns(AT_ONCE, ONE_EVERY);

    DelayFilter(Delays delays, Missed missed) {
        this.delays = delays;
        this.missed = missed;
    }

    private static boolean isByKey(HttpServletRequest request) {
        return request.getServletPath().equals(BY_KEY);
    }

    /** Whose key it is, it says once it is judged: until then tries count by where they come from. */
    static String byKey(HttpServletRequest request) {
        return BY_KEY + " " + request.getRemoteAddr();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean tries = request.getMethod().equals(HttpMethod.POST.name())
                && (request.getServletPath().equals("/connexion") || isByKey(request));
        return !tries && !isToProvider(request);
    }

    /** Each makes us remember something, and may make us ask the provider for its addresses. */
    private static boolean isToProvider(HttpServletRequest request) {
        return request.getServletPath().startsWith(TO_PROVIDER);
    }

    private int wait(HttpServletRequest request) {
        if (isToProvider(request)) {
            return departures
                    .take(request.getRemoteAddr(), System.nanoTime())
                    .map(wait -> (int) wait.toSeconds() + 1)
                    .orElse(0);
        }
        return delays.tryOf(isByKey(request) ? byKey(request) : login(request), request.getRemoteAddr());
    }

    /** As it was typed, whether or not it is somebody's. */
    static String login(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("username")).orElse("");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        int wait = wait(request);
        if (wait > 0) {
            missed.of(isByKey(request) || isToProvider(request) ? "" : login(request), Missed.Kind.WAIT, request);
        }
        if (wait > 0 && isByKey(request)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setIntHeader(HttpHeaders.RETRY_AFTER, wait);
            return;
        }
        if (wait > 0) {
            response.sendRedirect(request.getContextPath() + "/connexion?attente=" + wait);
            return;
        }
        next.doFilter(request, response);
    }
}
