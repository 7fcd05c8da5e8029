package org.reciproque.office.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reciproque.api.base.Refusal;
import org.springframework.mock.env.MockEnvironment;

class OpenEndpointsTest {

    private final MockEnvironment settings =
            new MockEnvironment().withProperty("management.endpoints.access.default", "none");

    @Test
    void as_the_application_is_delivered_nothing_is_open() {
        assertThatCode(() -> SafeSetUp.refuseOpenEndpoints(settings)).doesNotThrowAnyException();
        settings.setProperty("management.endpoint.health.access", "none");
        settings.setProperty("management.endpoints.web.exposure.include", "health");
        assertThatCode(() -> SafeSetUp.refuseOpenEndpoints(settings)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "management.endpoints.access.default, read-only",
        "management.endpoints.access.default, unrestricted",
        "management.endpoint.heapdump.access, unrestricted",
        "management.endpoint.env.access,      READ_ONLY",
        "management.endpoint.env.enabled,     true"
    })
    void an_open_one_keeps_the_application_from_starting(String setting, String value) {
        settings.setProperty(setting, value);

        assertThatThrownBy(() -> SafeSetUp.refuseOpenEndpoints(settings))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("management.endpoint");
    }
}
