package org.reciproque.api.seat;

import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;

/**
 * Who sits at the screen.
 *
 * @param network the only network this seat may see
 * @param networkName as people call it
 * @param author under whom the notes of this seat are kept
 * @param shownName how the screen greets them
 */
public record Seat(NetworkId network, String networkName, AuthorId author, String shownName, Role role) {}
