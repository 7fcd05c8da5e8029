package org.reciproque.office.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that only say something, to whoever comes; in the frame of their network when they sit in one. */
@Controller
class PlainPages {

    @GetMapping("/aide")
    String help() {
        return "aide";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "accessibilite";
    }
}
