package org.reciproque.office.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.reciproque.api.base.Refusal;
import org.springframework.core.env.Environment;

/**
 * Who can reach the application: this machine only, or others, and then how.
 *
 * @param beyondThisMachine whether another machine can knock
 * @param encrypted whether the application itself speaks HTTPS
 * @param said what whoever set it up said of the way in between, see {@link #WAY}
 */
record Listening(boolean beyondThisMachine, boolean encrypted, String said) {

    /** Setting that says why plain HTTP may be spoken beyond this machine. */
    static final String WAY = "reciproque.http";

    static final String BEHIND_HTTPS = "derriere-https";
    static final String LOCAL_NETWORK = "reseau-local";

    static Listening of(Environment settings) {
        String address = settings.getProperty("server.address", "127.0.0.1");
        boolean encrypted = settings.containsProperty("server.ssl.key-store")
                || settings.containsProperty("server.ssl.certificate")
                || settings.containsProperty("server.ssl.bundle");
        return new Listening(
                !loopback(address), encrypted, settings.getProperty(WAY, "").strip());
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new Refusal("«\u00a0" + address + "\u00a0» n’est pas une adresse de cette machine (SERVER_ADDRESS).");
        }
    }

    /**
     * Refuses a way in by which strangers could come, or listen.
     *
     * @param publicPassphrases whether somebody here has a passphrase that everybody knows
     */
    void refuseUnsafe(boolean publicPassphrases) {
        if (!beyondThisMachine) {
            return;
        }
        if (publicPassphrases) {
            throw new Refusal(
                    "Les phrases de passe de la démonstration sont publiques\u00a0: elle ne s’ouvre qu’à cette"
                            + " machine (retirez SERVER_ADDRESS).");
        }
        if (!encrypted && !said.equals(BEHIND_HTTPS) && !said.equals(LOCAL_NETWORK)) {
            throw new Refusal(
                    "D’autres machines pourraient lire ce qui passe\u00a0: mettez un serveur HTTPS devant et dites"
                            + " RECIPROQUE_HTTP=" + BEHIND_HTTPS
                            + ", ou, sur un réseau local de confiance, RECIPROQUE_HTTP="
                            + LOCAL_NETWORK + ".");
        }
    }
}
