package org.reciproque.office.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Refusal;
import org.springframework.mock.env.MockEnvironment;

class ListeningTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void on_this_machine_alone_everything_may_be_said_in_clear() {
        assertThatCode(() -> refuseUnsafe(true)).doesNotThrowAnyException();
        settings.setProperty("server.address", "::1");
        assertThatCode(() -> refuseUnsafe(true)).doesNotThrowAnyException();
    }

    @Test
    void passphrases_that_everybody_knows_stay_on_this_machine() {
        settings.withProperty("server.address", "0.0.0.0").setProperty("reciproque.http", "derriere-https");

        assertThatThrownBy(() -> refuseUnsafe(true)).isInstanceOf(Refusal.class).hasMessageContaining("publiques");
    }

    @Test
    void plain_http_beyond_this_machine_is_refused_until_somebody_answers_for_the_way() {
        settings.setProperty("server.address", "0.0.0.0");
        assertThatThrownBy(() -> refuseUnsafe(false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("RECIPROQUE_HTTP=derriere-https");

        settings.setProperty("reciproque.http", "oui");
        assertThatThrownBy(() -> refuseUnsafe(false)).isInstanceOf(Refusal.class);
        settings.setProperty("reciproque.http", "derriere-https");
        assertThatCode(() -> refuseUnsafe(false)).doesNotThrowAnyException();
        settings.setProperty("reciproque.http", "reseau-local");
        assertThatCode(() -> refuseUnsafe(false)).doesNotThrowAnyException();
    }

    @Test
    void https_of_our_own_needs_no_word() {
        settings.withProperty("server.address", "0.0.0.0").setProperty("server.ssl.bundle", "reciproque");

        assertThatCode(() -> refuseUnsafe(false)).doesNotThrowAnyException();
    }

    @Test
    void an_address_that_is_none_is_said() {
        settings.setProperty("server.address", "pas une adresse");

        assertThatThrownBy(() -> refuseUnsafe(false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("SERVER_ADDRESS");
    }

    private void refuseUnsafe(boolean publicPassphrases) {
        Listening.of(settings).refuseUnsafe(publicPassphrases);
    }
}
