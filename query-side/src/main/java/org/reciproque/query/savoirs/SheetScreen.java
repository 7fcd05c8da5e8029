package org.reciproque.query.savoirs;

import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.savoir.WithdrawalReason;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.journal.Journal;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One offer or demand: what was said, where it stands, what can be done with it. */
@Controller
class SheetScreen {

    /** An id in an address; anything else is no page of ours. */
    static final String ID = "/offres-et-demandes/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final SheetShelf shelf;
    private final NotedWhere where;
    private final Journal journal;
    private final Desk desk;

    SheetScreen(SheetShelf shelf, NotedWhere where, Journal journal, Desk desk) {
        this.shelf = shelf;
        this.where = where;
        this.journal = journal;
        this.desk = desk;
    }

    @GetMapping(ID)
    String sheet(Seat seat, @PathVariable UUID id, Model model) {
        show(seat, find(seat, id), Typed.blank(), model);
        return "savoirs/sheet";
    }

    SheetShown find(Seat seat, UUID id) {
        return shelf.findByNetworkAndId(seat.network().value(), id).orElseThrow(NotFound::new);
    }

    void show(Seat seat, SheetShown sheet, Typed typed, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("state", shelf.stateOf(seat.network().value(), sheet.id(), desk.today()));
        model.addAttribute("reasons", WithdrawalReason.values());
        model.addAttribute(
                "place",
                Optional.ofNullable(sheet.notedAt())
                        .flatMap(gathering -> where.of(seat, gathering))
                        .orElse(null));
        model.addAttribute("traces", journal.about(seat.network(), sheet.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("key", UUID.randomUUID());
    }
}
