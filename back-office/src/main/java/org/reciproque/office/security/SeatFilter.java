package org.reciproque.office.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Seats whoever signed in: reads where they sit at each request, so that a closed access or an ended session is so at once,
 * and leads those who have not chosen a network to the choice.
 */
final class SeatFilter extends OncePerRequestFilter {

    static final String SESSION = "org.reciproque.session";

    /** Without a sign of life; a form begun in the morning is sent in the afternoon. */
    private static final Duration LASTS = Duration.ofHours(8);

    /** Pages that need no network. */
    private static final List<String> ANYWHERE = List.of(
            "/assets/",
            "/connexion",
            "/deconnexion",
            "/reseaux",
            "/mon-acces",
            "/verification",
            "/invitation/",
            "/aide",
            "/accessibilite",
            "/vos-donnees",
            "/error");

    private final Sittings sittings;
    private final Clock clock;

    SeatFilter(Sittings sittings, Clock clock) {
        this.sittings = sittings;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Authentication proven = SecurityContextHolder.getContext().getAuthentication();
        if (proven == null || proven instanceof AnonymousAuthenticationToken || !proven.isAuthenticated()) {
            next.doFilter(request, response);
            return;
        }
        Optional<Sitting> sitting = sitting(proven, request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        sitting.ifPresent(found -> context.setAuthentication(new Seated(found)));
        SecurityContextHolder.setContext(context);
        Optional<String> elsewhere = sitting.flatMap(found -> elsewhere(found, request));
        if (elsewhere.isPresent()) {
            response.sendRedirect(request.getContextPath() + elsewhere.get());
            return;
        }
        next.doFilter(request, response);
    }

    /**
     * From now on the session is known to its owner, who may end it; the one it takes the place of has ended.
     *
     * @param strong whether they proved who they are by more than a passphrase
     */
    static UUID start(HttpServletRequest request, Authentication proven, Sittings sittings, boolean strong) {
        String device = Device.called(Optional.ofNullable(request.getHeader("User-Agent")));
        UUID session = sittings.start(proven.getName(), device, strong);
        HttpSession memory = request.getSession();
        if (memory.getAttribute(SESSION) instanceof UUID before) {
            sittings.end(before);
        }
        memory.setAttribute(SESSION, session);
        memory.setMaxInactiveInterval((int) LASTS.toSeconds());
        return session;
    }

    private Optional<Sitting> sitting(Authentication proven, HttpServletRequest request) {
        HttpSession memory = request.getSession();
        UUID session;
        synchronized (WebUtils.getSessionMutex(memory)) {
            session = (UUID) memory.getAttribute(SESSION);
            if (session == null) {
                session = start(request, proven, sittings, false);
            }
        }
        Optional<Sitting> found = sittings.find(session, proven.getName());
        if (found.isEmpty()) {
            memory.invalidate();
        }
        found.ifPresent(seated -> sittings.seen(seated, LocalDate.now(clock)));
        return found;
    }

    private static boolean isAnywhere(String path) {
        return ANYWHERE.stream().anyMatch(path::startsWith);
    }

    private static Optional<String> elsewhere(Sitting sitting, HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return Optional.empty();
        }
        if (!sitting.proven()) {
            return path.startsWith("/mon-acces") || path.startsWith("/reseaux") || !isAnywhere(path)
                    ? Optional.of("/verification")
                    : Optional.empty();
        }
        if (isAnywhere(path)) {
            return Optional.empty();
        }
        if (sitting.seesMovement()) {
            return path.equals("/") ? Optional.of("/mouvement") : Optional.empty();
        }
        return sitting.seat().isEmpty() ? Optional.of("/reseaux") : Optional.empty();
    }
}
