package org.reciproque.office.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reciproque.api.base.Refusal;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

class ProviderSettingsTest {

    @Test
    void without_an_address_there_is_no_provider() {
        ProviderSettings none = ProviderSettings.of(new MockEnvironment());
        assertThat(none.named()).isFalse();
        none.refuseUnsafe();
    }

    @Test
    void a_provider_that_does_not_know_us_is_refused() {
        MockEnvironment settings =
                provider("https://identite.exemple.fr").withProperty("reciproque.oidc.client-id", "");
        assertThatThrownBy(ProviderSettings.of(settings)::refuseUnsafe)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("RECIPROQUE_OIDC_CLIENT_ID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://identite.exemple.fr",
                "http://localhost.exemple.fr",
                "identite.exemple.fr",
                "http://127.0.0.1.exemple.fr"
            })
    void a_provider_whose_answers_others_could_read_is_refused(String issuer) {
        assertThatThrownBy(ProviderSettings.of(provider(issuer))::refuseUnsafe)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://identite.exemple.fr/realms/centre",
                "http://localhost:8180/realms/centre",
                "http://127.0.0.1:8180",
                "http://[::1]:8180/"
            })
    void others_do(String issuer) {
        ProviderSettings settings = ProviderSettings.of(provider(issuer));
        settings.refuseUnsafe();
        assertThat(settings.strongWays()).containsExactlyInAnyOrder("mfa", "hwk");
        assertThat(settings.toString()).doesNotContain("entre nous");
    }

    @Test
    void an_address_that_it_announces_in_clear_is_refused_too() {
        ProviderSettings settings = ProviderSettings.of(provider("https://identite.exemple.fr"));
        settings.refuseUnsafe(announced("https://identite.exemple.fr/keys"));
        assertThatThrownBy(() -> settings.refuseUnsafe(announced("http://identite.exemple.fr/keys")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("https://");
    }

    private static ClientRegistration.ProviderDetails announced(String keys) {
        return ClientRegistration.withRegistrationId("structure")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("reciproque")
                .redirectUri("{baseUrl}")
                .authorizationUri("https://identite.exemple.fr/authorize")
                .tokenUri("https://identite.exemple.fr/token")
                .jwkSetUri(keys)
                .build()
                .getProviderDetails();
    }

    @ParameterizedTest
    @CsvSource({
        "https://echanges.exemple.fr/, echanges.exemple.fr, https://echanges.exemple.fr",
        "https://echanges.exemple.fr:443, echanges.exemple.fr, https://echanges.exemple.fr",
        "https://exemple.fr:8443/reseau, exemple.fr, https://exemple.fr:8443",
        "http://localhost:8080, localhost, http://localhost:8080"
    })
    void keys_hold_at_the_public_address(String said, String host, String origin) {
        PublicAddress address = new PublicAddress(new MockEnvironment().withProperty("reciproque.address", said));
        assertThat(address.host()).contains(host);
        assertThat(address.origin()).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "exemple.fr", "pas une adresse"})
    void or_at_this_machine_when_none_is_whole(String said) {
        PublicAddress address = new PublicAddress(new MockEnvironment().withProperty("reciproque.address", said));
        assertThat(address.host()).isEmpty();
        assertThat(address.origin()).isEmpty();
    }

    private static MockEnvironment provider(String issuer) {
        return new MockEnvironment()
                .withProperty("reciproque.oidc.issuer", issuer)
                .withProperty("reciproque.oidc.client-id", "reciproque")
                .withProperty("reciproque.oidc.client-secret", "entre nous")
                .withProperty("reciproque.oidc.second-factor", "mfa, hwk");
    }
}
