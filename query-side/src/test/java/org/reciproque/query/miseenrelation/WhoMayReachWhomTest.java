package org.reciproque.query.miseenrelation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;

/** Nadia and Marcel are being put in touch; Odile is not one of them. */
class WhoMayReachWhomTest {

    private static final NetworkId NETWORK = NetworkId.named("Le réseau du contact");
    private static final UUID NADIA = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID MARCEL = UUID.nameUUIDFromBytes(new byte[] {2});
    private static final UUID ODILE = UUID.nameUUIDFromBytes(new byte[] {3});
    private static final Set<UUID> PARTIES = Set.of(NADIA, MARCEL);

    @Test
    void those_who_animate_may_at_any_time() {
        for (Stage stage : Stage.values()) {
            assertThat(Contacts.mayReach(seat(Role.ANIMATOR, null), stage, PARTIES))
                    .isTrue();
            assertThat(Contacts.mayReach(seat(Role.ADMINISTRATOR, null), stage, PARTIES))
                    .isTrue();
        }
    }

    @Test
    void the_parties_may_once_they_agreed_and_not_before() {
        for (Stage stage : Stage.values()) {
            assertThat(Contacts.mayReach(seat(Role.TREASURER, NADIA), stage, PARTIES))
                    .as(stage.name())
                    .isEqualTo(stage == Stage.AGREED);
        }
    }

    @Test
    void nobody_else_may_ever() {
        for (Role role : EnumSet.of(Role.TREASURER, Role.RESEARCHER)) {
            assertThat(Contacts.mayReach(seat(role, null), Stage.AGREED, PARTIES))
                    .isFalse();
            assertThat(Contacts.mayReach(seat(role, ODILE), Stage.AGREED, PARTIES))
                    .isFalse();
        }
    }

    private static Seat seat(Role role, @org.jspecify.annotations.Nullable UUID participant) {
        return new Seat(
                NETWORK,
                "Le réseau du contact",
                AuthorId.of("somebody"),
                "Somebody",
                java.util.Set.of(role),
                Optional.ofNullable(participant).map(ParticipantId::new));
    }
}
