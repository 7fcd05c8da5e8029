package org.reciproque.office.keys;

import java.util.function.LongConsumer;
import org.reciproque.api.base.Refusal;
import org.reciproque.store.sealing.KeyShelf;
import org.reciproque.store.sealing.MasterKey;
import org.reciproque.store.sealing.Vault;
import org.springframework.stereotype.Component;

/**
 * Puts a new master key in the place of the one in use. Killed at any moment it can be begun again: the file holds both
 * keys until every person's key is wrapped by the new one.
 */
@Component
public class KeyRenewal {

    private final KeyInUse inUse;
    private final KeyConnections connections;
    private final KeyPresence presence;
    private final KeyShelf keys;

    KeyRenewal(KeyInUse inUse, KeyConnections connections, KeyPresence presence, KeyShelf keys) {
        this.inUse = inUse;
        this.connections = connections;
        this.presence = presence;
        this.keys = keys;
    }

    /**
     * Renews the key. The application must then be started again.
     *
     * @param left told after each step: how many people's keys are still to be wrapped
     * @return the file that holds the new key
     * @throws Refusal when another application uses the key, or when it is not in a file
     */
    public KeyFile renew(LongConsumer left) {
        KeyFile file = inUse.file()
                .orElseThrow(
                        () -> new Refusal(
                                "La clé est donnée par l’environnement\u00a0: mettez-la dans un fichier, et dites où avec --key."));
        if (!presence.isAlone()) {
            throw new Refusal("Une autre application lit ces données avec cette clé\u00a0: arrêtez-la d’abord.");
        }
        MasterKey both = inUse.key().withNewKey();
        file.write(both);
        connections.seal().choose(both, file.path().toString());
        new Vault(keys, both).rewrap(left);
        file.write(both.withoutOldKeys());
        return file;
    }
}
