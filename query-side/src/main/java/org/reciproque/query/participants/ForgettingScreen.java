package org.reciproque.query.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.participant.ParticipantCommand.DestroyWords;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Forgetting somebody at their wish: what closes, what others said of them, and one confirmation. The one act that
 * cannot be undone.
 */
@Controller
class ForgettingScreen {

    private static final String DONE = "C’est effacé\u00a0: des écrans tout de suite, des fichiers de la base dans la"
            + " minute. Les nombres restent. Vos sauvegardes d’avant gardent encore ces mots\u00a0: laissez-les expirer.";

    private final ParticipantPage pages;
    private final ParticipantLife life;
    private final TextsAbout texts;
    private final Desk desk;
    private final Reply reply;

    ForgettingScreen(ParticipantPage pages, ParticipantLife life, TextsAbout texts, Desk desk, Reply reply) {
        this.pages = pages;
        this.life = life;
        this.texts = texts;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping("/participants/{id}/effacer")
    ModelAndView show(Seat seat, @PathVariable UUID id) {
        ParticipantRecord person = wanted(seat, id);
        return page(seat, person, texts.naming(seat.network(), id), Typed.blank());
    }

    @PostMapping("/participants/{id}/effacer")
    ModelAndView forget(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        ParticipantRecord person = wanted(seat, id);
        Typed form = Typed.posted(in);
        List<TextAbout> about = texts.naming(seat.network(), id);
        if (!form.ticked("sure", "true")) {
            form.mistake("sure", "Cochez la case pour dire que c’est bien ce que la personne demande.");
        }
        if (seat.participant().filter(new ParticipantId(id)::equals).isPresent()) {
            form.mistake(
                    "sure", "C’est vous\u00a0: demandez à une autre personne de l’administration de vous effacer.");
        }
        boolean done = reply.noted(form, "sure", asked(seat, person, about, form), flash, DONE);
        return done ? Reply.to("/participants/" + id) : page(seat, person, about, form);
    }

    /** Others' texts first, then the leaving of somebody who is still here, then all of their own words. */
    private List<NetworkCommand> asked(Seat seat, ParticipantRecord person, List<TextAbout> about, Typed form) {
        ParticipantId forgotten = new ParticipantId(person.id());
        List<NetworkCommand> asked = new ArrayList<>();
        Set<UUID> ticked = Set.copyOf(form.ids("text"));
        about.stream()
                .filter(text -> ticked.contains(text.words()))
                .forEach(text -> asked.add(new DestroyWords(
                        new ParticipantId(text.whose()),
                        desk.note(seat, form.key(), "destroy " + text.words(), desk.today()),
                        new WordsId(text.words()))));
        if (person.leftOn() == null || person.leftOn().isAfter(desk.today())) {
            asked.add(new Leave(forgotten, desk.note(seat, form.key(), "leave", desk.today())));
        }
        var noted = desk.note(seat, form.key(), "forget", desk.today());
        asked.add(new ForgetParticipant(
                forgotten, noted, form.words("why", seat.author().asSpeaker(), noted.note())));
        return asked;
    }

    private ParticipantRecord wanted(Seat seat, UUID id) {
        if (!seat.has(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        return pages.person(seat, id);
    }

    private ModelAndView page(Seat seat, ParticipantRecord person, List<TextAbout> about, Typed form) {
        ModelAndView page = Reply.page("participants/forget", "Effacer une personne", form);
        page.addObject("person", person);
        page.addObject("about", about);
        page.addObject("closing", life.running(seat.network(), person.id(), desk.today()));
        return page;
    }
}
