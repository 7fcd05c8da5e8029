package org.reciproque.api.seat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.participant.ParticipantId;

/**
 * Who sits at the screen, and what they may do there: authority is the pair of a network and a role, never a role alone.
 *
 * @param network the only network this seat may see
 * @param networkName as people call it
 * @param author under whom the notes of this seat are kept
 * @param shownName how the screen greets them
 * @param roles what they do in this network, at least one thing
 * @param participant who they are in the life of the network, if they take part in it and their account says so
 */
public record Seat(
        NetworkId network,
        String networkName,
        AuthorId author,
        String shownName,
        Set<Role> roles,
        Optional<ParticipantId> participant) {

    public Seat {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A seat without a role");
        }
    }

    /** Somebody with one role, whose account says nothing of a participant. */
    public Seat(NetworkId network, String networkName, AuthorId author, String shownName, Role role) {
        this(network, networkName, author, shownName, Set.of(role), Optional.empty());
    }

    /** What they do here, in French, lower case. */
    public String rolesInWords() {
        return Role.inWords(roles);
    }

    /** Whether they have this role in their network, or one of these. */
    public boolean has(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }
}
