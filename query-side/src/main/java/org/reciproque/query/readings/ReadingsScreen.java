package org.reciproque.query.readings;

import java.util.List;
import org.reciproque.api.seat.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ReadingsScreen {

    private static final int PAGE = 50;

    private final Readings readings;
    private final MissedEntries missed;

    ReadingsScreen(Readings readings, MissedEntries missed) {
        this.readings = readings;
        this.missed = missed;
    }

    /**
     * @param avant the last reading of the page before; none for the latest
     */
    @GetMapping("/reseau/lectures")
    String latest(Seat seat, @RequestParam(defaultValue = "9223372036854775807") long avant, Model page) {
        List<Reading> found = readings.before(seat.network(), avant, PAGE + 1);
        boolean more = found.size() > PAGE;
        page.addAttribute("readings", more ? found.subList(0, PAGE) : found);
        page.addAttribute("more", more);
        page.addAttribute("missed", missed.latest(seat.network()));
        return "readings/readings";
    }
}
