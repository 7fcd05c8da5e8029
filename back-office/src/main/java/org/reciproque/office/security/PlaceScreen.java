package org.reciproque.office.security;

import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where to sit, for those who may sit in several networks, or look at the movement. */
@Controller
class PlaceScreen {

    private final Sittings sittings;

    PlaceScreen(Sittings sittings) {
        this.sittings = sittings;
    }

    @GetMapping("/reseaux")
    String choose(Sitting sitting, Model page) {
        page.addAttribute("seats", sitting.seats());
        page.addAttribute("movement", sitting.movement());
        return "acces/places";
    }

    @PostMapping("/reseaux")
    String sit(Sitting sitting, @RequestParam UUID network) {
        NetworkId chosen = sitting.seatIn(new NetworkId(network))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .network();
        sittings.sitIn(sitting, chosen);
        return "redirect:/";
    }

    @PostMapping("/reseaux/mouvement")
    String look(Sitting sitting) {
        if (!sitting.movement()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        sittings.lookAtMovement(sitting);
        return "redirect:/mouvement";
    }
}
