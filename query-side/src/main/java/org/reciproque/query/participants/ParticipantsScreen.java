package org.reciproque.query.participants;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.network.NetworkCards;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Htmx;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The card box: everybody in alphabetical order, and somebody new. */
@Controller
class ParticipantsScreen {

    private static final int ROWS = 50;
    private static final Set<String> STATES = Set.of("ici", "pause", "partis");

    private final ParticipantRecords people;
    private final NetworkCards networks;
    private final Desk desk;
    private final Reply reply;

    ParticipantsScreen(ParticipantRecords people, NetworkCards networks, Desk desk, Reply reply) {
        this.people = people;
        this.networks = networks;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping("/participants")
    String list(
            Seat seat,
            @RequestParam(name = "mots", defaultValue = "") String words,
            @RequestParam(name = "etat", defaultValue = "ici") String asked,
            @RequestParam(name = "apres", required = false) @Nullable UUID after,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        String state = STATES.contains(asked) ? asked : "ici";
        List<ParticipantRecord> found =
                people.page(seat.network().value(), state, literally(words.strip()), desk.today(), after, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<ParticipantRecord> shown = more ? found.subList(0, ROWS) : found;
        page.addAttribute("people", shown);
        page.addAttribute("next", more ? shown.get(ROWS - 1).id() : null);
        page.addAttribute("words", words);
        page.addAttribute("state", state);
        page.addAttribute("after", after);
        page.addAttribute("today", desk.today());
        return Htmx.view(request, response, "participants/list", "results");
    }

    /** What was typed is looked for as it is: a percent sign is a percent sign. */
    private static String literally(String words) {
        return words.replaceAll("([\\\\%_])", "\\\\$1");
    }

    @GetMapping("/participants/nouveau")
    ModelAndView welcome(Seat seat) {
        return form(seat, Typed.blank().unless("day", desk.today()));
    }

    @PostMapping("/participants")
    ModelAndView welcome(Seat seat, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes flash) {
        Typed form = Typed.posted(posted);
        DetailsForm.check(form, asked(seat));
        LocalDate day = form.day("day").orElseGet(desk::today);
        if (form.wrong()) {
            return form(seat, form);
        }
        ParticipantId person = ParticipantId.of(seat.network(), form.key());
        Noted noted = desk.note(seat, form.key(), "welcome", day);
        List<NetworkCommand> asked = new ArrayList<>();
        asked.add(new WelcomeParticipant(person, noted, DetailsForm.details(form, person, noted)));
        DetailsForm.guardian(form, person, desk.note(seat, form.key(), "guardian", desk.today()), null)
                .ifPresent(asked::add);
        boolean done = reply.noted(form, "name", asked, flash, "Bienvenue à " + form.text("name") + ".");
        return done ? Reply.to("/participants/" + person) : form(seat, form);
    }

    private ModelAndView form(Seat seat, Typed form) {
        return DetailsForm.page("participants/welcome", "Accueillir une personne", form, asked(seat));
    }

    private AskedOfSelf asked(Seat seat) {
        return AskedOfSelf.atWelcome(networks.of(seat.network()).form());
    }
}
