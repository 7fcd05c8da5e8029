package org.reciproque.query.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedInTest {

    private final NamedIn nadia = new NamedIn(List.of("Nadia Ben Chérif", "La Brodeuse"));

    @Test
    void a_text_names_her_by_any_word_of_her_name_whatever_case_and_accents() {
        assertThat(nadia.names("Merci à NADIA pour le thé")).isTrue();
        assertThat(nadia.names("mme Cherif était là")).isTrue();
        assertThat(nadia.names("appris de la brodeuse, en octobre")).isTrue();
    }

    @Test
    void words_met_in_any_text_and_parts_of_words_do_not() {
        assertThat(nadia.names("Ben voyons, la nadiarde")).isFalse();
        assertThat(nadia.names("")).isFalse();
    }

    @Test
    void nobody_is_found_by_no_name() {
        assertThat(new NamedIn(List.of()).names("Merci à Nadia")).isFalse();
        assertThat(new NamedIn(List.of(" ")).names("Merci à Nadia")).isFalse();
    }
}
