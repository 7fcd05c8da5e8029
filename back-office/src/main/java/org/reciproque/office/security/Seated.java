package org.reciproque.office.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a sitting allows on this request: the roles of the one seat that is taken, never those of another network. */
final class Seated extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    /** Of whoever still has to give the second factor. */
    static final String HALF_IN = "HALF_IN";

    /** Of everybody who signed in, wherever they sit. */
    static final String SIGNED_IN = "SIGNED_IN";

    /** Of whoever looks at the movement. */
    static final String MOVEMENT = "MOVEMENT";

    private final transient Sitting sitting;

    Seated(Sitting sitting) {
        super(authorities(sitting));
        this.sitting = sitting;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Sitting sitting) {
        List<GrantedAuthority> found = new ArrayList<>();
        found.add(role(sitting.proven() ? SIGNED_IN : HALF_IN));
        if (sitting.seesMovement()) {
            found.add(role(MOVEMENT));
        }
        sitting.seat()
                .ifPresent(seat ->
                        seat.roles().stream().map(Role::name).map(Seated::role).forEach(found::add));
        return found;
    }

    private static GrantedAuthority role(String name) {
        return new SimpleGrantedAuthority("ROLE_" + name);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return sitting;
    }

    @Override
    public String getName() {
        return sitting.login();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seated seated && sitting.equals(seated.sitting);
    }

    @Override
    public int hashCode() {
        return sitting.hashCode();
    }
}
