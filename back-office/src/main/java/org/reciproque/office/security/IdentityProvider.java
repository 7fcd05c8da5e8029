package org.reciproque.office.security;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;
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

    private final String issuer;
    private final String client;
    private final String secret;
    private final String name;
    private final Set<String> strongWays;
    private final PublicAddress address;
    private final Accounts accounts;
    private final OidcUserService users = new OidcUserService();
    private volatile @Nullable ClientRegistration found;

    IdentityProvider(Environment settings, PublicAddress address, Accounts accounts) {
        this.issuer = setting(settings, "issuer");
        this.client = setting(settings, "client-id");
        this.secret = setting(settings, "client-secret");
        this.name = setting(settings, "name");
        this.strongWays = Arrays.stream(setting(settings, "second-factor").split("[,\\s]+"))
                .filter(way -> !way.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.address = address;
        this.accounts = accounts;
    }

    private static String setting(Environment settings, String name) {
        return settings.getProperty("reciproque.oidc." + name, "").strip();
    }

    boolean isSetUp() {
        return !issuer.isEmpty();
    }

    /** As people call it, on the button of the door. */
    Optional<String> name() {
        return isSetUp() ? Optional.of(name.isEmpty() ? "votre structure" : name) : Optional.empty();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!isSetUp()) {
            return;
        }
        if (client.isEmpty() || secret.isEmpty()) {
            throw new Refusal("Dites aussi RECIPROQUE_OIDC_CLIENT_ID et RECIPROQUE_OIDC_CLIENT_SECRET, que donne le"
                    + " fournisseur d’identité.");
        }
        if (!issuer.startsWith("https://") && !"localhost".equals(URI.create(issuer).getHost())) {
            throw new Refusal("L’adresse du fournisseur d’identité (RECIPROQUE_OIDC_ISSUER) commence par https://.");
        }
    }

    /** Asked at the first entry and not at the start: Réciproque opens even when the provider does not answer. */
    @Nullable ClientRegistration registration(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        ClientRegistration known = found;
        if (known == null) {
            known = ClientRegistrations.fromOidcIssuerLocation(issuer)
                    .registrationId(ID)
                    .clientId(client)
                    .clientSecret(secret)
                    .scope("openid", "email")
                    .redirectUri(address.said().orElse("{baseUrl}") + "/login/oauth2/code/{registrationId}")
                    .build();
            found = known;
        }
        return known;
    }

    /**
     * Whose access this is: the one whose login is the e-mail that the provider verified.
     *
     * @throws OAuth2AuthenticationException when no access that stands has it
     */
    Recognised recognise(OidcUserRequest asked) {
        OidcUser vouched = users.loadUser(asked);
        return Optional.ofNullable(vouched.getEmail())
                .filter(mail -> mail.contains("@") && Boolean.TRUE.equals(vouched.getEmailVerified()))
                .flatMap(accounts::whoMaySignIn)
                .map(who -> new Recognised(vouched, who.login(), provesMore(vouched.getIdToken())))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN_HERE)));
    }

    /** Whether the provider asked for a second factor, in a way that whoever set this up trusts. */
    private boolean provesMore(OidcIdToken token) {
        return Stream.concat(
                        Optional.ofNullable(token.getAuthenticationMethods()).stream().flatMap(Collection::stream),
                        Optional.ofNullable(token.getAuthenticationContextClass()).stream())
                .anyMatch(strongWays::contains);
    }
}
