package org.reciproque.office.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets somebody try to sign in, or asks them to wait. */
final class DelayFilter extends OncePerRequestFilter {

    private static final String BY_KEY = "/login/webauthn";

    private final Delays delays;

    DelayFilter(Delays delays) {
        this.delays = delays;
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
        return !request.getMethod().equals(HttpMethod.POST.name())
                || !request.getServletPath().equals("/connexion") && !isByKey(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String login = isByKey(request)
                ? byKey(request)
                : Optional.ofNullable(request.getParameter("username")).orElse("");
        int wait = delays.tryOf(login, request.getRemoteAddr());
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
