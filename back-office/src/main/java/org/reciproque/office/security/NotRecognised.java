package org.reciproque.office.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the door: no access here has that e-mail, or the exchange with the provider did not come to its end. */
final class NotRecognised implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(NotRecognised.class);

    private final Missed missed;

    NotRecognised(Missed missed) {
        this.missed = missed;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean unknown = failure instanceof OAuth2AuthenticationException refused
                && IdentityProvider.UNKNOWN_HERE.equals(refused.getError().getErrorCode());
        missed.ofNobody(Missed.Kind.PROVIDER, request);
        if (!unknown) {
            LOG.warn("The identity provider did not vouch for somebody: {}", kind(failure));
        }
        response.sendRedirect(
                request.getContextPath() + "/connexion?structure=" + (unknown ? "inconnue" : "interrompue"));
    }

    /** What a provider answers may repeat what it was told of somebody: only the kind of fault is said. */
    private static String kind(AuthenticationException failure) {
        return failure.getCause() == null
                ? failure.getClass().getSimpleName()
                : failure.getCause().getClass().getSimpleName();
    }
}
