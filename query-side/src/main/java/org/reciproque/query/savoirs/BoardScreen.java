package org.reciproque.query.savoirs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Offres et demandes »: the board everybody looks at, on screen and on the wall. */
@Controller
class BoardScreen {

    private final Board board;
    private final SheetShelf shelf;
    private final Desk desk;

    BoardScreen(Board board, SheetShelf shelf, Desk desk) {
        this.board = board;
        this.shelf = shelf;
        this.desk = desk;
    }

    @GetMapping("/offres-et-demandes")
    String board(
            Seat seat,
            BoardFilter filter,
            @RequestParam(required = false) @Nullable UUID apres,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("filter", filter);
        model.addAttribute("page", board.newestFirst(seat.network(), filter, Optional.ofNullable(apres)));
        model.addAttribute("themes", board.themes(seat.network()));
        model.addAttribute("further", apres != null);
        return Htmx.view(request, response, "savoirs/board", apres == null ? "results" : "sheets");
    }

    /** The board to hang on the wall: only what its people let be shown, first names, no contact. */
    @GetMapping("/offres-et-demandes/tableau")
    String wall(Seat seat, BoardFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("today", desk.today());
        model.addAttribute("offers", hung(seat, filter, SheetKind.OFFER));
        model.addAttribute("demands", hung(seat, filter, SheetKind.DEMAND));
        model.addAttribute("themes", board.themes(seat.network()));
        return "savoirs/wall";
    }

    private List<SheetShown> hung(Seat seat, BoardFilter filter, SheetKind kind) {
        if (!filter.kind().isEmpty() && !filter.kind().equals(kind.name())) {
            return List.of();
        }
        Collator french = Collator.getInstance(Locale.FRENCH);
        return shelf.open(seat.network().value(), kind.name(), desk.today()).stream()
                .filter(sheet -> sheet.onWall() && sheet.hasWords())
                .filter(sheet -> filter.theme().isEmpty() || filter.theme().equals(sheet.theme()))
                .sorted(Comparator.comparing(SheetShown::savoir, french::compare))
                .toList();
    }
}
