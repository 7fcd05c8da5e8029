package org.reciproque.query.register;

import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The record of processing of the association, to print and to sign; and what to hand to people. */
@Controller
class RegisterScreen {

    private final Register register;
    private final Desk desk;

    RegisterScreen(Register register, Desk desk) {
        this.register = register;
        this.desk = desk;
    }

    @GetMapping("/reseau/registre")
    ModelAndView read(Seat seat) {
        return new ModelAndView("register/register")
                .addObject("title", "Registre des données")
                .addObject("registered", register.of(seat.network()))
                .addObject("today", desk.today());
    }
}
