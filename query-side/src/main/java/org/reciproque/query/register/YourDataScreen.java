package org.reciproque.query.register;

import org.reciproque.api.seat.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** « Vos données », for whoever comes: as the network chose for those who sit in one, as is usual for others. */
@Controller
class YourDataScreen {

    private final Register register;

    YourDataScreen(Register register) {
        this.register = register;
    }

    /** The seat comes from the frame: nobody needs one here. */
    @GetMapping("/vos-donnees")
    String read(Model page) {
        boolean seated = page.getAttribute("seat") instanceof Seat;
        page.addAttribute("chosenHere", seated);
        page.addAttribute(
                "registered",
                page.getAttribute("seat") instanceof Seat seat ? register.of(seat.network()) : Register.usual());
        return "register/your-data";
    }
}
