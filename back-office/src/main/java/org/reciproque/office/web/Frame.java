package org.reciproque.office.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.network.AskNetworkCard;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Sitting;
import org.reciproque.office.security.WhoSits;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows. */
@ControllerAdvice
class Frame {

    private final QueryGateway queries;

    Frame(QueryGateway queries) {
        this.queries = queries;
    }

    @ModelAttribute("seat")
    @Nullable
    Seat seat() {
        return WhoSits.here().orElse(null);
    }

    /** Whoever signed in, even if they have not chosen where to sit; or null. */
    @ModelAttribute("sitting")
    @Nullable
    Sitting sitting() {
        return WhoSits.signedIn().orElse(null);
    }

    /** Of whoever sits here, so that every page asks and says what the form of the network wants; or null. */
    @ModelAttribute("network")
    @Nullable
    NetworkCard network() {
        return WhoSits.here().map(this::card).orElse(null);
    }

    /** The page that says that the database does not answer has a frame too; and a network may be known by its name only. */
    private NetworkCard card(Seat seat) {
        try {
            return queries.query(new AskNetworkCard(seat.network(), 0), NetworkCard.class)
                    .join();
        } catch (CompletionException notToBeHad) {
            return new NetworkCard(seat.networkName(), NetworkSettings.usual());
        }
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
