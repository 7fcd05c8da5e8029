package org.reciproque.query.moulinette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samedi matin | le samedi, plutôt le matin | samedi matin",
                "les mardis et jeudis | jeudi soir | jeudi",
                "mardi soir | jeudi soir | ''",
                "le soir | mardi en soirée | le soir",
                "le week-end | week end seulement | le week-end",
                "l’après-midi | mercredi après-midi | l’après-midi",
                "pendant les vacances | vacances scolaires | pendant les vacances",
                "quand on veut | mardi | ''",
                "'' | mardi | ''"
            })
    void only_what_both_say_is_shared(String one, String other, String shared) {
        assertThat(Moments.shared(one, other)).isEqualTo(shared);
    }
}
