package org.reciproque.office.web;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.springframework.stereotype.Component;

/** Which entries of the menu a seat sees. What it may open is decided elsewhere. */
@Component("menu")
final class Menu {

    /** « animation, trésorerie ». */
    public String inWords(Collection<Role> roles) {
        return Role.inWords(roles);
    }

    /**
     * Whether this seat has one of these roles.
     *
     * @param roles their names, separated by spaces
     */
    public boolean shows(@Nullable Seat seat, String roles) {
        return seat != null
                && seat.has(Arrays.stream(roles.split(" ")).map(Role::valueOf).toArray(Role[]::new));
    }
}
