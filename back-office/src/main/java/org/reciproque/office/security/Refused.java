package org.reciproque.office.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.reciproque.office.security.Missed.Kind;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Answers that a page is not for whoever asks, and remembers that they did. */
final class Refused implements AccessDeniedHandler {

    private final AccessDeniedHandler answer = new AccessDeniedHandlerImpl();
    private final Missed missed;

    Refused(Missed missed) {
        this.missed = missed;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        Kind kind = refusal instanceof CsrfException ? Kind.FORGED : Kind.REFUSED;
        Optional<Sitting> sitting = WhoSits.signedIn();
        if (sitting.isPresent()) {
            missed.of(sitting.get(), kind, request);
        } else {
            missed.of(login(), kind, request);
        }
        answer.handle(request, response, refusal);
    }

    /** Before they are seated at this request, whoever signed in is only a login. */
    private static String login() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .orElse("");
    }
}
