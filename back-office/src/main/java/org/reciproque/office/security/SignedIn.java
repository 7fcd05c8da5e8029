package org.reciproque.office.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads whoever signed in to the page they asked for, or home; their failures are forgotten. */
final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Delays delays;
    private final Sittings sittings;

    SignedIn(Delays delays, Sittings sittings) {
        this.delays = delays;
        this.sittings = sittings;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws ServletException, IOException {
        delays.good(proven.getName(), request.getRemoteAddr());
        // Somebody may sign in over the session of another: theirs starts afresh.
        boolean strong = proven.getPrincipal() instanceof Recognised known && known.strong();
        SeatFilter.start(request, proven, sittings, strong);
        super.onAuthenticationSuccess(request, response, proven);
    }
}
