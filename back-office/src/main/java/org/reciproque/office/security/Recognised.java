package org.reciproque.office.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody for whom the identity provider vouches, under the login of their access here. */
final class Recognised extends DefaultOidcUser {

    private static final long serialVersionUID = 1;

    private final String login;
    private final boolean strong;

    /** @param strong whether the provider asked them for more than a password */
    Recognised(OidcUser vouched, String login, boolean strong) {
        super(Set.of(), vouched.getIdToken());
        this.login = login;
        this.strong = strong;
    }

    boolean strong() {
        return strong;
    }

    @Override
    public String getName() {
        return login;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recognised known && login.equals(known.login) && strong == known.strong;
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }

    @Override
    public String toString() {
        return "Recognised";
    }
}
