package org.reciproque.query.people;

import java.util.List;
import java.util.Map;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposes names while somebody types in a field, whatever the field is called. */
@Controller
class PeopleField {

    private static final int ENOUGH = 2;

    private final People people;
    private final Desk desk;

    PeopleField(People people, Desk desk) {
        this.people = people;
        this.desk = desk;
    }

    /**
     * A name to propose.
     *
     * @param written what the field holds once it is picked
     */
    record Proposal(String written, String hint) {}

    @GetMapping("/personnes")
    String propose(Seat seat, @RequestParam Map<String, String> typed, Model model) {
        String words = typed.values().stream().findFirst().orElse("").strip();
        model.addAttribute("proposed", words.length() < ENOUGH ? List.of() : proposals(seat, words));
        return "people/pieces :: proposed";
    }

    private List<Proposal> proposals(Seat seat, String words) {
        NamesTyped names = people.names(seat.network());
        return names.proposed(words, desk.today()).stream()
                .map(person -> new Proposal(names.clearly(person), person.hint()))
                .toList();
    }
}
