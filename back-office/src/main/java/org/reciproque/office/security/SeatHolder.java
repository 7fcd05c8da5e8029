package org.reciproque.office.security;

import java.util.Collection;
import java.util.List;
import org.reciproque.api.seat.Seat;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who signed in, and where they sit. */
record SeatHolder(String login, String passphrase, Seat seat) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + seat.role().name()));
    }

    @Override
    public String getPassword() {
        return passphrase;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public String toString() {
        return "SeatHolder[" + seat.author() + "]";
    }
}
