package org.reciproque.office.security;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Where passkeys hold, and what is asked of them. */
@Configuration(proxyBeanMethods = false)
class PasskeyWiring {

    private static final String THIS_MACHINE = "localhost";

    /** The public address; or, as long as nobody said one, this machine, at the port where it listens. */
    private final Set<String> origins = ConcurrentHashMap.newKeySet();

    /** A key proves who holds it only if the device asks them: so it always does. */
    @Bean
    WebAuthnRelyingPartyOperations passkeyProtocol(PasskeyOwners owners, PasskeyShelf shelf, PublicAddress address) {
        address.origin().ifPresent(origins::add);
        PublicKeyCredentialRpEntity here = PublicKeyCredentialRpEntity.builder()
                .id(address.host().orElse(THIS_MACHINE))
                .name("Réciproque")
                .build();
        Webauthn4JRelyingPartyOperations protocol = new Webauthn4JRelyingPartyOperations(owners, shelf, here, origins);
        protocol.setCustomizeCreationOptions(
                asked -> asked.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        protocol.setCustomizeRequestOptions(asked -> asked.userVerification(UserVerificationRequirement.REQUIRED));
        return protocol;
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> originOfThisMachine(PublicAddress address) {
        return listening -> {
            if (address.host().isEmpty()) {
                origins.add("http://" + THIS_MACHINE + ":"
                        + listening.getWebServer().getPort());
            }
        };
    }
}
