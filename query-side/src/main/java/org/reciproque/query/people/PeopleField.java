package org.reciproque.query.people;

import java.util.List;
import java.util.Map;
import org.reciproque.api.seat.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposes names while somebody types in a field, whatever the field is called. */
@Controller
class PeopleField {

    private static final int ENOUGH = 2;

    private final NamedPeople people;

    PeopleField(NamedPeople people) {
        this.people = people;
    }

    @GetMapping("/agenda/personnes")
    String propose(Seat seat, @RequestParam Map<String, String> typed, Model model) {
        String words = typed.values().stream().findFirst().orElse("").strip();
        model.addAttribute("proposed", words.length() < ENOUGH ? List.of() : people.like(seat.network(), words));
        return "people/pieces :: proposed";
    }
}
