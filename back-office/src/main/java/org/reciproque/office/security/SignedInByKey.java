package org.reciproque.office.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;

/** Tells the script of the page where to go; nothing more is asked of whoever the device recognised. */
final class SignedInByKey implements AuthenticationSuccessHandler {

    private final AuthenticationSuccessHandler answer = new HttpMessageConverterAuthenticationSuccessHandler();
    private final Delays delays;
    private final Sittings sittings;

    SignedInByKey(Delays delays, Sittings sittings) {
        this.delays = delays;
        this.sittings = sittings;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws ServletException, IOException {
        delays.good(DelayFilter.byKey(request), request.getRemoteAddr());
        SeatFilter.start(request, proven, sittings, true);
        answer.onAuthenticationSuccess(request, response, proven);
    }
}
