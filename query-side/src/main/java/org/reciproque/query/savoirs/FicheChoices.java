package org.reciproque.query.savoirs;

import java.util.ArrayList;
import java.util.List;
import org.reciproque.api.savoir.Company;
import org.reciproque.api.savoir.Family;
import org.reciproque.api.seat.Seat;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a form of an offer or a demand lets choose from. */
@Component
public class FicheChoices {

    private final SheetShelf shelf;
    private final SheetDesk sheets;

    FicheChoices(SheetShelf shelf, SheetDesk sheets) {
        this.shelf = shelf;
        this.sheets = sheets;
    }

    /**
     * @param theme the theme the sheet bears, kept among the choices even if it was taken off the list since
     */
    public void offer(Seat seat, String theme, Model model) {
        model.addAttribute("themes", themes(seat, theme));
        model.addAttribute("families", Family.values());
        model.addAttribute("companies", List.of(Company.EITHER, Company.ALONE, Company.GROUP));
        model.addAttribute("servicesAdmitted", sheets.admitsServices(seat));
    }

    List<String> themes(Seat seat, String theme) {
        List<String> themes = new ArrayList<>(shelf.themes(seat.network().value()));
        if (!theme.isEmpty() && !themes.contains(theme)) {
            themes.add(theme);
        }
        return themes;
    }
}
