package org.reciproque.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class TypedTest {

    @Test
    void a_day_may_be_typed_by_hand_where_the_browser_has_no_calendar() {
        assertThat(posted("jour", "24/11/2026").day("jour")).contains(LocalDate.of(2026, 11, 24));
        assertThat(posted("jour", "2026-11-24").day("jour")).contains(LocalDate.of(2026, 11, 24));
    }

    @Test
    void a_day_which_does_not_exist_is_said_and_what_was_typed_is_kept() {
        Typed typed = posted("jour", "31/11/26 au soir");

        assertThat(typed.day("jour")).isEmpty();
        assertThat(typed.mistake("jour")).startsWith("Écrivez la date ainsi");
        assertThat(typed.text("jour")).isEqualTo("31/11/26 au soir");
    }

    @Test
    void an_hour_may_be_written_as_people_say_it() {
        assertThat(posted("a", "18 h 30").hour("a")).contains(LocalTime.of(18, 30));
        assertThat(posted("a", "18:30").hour("a")).contains(LocalTime.of(18, 30));
    }

    @Test
    void a_box_left_empty_stays_empty_when_the_form_comes_back() {
        UUID awa = new UUID(0, 1);

        assertThat(posted("jour", "").unlessPosted("present", List.of(awa)).ticked("present", awa))
                .isFalse();
        assertThat(Typed.blank().unlessPosted("present", List.of(awa)).ticked("present", awa))
                .isTrue();
    }

    @Test
    void mistakes_are_told_in_the_order_of_the_page_and_once_a_field() {
        Typed typed = posted("minutes", "deux heures");
        typed.day("jour", "Quel jour ?");
        typed.number("minutes", 1440);
        typed.mistake("jour", "autre chose");

        assertThat(typed.mistakes().keySet()).containsExactly("jour", "minutes");
        assertThat(typed.mistake("jour")).isEqualTo("Quel jour ?");
    }

    private static Typed posted(String field, String value) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add(field, value);
        return Typed.posted(form);
    }
}
