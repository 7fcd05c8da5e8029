package org.reciproque.query.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesTypedTest {

    private final NamesTyped names = new NamesTyped(List.of(
            person("Éric Kaczmarek", null),
            person("Marie Durand", null),
            person("Marie Durand", "Mado"),
            person("Nadia Benali", null),
            person("Jean-François Le Goff", null)));

    @Test
    void accents_case_hyphens_and_the_order_of_names_do_not_matter() {
        assertThat(shown(names.exactly("eric KACZMAREK"))).containsExactly("Éric Kaczmarek");
        assertThat(shown(names.exactly("Benali Nadia"))).containsExactly("Nadia Benali");
        assertThat(shown(names.exactly("jean francois le goff"))).containsExactly("Jean-François Le Goff");
    }

    @Test
    void namesakes_are_all_found() {
        assertThat(names.exactly("Marie Durand")).hasSize(2);
    }

    @Test
    void an_alias_is_a_name_too() {
        assertThat(shown(names.exactly("mado"))).containsExactly("Marie Durand");
    }

    @Test
    void a_beginning_or_a_slip_of_the_pen_is_nearly_a_name() {
        assertThat(shown(names.nearly("Nadia"))).containsExactly("Nadia Benali");
        assertThat(shown(names.nearly("Nadia B."))).containsExactly("Nadia Benali");
        assertThat(shown(names.nearly("Nadia Benalli"))).containsExactly("Nadia Benali");
    }

    @Test
    void somebody_else_is_nobody_known() {
        assertThat(names.exactly("Nadia Benamar")).isEmpty();
        assertThat(names.nearly("Nadine Bernard")).isEmpty();
        assertThat(names.nearly("…")).isEmpty();
    }

    private static Person person(String name, @Nullable String alias) {
        return new Person(UUID.randomUUID(), name, alias, null, null);
    }

    private static List<String> shown(List<Person> people) {
        return people.stream().map(Person::name).toList();
    }
}
