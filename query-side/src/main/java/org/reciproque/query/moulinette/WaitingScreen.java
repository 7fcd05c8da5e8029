package org.reciproque.query.moulinette;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.savoirs.Board;
import org.reciproque.query.savoirs.SheetKind;
import org.reciproque.query.savoirs.SheetShown;
import org.reciproque.query.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The demands that wait for somebody, those who have waited longest first. */
@Controller
class WaitingScreen {

    private final Board board;

    WaitingScreen(Board board) {
        this.board = board;
    }

    /**
     * What the reader wants to see; it stays in the address.
     *
     * @param vue « themes » to see them theme by theme
     */
    record Asked(String theme, String mots, String vue) {

        public boolean byTheme() {
            return vue.equals("themes");
        }

        /** As the end of an address; begins with « ? ». */
        public String query() {
            return UriComponentsBuilder.newInstance()
                            .queryParam("theme", "{theme}")
                            .queryParam("mots", "{mots}")
                            .queryParam("vue", "{vue}")
                            .encode()
                            .buildAndExpand(theme, mots, vue)
                            .toUriString()
                    + "&";
        }
    }

    @GetMapping("/moulinette")
    String waiting(
            Seat seat,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String mots,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(required = false) @Nullable UUID apres,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Asked asked = new Asked(theme.strip(), mots.strip(), vue);
        Board.Page page = board.waitingLongest(
                seat.network(), SheetKind.DEMAND, asked.theme(), asked.mots(), Optional.ofNullable(apres));
        model.addAttribute("asked", asked);
        model.addAttribute("page", page);
        model.addAttribute("groups", groups(asked, page.sheets()));
        model.addAttribute("themes", board.themes(seat.network()));
        model.addAttribute("further", apres != null);
        return Htmx.view(request, response, "moulinette/waiting", apres == null ? "results" : "sheets");
    }

    /** Theme by theme in alphabetical order, those without one at the end; or everything together. */
    private static Map<String, List<SheetShown>> groups(Asked asked, List<SheetShown> sheets) {
        if (!asked.byTheme()) {
            return Map.of("", sheets);
        }
        Collator french = Collator.getInstance(Locale.FRENCH);
        Map<String, List<SheetShown>> groups = new TreeMap<>(french::compare);
        for (SheetShown sheet : sheets) {
            String theme = sheet.theme();
            groups.computeIfAbsent(theme == null ? "Sans thème" : theme, none -> new ArrayList<>())
                    .add(sheet);
        }
        return groups;
    }
}
