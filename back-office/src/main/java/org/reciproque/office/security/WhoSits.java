package org.reciproque.office.security;

import java.util.Optional;
import org.reciproque.api.seat.Seat;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who signed in on this request. */
public final class WhoSits {

    private WhoSits() {}

    public static Optional<Seat> here() {
        Authentication someone = SecurityContextHolder.getContext().getAuthentication();
        return someone != null && someone.getPrincipal() instanceof SeatHolder holder
                ? Optional.of(holder.seat())
                : Optional.empty();
    }
}
