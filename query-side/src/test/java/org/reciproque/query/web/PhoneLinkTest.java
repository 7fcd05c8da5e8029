package org.reciproque.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneLinkTest {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, tel:0612345678",
        "06.12.34.56.78, tel:0612345678",
        "+33 (0)6 12 34 56 78, tel:+33612345678",
        "+33 6 12 34 56 78, tel:+33612345678",
        "(01) 23-45-67-89, tel:0123456789",
        "39 39, tel:3939"
    })
    void a_number_is_dialled_however_it_was_written(String written, String dialled) {
        assertThat(PhoneLink.of(written)).isEqualTo(dialled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"06 12 34 56 78 le soir", "chez sa sœur", "=1+1&\"x\"", "12", "+33?x=1", "1234567890123456", ""})
    void what_is_not_only_a_number_is_read_and_not_dialled(String written) {
        assertThat(PhoneLink.of(written)).isNull();
    }
}
