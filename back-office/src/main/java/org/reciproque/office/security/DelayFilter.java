package org.reciproque.office.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets somebody try to sign in, or asks them to wait. */
final class DelayFilter extends OncePerRequestFilter {

    private final Delays delays;

    DelayFilter(Delays delays) {
        this.delays = delays;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.POST.name())
                || !request.getServletPath().equals("/connexion");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String login = Optional.ofNullable(request.getParameter("username")).orElse("");
        int wait = delays.tryOf(login, request.getRemoteAddr());
        if (wait > 0) {
            response.sendRedirect(request.getContextPath() + "/connexion?attente=" + wait);
            return;
        }
        next.doFilter(request, response);
    }
}
