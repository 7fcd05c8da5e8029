package org.reciproque.query.savoirs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTest {

    private final FrenchStems french = new FrenchStems();

    @Test
    void accents_case_and_apostrophes_do_not_matter() {
        assertThat(Search.of("GÉNÉALOGIE", french))
                .usingRecursiveComparison()
                .isEqualTo(Search.of("genealogie", french));
        assertThat(Search.of("l’ourlet", french).words()).containsExactly("ourlet");
        assertThat(Search.of("Œnologie", french).words()).containsExactly("oenologie");
    }

    @Test
    void another_form_of_a_word_has_its_stem() {
        String asked = Search.of("jardiner", french).stems()[0];
        assertThat(french.of("le jardinage au balcon")).anyMatch(stem -> stem.startsWith(asked));
    }

    @Test
    void little_words_are_left_out_unless_there_is_nothing_else() {
        assertThat(Search.of("le tricot de la dame", french).words()).containsExactly("tricot", "dame");
        assertThat(Search.of("la", french).words()).containsExactly("la");
        assertThat(Search.of(" ?! ", french).words()).isEmpty();
    }
}
