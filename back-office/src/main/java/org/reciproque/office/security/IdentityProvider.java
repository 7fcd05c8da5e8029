package org.reciproque.office.security;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Who vouches for people in the structure that carries the installation (OpenID Connect), where one is set up
 * ({@code reciproque.oidc.*}). It says who somebody is; what they may do stays with their access, which it never opens.
 */
@Component
class IdentityProvider implements SmartInitializingSingleton {

    /** In the addresses of the exchange with it. */
    static final String ID = "structure";

    /** Whoever the provider knows, and who has no access here. */
    static final String UNKNOWN_HERE = "unknown_here";

    private final ProviderSettings settings;
    private final PublicAddress address;
    private final Vouched people;
    private final OidcUserService users = new OidcUserService();
    private volatile @Nullable ClientRegistration found;

    IdentityProvider(Environment settings, PublicAddress address, Vouched people) {
        this.settings = ProviderSettings.of(settings);
        this.address = address;
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        settings.refuseUnsafe();
    }

    boolean isSetUp() {
        return settings.named();
    }

    /** As people call it, on the button of the door. */
    Optional<String> name() {
        return isSetUp()
                ? Optional.of(settings.name().isEmpty() ? "votre structure" : settings.name())
                : Optional.empty();
    }

    /** Asked at the first entry and not at the start: Réciproque opens even when the provider does not answer. */
    @Nullable
    ClientRegistration registration(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        ClientRegistration known = found;
        if (known == null) {
            known = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.client())
                    .clientSecret(settings.secret())
                    .scope("openid", "email")
                    .redirectUri(address.said().orElse("{baseUrl}") + "/login/oauth2/code/{registrationId}")
                    .build();
            settings.refuseUnsafe(known.getProviderDetails());
            found = known;
        }
        return known;
    }

    /**
     * Whose access this is: of whom the provider said the same before; or else the one whose login is the e-mail that the
     * provider verified, if that was proven here too.
     *
     * @throws OAuth2AuthenticationException when no access that stands is theirs
     */
    Recognised recognise(OidcUserRequest asked) {
        OidcUser vouched = users.loadUser(asked);
        Optional<String> mail = Optional.ofNullable(vouched.getEmail())
                .filter(given -> given.contains("@") && Boolean.TRUE.equals(vouched.getEmailVerified()));
        return Optional.ofNullable(vouched.getSubject())
                .flatMap(subject -> people.login(String.valueOf(vouched.getIssuer()), subject, mail))
                .map(login -> new Recognised(vouched, login, provesMore(vouched.getIdToken())))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN_HERE)));
    }

    /** Whether the provider asked for a second factor, in a way that whoever set this up trusts. */
    private boolean provesMore(OidcIdToken token) {
        return Stream.concat(
                        Optional.ofNullable(token.getAuthenticationMethods()).stream()
                                .flatMap(Collection::stream),
                        Optional.ofNullable(token.getAuthenticationContextClass()).stream())
                .anyMatch(settings.strongWays()::contains);
    }
}
