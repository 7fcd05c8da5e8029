package org.reciproque.query.savoirs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoardFilterTest {

    @Test
    void a_filter_stays_in_the_address_whatever_its_letters() {
        assertThat(new BoardFilter("offre", "Fil & couture", "l’été", "").query())
                .isEqualTo("?sens=offre&theme=Fil%20%26%20couture&mots=l%E2%80%99%C3%A9t%C3%A9&");
    }

    @Test
    void nothing_asked_for_is_nothing_in_the_address() {
        BoardFilter all = new BoardFilter("toutes", "", " ", "ouvertes");
        assertThat(all.everything()).isTrue();
        assertThat(all.query()).isEqualTo("?");
        assertThat(all.state()).isEqualTo(SheetState.OPEN);
    }
}
