package org.reciproque.query.network;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.network.AskFounding;
import org.reciproque.api.network.AskNetworkCard;
import org.reciproque.api.network.Founding;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** How networks present themselves: what their form and their word are asked for, by screens and by reports. */
@Component
public class NetworkCards {

    private final NetworkSheets networks;
    private final JdbcClient database;

    NetworkCards(NetworkSheets networks, JdbcClient database) {
        this.networks = networks;
        this.database = database;
    }

    /**
     * How this network presents itself now, read once in a request.
     *
     * @throws Refusal when the network is unknown
     */
    public NetworkCard of(NetworkId network) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String key = NetworkCards.class.getName() + "/" + network;
        if (request != null
                && request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof NetworkCard known) {
            return known;
        }
        NetworkCard card = now(network);
        if (request != null) {
            request.setAttribute(key, card, RequestAttributes.SCOPE_REQUEST);
        }
        return card;
    }

    private NetworkCard now(NetworkId network) {
        return sheet(network).card();
    }

    private NetworkSheet sheet(NetworkId network) {
        return networks.findById(network.value()).orElseThrow(() -> new Refusal("Ce réseau n’est pas connu ici."));
    }

    @QueryHandler
    Founding answer(AskFounding query) {
        return new Founding(sheet(query.network()).foundedOn());
    }

    @QueryHandler
    NetworkCard answer(AskNetworkCard query) {
        NetworkCard now = of(query.network());
        return then(query.network().value(), query.number())
                .map(settings -> new NetworkCard(now.name(), settings))
                .orElse(now);
    }

    /** Plain SQL: the settings say which event brought them, and another reader numbers events. */
    private Optional<NetworkSettings> then(UUID network, long number) {
        return database.sql("select s.form, s.word, s.host, s.services_admitted, s.days_between_reperages"
                        + " from screens.network_settings s"
                        + " join events.network_number n on n.event_id = s.event_id"
                        + " where s.network = ? and n.number <= ? order by n.number desc limit 1")
                .param(network)
                .param(number)
                .query((row, i) -> new NetworkSettings(
                        NetworkForm.valueOf(row.getString(1)),
                        NetworkWord.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getString(3)),
                        row.getBoolean(4),
                        row.getInt(5)))
                .optional();
    }
}
