package org.reciproque.reporting.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Period;

class FrenchTest {

    @Test
    void thousands_stand_apart_by_a_narrow_space_that_does_not_break() {
        assertThat(French.number(0)).isEqualTo("0");
        assertThat(French.number(999)).isEqualTo("999");
        assertThat(French.number(12_345)).isEqualTo("12\u202f345");
        assertThat(French.number(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(French.number(-1_000)).isEqualTo("−1\u202f000");
    }

    @Test
    void a_share_says_both_numbers_before_the_percentage() {
        assertThat(French.share(40, 87)).isEqualTo("40 sur\u00a087, soit\u00a046\u202f%");
        assertThat(French.share(0, 12)).isEqualTo("0 sur\u00a012, soit\u00a00\u202f%");
        assertThat(French.share(0, 0)).isEqualTo("sans objet");
    }

    @Test
    void zero_and_one_are_singular() {
        assertThat(French.counted(0, "séance", "séances")).isEqualTo("0\u00a0séance");
        assertThat(French.counted(1, "séance", "séances")).isEqualTo("1\u00a0séance");
        assertThat(French.counted(2, "séance", "séances")).isEqualTo("2\u00a0séances");
    }

    @Test
    void the_first_of_a_month_is_premier() {
        assertThat(French.day(LocalDate.of(2025, 8, 1))).isEqualTo("1er\u00a0août 2025");
        assertThat(French.period(Period.year(2024))).isEqualTo("du 1er\u00a0janvier au 31\u00a0décembre 2024");
        assertThat(French.period(new Period(LocalDate.of(2024, 9, 2), LocalDate.of(2025, 6, 30))))
                .isEqualTo("du 2\u00a0septembre 2024 au 30\u00a0juin 2025");
    }

    @Test
    void the_language_of_the_machine_changes_nothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(French.number(12_345)).isEqualTo("12\u202f345");
            assertThat(French.day(LocalDate.of(2025, 2, 3))).isEqualTo("3\u00a0février 2025");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_name_becomes_the_name_of_a_file() {
        assertThat(French.slug("Réseau de l’Étang")).isEqualTo("reseau-de-l-etang");
        assertThat(French.slug("  Œuf & Cœur / ../..  ")).isEqualTo("oeuf-coeur");
        assertThat(French.slug("Русский клуб")).isEqualTo("reseau");
        assertThat(French.slug("a".repeat(59) + "-b" + "c".repeat(40))).isEqualTo("a".repeat(59));
    }
}
