package org.reciproque.office.movement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.network.AskFounding;
import org.reciproque.api.network.AskNetworkCard;
import org.reciproque.api.network.Founding;
import org.reciproque.api.network.NetworkCard;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MovementScreen {

    private final QueryGateway queries;
    private final JdbcClient database;
    private final Clock clock;

    MovementScreen(QueryGateway queries, @Qualifier("owner") JdbcClient database, Clock clock) {
        this.queries = queries;
        this.database = database;
        this.clock = clock;
    }

    /** A network as the movement sees it. */
    record Line(NetworkCard card, LocalDate foundedOn, int participants) {}

    @GetMapping("/mouvement")
    String networks(Model page) {
        LocalDate today = LocalDate.now(clock);
        Period year = Period.year(today.getYear());
        page.addAttribute(
                "lines",
                known().stream()
                        .flatMap(network -> line(network, year).stream())
                        .toList());
        page.addAttribute("year", today.getYear());
        page.addAttribute("figure", Figure.PARTICIPANTS_ACTIFS);
        return "acces/movement";
    }

    /** Nothing for a network of which the screens know nothing yet. */
    private Optional<Line> line(NetworkId network, Period year) {
        try {
            return Optional.of(known(network, year));
        } catch (CompletionException notYet) {
            if (notYet.getCause() instanceof Refusal) {
                return Optional.empty();
            }
            throw notYet;
        }
    }

    private Line known(NetworkId network, Period year) {
        NetworkCard card =
                queries.query(new AskNetworkCard(network, 0), NetworkCard.class).join();
        Founding founding =
                queries.query(new AskFounding(network), Founding.class).join();
        FiguresAnswer figures = queries.query(
                        new AskFigures(network, List.of(year), new CutOff.Latest()), FiguresAnswer.class)
                .join();
        return new Line(card, founding.on(), figures.figures().get(0).activeParticipants());
    }

    /** Those where somebody has a seat: nobody could look into any other. */
    private List<NetworkId> known() {
        return database.sql("select network, min(network_name) from accounts.seat group by network order by 2, 1")
                .query((row, i) -> new NetworkId(row.getObject(1, UUID.class)))
                .list();
    }
}
