package org.reciproque.office.security;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reciproque.api.base.Refusal;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * What whoever holds the installation says of an identity provider ({@code reciproque.oidc.*}).
 *
 * @param issuer its address; empty when there is none
 * @param client as which we are known there
 * @param secret by which it knows us
 * @param name as people call it, on the button of the door
 * @param strongWays values of {@code amr} or {@code acr} that count as a second factor
 */
record ProviderSettings(String issuer, String client, String secret, String name, Set<String> strongWays) {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("http://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?(/.*)?");

    static ProviderSettings of(Environment settings) {
        return new ProviderSettings(
                one(settings, "issuer"),
                one(settings, "client-id"),
                one(settings, "client-secret"),
                one(settings, "name"),
                Arrays.stream(one(settings, "second-factor").split("[,\\s]+"))
                        .filter(way -> !way.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String one(Environment settings, String name) {
        return settings.getProperty("reciproque.oidc." + name, "").strip();
    }

    boolean named() {
        return !issuer.isEmpty();
    }

    /** Refuses an exchange that others could read, or that cannot work. */
    void refuseUnsafe() {
        if (!named()) {
            return;
        }
        if (client.isEmpty() || secret.isEmpty()) {
            throw new Refusal("Dites aussi RECIPROQUE_OIDC_CLIENT_ID et RECIPROQUE_OIDC_CLIENT_SECRET, que donne le"
                    + " fournisseur d’identité.");
        }
        if (!unreadable(issuer)) {
            throw new Refusal("L’adresse du fournisseur d’identité (RECIPROQUE_OIDC_ISSUER) commence par https://.");
        }
    }

    /** The addresses that it announces are as unreadable to others as its own. */
    void refuseUnsafe(ClientRegistration.ProviderDetails announced) {
        boolean unsafe = Stream.of(
                        announced.getAuthorizationUri(),
                        announced.getTokenUri(),
                        announced.getJwkSetUri(),
                        announced.getUserInfoEndpoint().getUri())
                .filter(Objects::nonNull)
                .filter(address -> !address.isEmpty())
                .anyMatch(address -> !unreadable(address));
        if (unsafe) {
            throw new Refusal("Le fournisseur d’identité annonce une adresse qui ne commence pas par https://.");
        }
    }

    /** In https, or never leaving this machine. */
    private static boolean unreadable(String address) {
        return address.startsWith("https://") || THIS_MACHINE.matcher(address).matches();
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}
