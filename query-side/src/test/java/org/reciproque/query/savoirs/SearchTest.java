package org.reciproque.query.savoirs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"jardiner, jardinage", "élaguer, l’élagage", "bricoler, bricolages", "tricoter, tricots"})
    void doing_and_its_noun_have_one_stem(String doing, String noun) {
        assertThat(french.of(doing)).isEqualTo(french.of(noun));
    }

    @ParameterizedTest
    @CsvSource({"village, ville", "paysage, pays", "fromage, forme", "carte, carton"})
    void different_words_keep_different_stems(String one, String other) {
        assertThat(french.of(one)).isNotEqualTo(french.of(other));
    }

    @Test
    void little_words_are_left_out_unless_there_is_nothing_else() {
        assertThat(Search.of("le tricot de la dame", french).words()).containsExactly("tricot", "dame");
        assertThat(Search.of("la", french).words()).containsExactly("la");
        assertThat(Search.of(" ?! ", french).words()).isEmpty();
    }
}
