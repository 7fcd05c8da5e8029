package org.reciproque.query.echanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reciproque.query.echanges.Members.Move;

class MembersTest {

    private static final UUID GERARD = new UUID(0, 1);
    private static final UUID NADIA = new UUID(0, 2);
    private static final UUID AWA = new UUID(0, 3);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 2);

    @Test
    void awa_joins_those_who_began_and_nadia_stops_coming() {
        Members members = Members.of(
                List.of(GERARD),
                List.of(NADIA, AWA),
                List.of(new Move(AWA, true, MARCH), new Move(NADIA, false, JUNE)));

        assertThat(members.all()).containsExactly(GERARD, AWA);
        assertThat(members.quit()).containsExactly(NADIA);
        assertThat(members.since(AWA)).isEqualTo(MARCH);
        assertThat(members.since(GERARD)).isNull();
    }

    @Test
    void somebody_who_comes_back_takes_part_again() {
        Members members = Members.of(
                List.of(GERARD), List.of(NADIA), List.of(new Move(NADIA, false, MARCH), new Move(NADIA, true, JUNE)));

        assertThat(members.demandeurs()).containsExactly(NADIA);
        assertThat(members.quit()).isEmpty();
    }

    @Test
    void whoever_stands_on_both_sides_is_named_once() {
        Members members = Members.of(List.of(GERARD, AWA), List.of(AWA, NADIA), List.of());

        assertThat(members.all()).containsExactly(GERARD, AWA, NADIA);
    }
}
