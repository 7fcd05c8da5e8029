package org.reciproque.query.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.participant.ParticipantCommand.DestroyWords;
import org.reciproque.api.participant.ParticipantCommand.KeepRecord;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.retention.RetentionKind;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.retention.Retentions.Chosen;
import org.reciproque.query.retention.ToSort.Line;
import org.reciproque.query.retention.UnusedAccesses.UnusedOnes;
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

/** « À trier »: what is kept for longer than the network chose, each to be erased, or kept for a reason. */
@Controller
class SortingScreen {

    private static final String ADDRESS = "/participants/a-trier";

    /** What is due of one kind. */
    public record Group(Chosen chosen, List<Line> lines) {}

    private final ToSort toSort;
    private final Retentions retentions;
    private final UnusedAccesses accesses;
    private final Desk desk;
    private final Reply reply;

    SortingScreen(ToSort toSort, Retentions retentions, UnusedAccesses accesses, Desk desk, Reply reply) {
        this.accesses = accesses;
        this.toSort = toSort;
        this.retentions = retentions;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Seat seat) {
        return page(seat, Typed.blank());
    }

    @PostMapping(ADDRESS + "/{id}")
    ModelAndView keep(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        Typed form = Typed.posted(in);
        Noted noted = desk.note(seat, form.key(), "keep " + form.text("kind") + " " + id, desk.today());
        Optional<Line> line = line(seat, id, form);
        if (line.isEmpty() && toSort.isKept(seat.network(), noted.note())) {
            return sortedAlready(flash);
        }
        RetentionKind kind = line.orElseThrow(NotFound::new).kind();
        Optional<Words> why = form.words("why", seat.author().asSpeaker(), noted.note());
        String field = "why-" + kind + "-" + id;
        if (why.isEmpty()) {
            form.mistake(field, "Dites pourquoi c’est à garder.");
        }
        boolean done = reply.noted(
                form,
                field,
                why.map(words -> new KeepRecord(new ParticipantId(id), noted, kind, words)).stream()
                        .toList(),
                flash,
                "C’est gardé un an de plus.");
        return done ? Reply.to(ADDRESS) : page(seat, form);
    }

    /** Only texts go this way: a person is forgotten on the page that says first what else speaks of them. */
    @PostMapping(ADDRESS + "/{id}/textes")
    ModelAndView destroy(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> in,
            RedirectAttributes flash) {
        if (!seat.has(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        Typed form = Typed.posted(in);
        Optional<Line> due = line(seat, id, form);
        if (due.isEmpty()) {
            return sortedAlready(flash);
        }
        Line line = due.get();
        List<NetworkCommand> asked = line.texts().stream()
                .map(text -> (NetworkCommand) new DestroyWords(
                        new ParticipantId(id),
                        desk.note(seat, form.key(), "destroy " + text.words(), desk.today()),
                        new WordsId(text.words())))
                .toList();
        boolean done = reply.noted(
                form, "why-" + line.kind() + "-" + id, asked, flash, "Ces textes sont détruits, pour toujours.");
        return done ? Reply.to(ADDRESS) : page(seat, form);
    }

    /** Pressed twice, or sorted by somebody else meanwhile. */
    private static ModelAndView sortedAlready(RedirectAttributes flash) {
        flash.addFlashAttribute("done", "C’est déjà trié.");
        return Reply.to(ADDRESS);
    }

    private Optional<Line> line(Seat seat, UUID id, Typed form) {
        return toSort.on(seat.network(), desk.today()).stream()
                .filter(line -> line.id().equals(id) && line.kind().name().equals(form.text("kind")))
                .findFirst();
    }

    private ModelAndView page(Seat seat, Typed form) {
        List<Line> lines = toSort.on(seat.network(), desk.today());
        List<Group> groups = retentions.of(seat.network()).stream()
                .map(chosen -> new Group(
                        chosen,
                        lines.stream()
                                .filter(line -> line.kind() == chosen.kind())
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        Optional<UnusedOnes> unused = Optional.of(seat)
                .filter(who -> who.has(Role.ADMINISTRATOR))
                .map(who -> accesses.of(who.network(), desk.today()))
                .filter(ones -> !ones.accesses().isEmpty());
        return Reply.page("retention/sorting", "À trier", form)
                .addObject("groups", groups)
                .addObject("unused", unused.orElse(null))
                .addObject("administers", seat.has(Role.ADMINISTRATOR));
    }
}
