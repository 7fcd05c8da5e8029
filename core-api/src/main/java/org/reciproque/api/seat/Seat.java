package org.reciproque.api.seat;

import java.util.Optional;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.participant.ParticipantId;

/**
 * Who sits at the screen.
 *
 * @param network the only network this seat may see
 * @param networkName as people call it
 * @param author under whom the notes of this seat are kept
 * @param shownName how the screen greets them
 * @param participant who they are in the life of the network, if they take part in it and their account says so
 */
public record Seat(
        NetworkId network,
        String networkName,
        AuthorId author,
        String shownName,
        Role role,
        Optional<ParticipantId> participant) {

    /** Somebody whose account says nothing of a participant. */
    public Seat(NetworkId network, String networkName, AuthorId author, String shownName, Role role) {
        this(network, networkName, author, shownName, role, Optional.empty());
    }
}
