package org.reciproque.query.rebuild;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.query.rows.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares living lists with those built anew from the same facts: counts and hashes for each network, and then row by row
 * where these differ. Nothing of what a row says is told.
 */
@Component
class Comparison {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

    /** Networks whose rows do not hash alike; a network that one side does not know counts as such. */
    private static final String NETWORKS = """
            select coalesce(l.network, n.network)
            from (select t.%1$s as network, count(*) as many, sum(hashtextextended(t::text, 0)::numeric) as hash
                  from %2$s t where %4$s group by 1) l
            full join (select t.%1$s as network, count(*) as many, sum(hashtextextended(t::text, 0)::numeric) as hash
                  from %3$s t where %4$s group by 1) n on n.network = l.network
            where (l.many, l.hash) is distinct from (n.many, n.hash)""";

    private static final String ROWS = """
            select count(*) filter (where l.id is null) as missing, count(*) filter (where n.id is null) as too_many,
                   count(*) filter (where l.said <> n.said) as differing
            from (select t.id, t::text as said from %2$s t where t.%1$s = ? and %4$s) l
            full join (select t.id, t::text as said from %3$s t where t.%1$s = ? and %4$s) n on n.id = l.id""";

    private final Unhurried unhurried;
    private final RebuildLedger ledger;

    Comparison(Unhurried unhurried, RebuildLedger ledger) {
        this.unhurried = unhurried;
        this.ledger = ledger;
    }

    private record Found(long missing, long differing, long tooMany) {}

    /**
     * Tells the ledger, and the log, what differs.
     *
     * @param between done before each table
     */
    void of(List<BuiltList> lists, UUID run, Runnable between) {
        for (BuiltList list : lists) {
            for (String table : list.tables()) {
                between.run();
                String network = "screens.network".equals(table) ? "id" : "network";
                compare(run, list, table, network, "true");
                compare(run, list, NextTables.SPOKEN, "network", "shown_in = '" + table + "'");
            }
        }
    }

    /** A fact that a living reader passed without reading it: whatever it tells is missing. */
    void passed(UUID run, BuiltList list, TrackedEventMessage<?> event) {
        if (event.getPayload() instanceof NetworkEvent fact) {
            ledger.differs(run, list, fact.noted().network().value(), 1, 0, 0);
            LOG.warn(
                    "Rapprochement : la liste {} n’a pas lu le fait n° {} ({}) du réseau {}",
                    list.name(),
                    event.trackingToken().position().orElse(0),
                    event.getPayloadType().getSimpleName(),
                    fact.noted().network());
        }
    }

    private void compare(UUID run, BuiltList list, String table, String column, String rows) {
        Object[] places = {column, table, Place.NEXT.of(table), rows};
        List<UUID> networks = unhurried.ask(database -> database.queryForList(NETWORKS.formatted(places), UUID.class));
        for (UUID network : networks) {
            for (Found found : unhurried.ask(database -> database.query(
                    ROWS.formatted(places),
                    (row, i) -> new Found(row.getLong("missing"), row.getLong("differing"), row.getLong("too_many")),
                    network,
                    network))) {
                ledger.differs(run, list, network, found.missing(), found.differing(), found.tooMany());
                LOG.warn(
                        "Rapprochement : liste {}, réseau {}, table {} : {} manquante(s), {} différente(s), {} en trop",
                        list.name(),
                        network,
                        table,
                        found.missing(),
                        found.differing(),
                        found.tooMany());
            }
        }
    }
}
