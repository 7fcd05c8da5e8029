package org.reciproque.office.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.reciproque.api.base.Refusal;
import org.springframework.core.env.Environment;

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
        if (!issuer.startsWith("https://") && !issuer.matches("http://localhost(:\\d+)?(/.*)?")) {
            throw new Refusal("L’adresse du fournisseur d’identité (RECIPROQUE_OIDC_ISSUER) commence par https://.");
        }
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}
