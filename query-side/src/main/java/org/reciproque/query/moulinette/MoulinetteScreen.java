package org.reciproque.query.moulinette;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.moulinette.Meetings.Proposed;
import org.reciproque.query.savoirs.Board;
import org.reciproque.query.savoirs.SheetKind;
import org.reciproque.query.savoirs.SheetShelf;
import org.reciproque.query.savoirs.SheetShown;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One demand face to face with the offers that may answer it; or one offer with the demands it may answer. */
@Controller
class MoulinetteScreen {

    private static final int SIMILAR = 6;
    private static final int OTHERS = 10;

    private final SheetShelf shelf;
    private final Matching matching;
    private final Meetings meetings;
    private final Board board;
    private final Desk desk;

    MoulinetteScreen(SheetShelf shelf, Matching matching, Meetings meetings, Board board, Desk desk) {
        this.shelf = shelf;
        this.matching = matching;
        this.meetings = meetings;
        this.board = board;
        this.desk = desk;
    }

    /**
     * A sheet that may answer, as it is shown.
     *
     * @param nearest whether it is nearer than all the others
     */
    record Suggestion(
            SheetShown sheet,
            Match match,
            boolean nearest,
            @Nullable Proposed proposed) {}

    @GetMapping("/moulinette/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
    String faceToFace(Seat seat, @PathVariable UUID id, Model model) {
        SheetShown sheet = shelf.findByNetworkAndId(seat.network().value(), id).orElseThrow(NotFound::new);
        Set<UUID> met = meetings.metBy(seat.network(), sheet.person());
        Map<UUID, Proposed> proposed = meetings.proposedWith(seat.network(), sheet);
        Map<UUID, SheetShown> others = open(seat, sheet.kind().other().name());
        Matches matches = matching.of(Said.on(sheet), said(others), met);
        model.addAttribute("sheet", sheet);
        model.addAttribute("state", shelf.stateOf(seat.network().value(), id, desk.today()));
        model.addAttribute("byWords", shown(matches.byWords(), others, proposed, matches.firstStandsOut()));
        model.addAttribute("byTheme", shown(matches.byTheme(), others, proposed, false));
        model.addAttribute("similar", sheet.isOffer() ? List.of() : similar(seat, sheet, met));
        model.addAttribute("otherDemands", otherDemands(seat, sheet));
        model.addAttribute("key", UUID.randomUUID());
        return sheet.isOffer() ? "moulinette/offer" : "moulinette/demand";
    }

    private Map<UUID, SheetShown> open(Seat seat, String kind) {
        return shelf.open(seat.network().value(), kind, desk.today()).stream()
                .collect(Collectors.toMap(SheetShown::id, Function.identity()));
    }

    private static List<Said> said(Map<UUID, SheetShown> sheets) {
        return sheets.values().stream().map(Said::on).toList();
    }

    private static List<Suggestion> shown(
            List<Match> matches, Map<UUID, SheetShown> sheets, Map<UUID, Proposed> proposed, boolean firstStandsOut) {
        return matches.stream()
                .map(match -> new Suggestion(
                        Optional.ofNullable(sheets.get(match.sheet())).orElseThrow(),
                        match,
                        firstStandsOut && match == matches.get(0),
                        proposed.get(match.sheet())))
                .toList();
    }

    /** Other people's demands in the same words: they could learn together. */
    private List<SheetShown> similar(Seat seat, SheetShown demand, Set<UUID> met) {
        Map<UUID, SheetShown> demands = open(seat, demand.kind().name());
        Said asking = Said.on(demand);
        return matching.of(asking, said(demands), met).byWords().stream()
                .map(match -> Optional.ofNullable(demands.get(match.sheet())).orElseThrow())
                .filter(other -> !Matching.otherTheme(asking, Said.on(other)))
                .limit(SIMILAR)
                .toList();
    }

    private List<SheetShown> otherDemands(Seat seat, SheetShown sheet) {
        return board.waitingLongest(seat.network(), SheetKind.DEMAND, "", "", Optional.empty()).sheets().stream()
                .filter(other -> !other.id().equals(sheet.id()))
                .limit(OTHERS)
                .toList();
    }
}
