package org.reciproque.office.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Ends the session of whoever leaves, before the memory of it goes. */
final class Leaving implements LogoutHandler {

    private final Sittings sittings;

    Leaving(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession memory = request.getSession(false);
        if (memory != null && memory.getAttribute(SeatFilter.SESSION) instanceof UUID session) {
            sittings.end(session);
        }
    }
}
