package org.reciproque.query.savoirs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reciproque.query.web.Typed;

class FicheCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> THEMES = List.of("Langues");

    @Test
    void what_is_missing_is_told_in_the_order_of_the_page() {
        FicheForm empty = FicheForm.blank(UUID.randomUUID(), "", "");
        assertThat(mistakes(empty)).containsExactly("qui", "sens-offre", "savoir");
    }

    @Test
    void a_person_a_side_and_a_savoir_are_enough() {
        assertThat(mistakes(saying("Nadia", "Le tricot", "", ""))).isEmpty();
    }

    @Test
    void a_theme_of_nobody_and_a_day_gone_by_are_refused_in_words() {
        assertThat(mistakes(saying("Nadia", "Le tricot", "Tricot", "2026-11-01")))
                .containsExactly("theme", "dernierJour");
        assertThat(mistakes(saying("Nadia", "Le tricot", "", "demain"))).containsExactly("dernierJour");
    }

    private static Set<String> mistakes(FicheForm form) {
        Typed typed = form.typed();
        FicheCheck.of(form, THEMES, TODAY, typed);
        return typed.mistakes().keySet();
    }

    private static FicheForm saying(String who, String savoir, String theme, String lastDay) {
        return new FicheForm(
                UUID.randomUUID().toString(),
                "offre",
                who,
                "",
                "",
                savoir,
                "",
                theme,
                "",
                "",
                "",
                "",
                "",
                "",
                lastDay,
                "oui");
    }
}
