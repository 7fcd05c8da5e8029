package org.reciproque.query.echanges;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.reciproque.api.base.Period;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.echanges.AgendaEntry.Kind;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A month of the network: sessions, meetings, gatherings and bilans. */
@Controller
class AgendaScreen {

    private final AgendaEntries entries;
    private final Desk desk;

    AgendaScreen(AgendaEntries entries, Desk desk) {
        this.entries = entries;
        this.desk = desk;
    }

    /**
     * @param mois for example {@code 2026-11}; this month when it is not one
     * @param vue {@code liste}, or the grid of the month
     * @param quoi one kind of thing, or all
     */
    @GetMapping("/agenda")
    ModelAndView agenda(
            Seat seat,
            @RequestParam(defaultValue = "") String mois,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "") String quoi) {
        LocalDate today = desk.today();
        YearMonth month = month(mois, today);
        List<AgendaEntry> found =
                entries.within(seat.network(), new Period(month.atDay(1), month.atEndOfMonth())).stream()
                        .filter(entry ->
                                quoi.isEmpty() || entry.kind().address().equals(quoi))
                        .toList();
        ModelAndView page = Reply.page("echanges/agenda", "Agenda", Typed.blank());
        page.addObject("grid", MonthGrid.of(month, today, found));
        page.addObject("kinds", Kind.values());
        page.addObject("quoi", quoi);
        page.addObject("vue", "liste".equals(vue) ? "liste" : "mois");
        page.addObject("previous", month.minusMonths(1));
        page.addObject("next", month.plusMonths(1));
        page.addObject("thisMonth", YearMonth.from(today));
        return page;
    }

    private static YearMonth month(String typed, LocalDate today) {
        try {
            return typed.isEmpty() ? YearMonth.from(today) : YearMonth.parse(typed);
        } catch (DateTimeException notAMonth) {
            return YearMonth.from(today);
        }
    }
}
