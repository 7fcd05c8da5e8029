package org.reciproque.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reciproque.api.base.Legible;

class LegibleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nadia Benali",
                "Şeyma",
                "عائشة",
                "நதியா",
                "👩‍🌾 🌱",
                "un\n\tdeux",
                "C’est « cela »",
                "Z\u0301oé",
                ""
            })
    void what_people_write_stays_as_it_is(String typed) {
        assertThat(new Legible(typed).text()).isEqualTo(typed);
    }

    @Test
    void what_nobody_sees_and_turns_or_cuts_the_rest_goes() {
        assertThat(new Legible("Na\u0000dia\u0007 \u202eBe\u202cna\u2066li\u2069\ufeff\uffff\u001b[2J").text())
                .isEqualTo("Nadia Benali[2J");
        assertThat(new Legible("un\u2028deux\u0085trois\u2029").text()).isEqualTo("un\ndeux\ntrois\n");
    }
}
