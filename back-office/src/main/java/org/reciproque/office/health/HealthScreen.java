package org.reciproque.office.health;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of whoever administers: what answers here, and what does not. */
@Controller
class HealthScreen {

    private final Installation installation;

    HealthScreen(Installation installation) {
        this.installation = installation;
    }

    @GetMapping("/reseau/etat")
    String show(Model page) {
        page.addAttribute("signs", installation.signs());
        return "etat/signs";
    }
}
