package org.reciproque.query.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reciproque.api.participant.ConsentAnswer;

class BoardNameTest {

    @Test
    void a_first_name_and_an_initial_are_enough_on_the_board() {
        assertThat(BoardName.of("Nadia Benali", null, null)).isEqualTo("Nadia\u00a0B.");
        assertThat(BoardName.of("Marie-Claude  de  Étampes", null, ConsentAnswer.NAME))
                .isEqualTo("Marie-Claude\u00a0É.");
        assertThat(BoardName.of("Nadia", null, null)).isEqualTo("Nadia");
    }

    @Test
    void an_alias_somebody_chose_is_their_name() {
        assertThat(BoardName.of("Nadia Benali", "Nana", ConsentAnswer.FIRST_NAME))
                .isEqualTo("Nana");
    }

    @Test
    void whoever_asked_for_the_first_name_alone_has_it() {
        assertThat(BoardName.of("Nadia Benali", null, ConsentAnswer.FIRST_NAME)).isEqualTo("Nadia");
        assertThat(BoardName.firstNameOf("Nadia Benali", null)).isEqualTo("Nadia");
    }

    @Test
    void words_that_were_destroyed_leave_no_name() {
        assertThat(BoardName.of(null, null, null)).isEqualTo("Une personne");
        assertThat(BoardName.of(" ", null, null)).isEqualTo("Une personne");
    }

    @Test
    void whoever_says_no_is_kept_off_the_wall() {
        assertThat(BoardName.keptOff(ConsentAnswer.NO)).isTrue();
        assertThat(BoardName.keptOff(ConsentAnswer.NAME)).isFalse();
        assertThat(BoardName.keptOff(null)).isFalse();
    }
}
