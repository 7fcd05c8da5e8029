package org.reciproque.office.security;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may make a passkey: whoever proved who they are a moment ago; and, at the first time, whoever is asked for a second factor and has
 * none yet, which makes it theirs. Somebody who only read a passphrase makes none where another factor stands.
 */
final class PasskeyDoor extends OncePerRequestFilter {

    static final String MAKING = "/webauthn/register";

    private final Sittings sittings;
    private final Missed missed;

    PasskeyDoor(Sittings sittings, Missed missed) {
        this.sittings = sittings;
        this.missed = missed;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(MAKING);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Optional<Sitting> maker = WhoSits.signedIn().filter(this::mayMake);
        if (maker.isEmpty()) {
            WhoSits.signedIn().ifPresent(sitting -> missed.of(sitting, Missed.Kind.REFUSED, request));
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return;
        }
        try {
            next.doFilter(request, response);
        } catch (VerificationException | DataConversionException | IllegalArgumentException notAKey) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return;
        }
        if (request.getServletPath().equals(MAKING) && response.getStatus() == HttpStatus.OK.value()) {
            maker.filter(found -> !found.proven()).ifPresent(sittings::strengthen);
        }
    }

    private boolean mayMake(Sitting sitting) {
        return !sitting.example() && (sitting.proven() ? sittings.provenLately(sitting) : !sitting.hasSecondFactor());
    }
}
