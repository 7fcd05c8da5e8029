package org.reciproque.office.security;

import java.util.Optional;
import org.reciproque.api.seat.Seat;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who signed in on this request. */
public final class WhoSits {

    private WhoSits() {}

    /** Where they sit, once they did. */
    public static Optional<Seat> here() {
        return signedIn().flatMap(Sitting::seat);
    }

    /** Whoever signed in, even if they have not chosen where to sit. */
    public static Optional<Sitting> signedIn() {
        Authentication someone = SecurityContextHolder.getContext().getAuthentication();
        return someone != null && someone.getPrincipal() instanceof Sitting sitting
                ? Optional.of(sitting)
                : Optional.empty();
    }
}
