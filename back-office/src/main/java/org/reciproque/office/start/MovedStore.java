package org.reciproque.office.start;

import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.facts.TokenSerializer;
import org.reciproque.store.Rebase;
import org.reciproque.store.Rebase.Done;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Facts that a copy brought from another PostgreSQL are not read before somebody asked for them to be settled here. */
final class MovedStore {

    /** Setting that asks for it; see the command {@code events rebase}. */
    static final String REBASE = "reciproque.events.rebase";

    private static final Logger LOG = LoggerFactory.getLogger(MovedStore.class);

    private final Rebase rebase;

    private MovedStore(Rebase rebase) {
        this.rebase = rebase;
    }

    static MovedStore of(DataSource database) {
        Serializer tokens = TokenSerializer.make();
        return new MovedStore(new Rebase(database, tokens));
    }

    /**
     * Does it if it is needed and was asked for.
     *
     * @throws Refusal when it is needed and nobody asked
     */
    void settle(boolean asked) {
        if (!rebase.needed()) {
            return;
        }
        if (!asked) {
            throw new Refusal("Ces faits ont été copiés depuis un autre PostgreSQL, qui comptait autrement. Lancez"
                    + " «\u00a0events rebase\u00a0» avec les mêmes réglages, une fois, avant d’ouvrir l’application.");
        }
        Done done = rebase.run();
        LOG.info("Faits installés dans ce PostgreSQL : {} faits, {} lecteurs", done.events(), done.readers());
    }
}
