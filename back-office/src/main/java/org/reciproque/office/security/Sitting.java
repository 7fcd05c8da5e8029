package org.reciproque.office.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;

/**
 * Somebody who signed in, the places they may take, and the one they took.
 *
 * @param session this very session
 * @param example whether everybody who comes to the demonstration shares this access
 * @param proven whether they proved who they are by all that is asked of them; until then they sit nowhere
 * @param secondFactor whether they set up the figures that a phone tells
 * @param passkey whether they have a passkey
 * @param movement whether they may see the networks of the movement, without the people
 * @param seats one for each network where they have a role, by the name of the network
 * @param taken the network chosen in this session
 * @param atMovement whether they chose the page of the movement
 */
public record Sitting(
        UUID account,
        UUID session,
        String login,
        String shownName,
        boolean example,
        boolean proven,
        boolean secondFactor,
        boolean passkey,
        boolean movement,
        List<Seat> seats,
        Optional<NetworkId> taken,
        boolean atMovement) {

    /** Where they sit now, if they chose; whoever has one place has no choice to make. */
    public Optional<Seat> seat() {
        if (seesMovement() || !proven) {
            return Optional.empty();
        }
        if (seats.size() == 1 && !movement) {
            return Optional.of(seats.get(0));
        }
        return taken.flatMap(this::seatIn);
    }

    Optional<Seat> seatIn(NetworkId network) {
        return seats.stream().filter(seat -> seat.network().equals(network)).findFirst();
    }

    /** Whether they look at the movement now. */
    public boolean seesMovement() {
        return proven && movement && (atMovement || seats.isEmpty());
    }

    /** Whether they have more than a passphrase to prove who they are. */
    public boolean hasSecondFactor() {
        return secondFactor || passkey;
    }

    /** Whether there is another place to take. */
    public boolean mayChange() {
        return proven && seats.size() + (movement ? 1 : 0) > 1;
    }

    /** Whether what they may do anywhere asks for more than a passphrase. */
    static boolean carriesMuch(boolean movement, List<Seat> seats) {
        return movement || seats.stream().anyMatch(seat -> seat.has(Role.ADMINISTRATOR, Role.TREASURER));
    }

    @Override
    public String toString() {
        return "Sitting[" + account + "]";
    }
}
