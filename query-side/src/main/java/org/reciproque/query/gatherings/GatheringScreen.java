package org.reciproque.query.gatherings;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Noted;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringCommand.TakeDecision;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.journal.Journal;
import org.reciproque.query.network.NetworkCards;
import org.reciproque.query.participants.ParticipantRecord;
import org.reciproque.query.participants.ParticipantRecords;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gatherings of the whole network: planned, held, with who was there and what was decided. */
@Controller
class GatheringScreen {

    private static final int ROWS = 50;

    private final GatheringSheets gatherings;
    private final ReperageRhythm rhythm;
    private final ParticipantRecords people;
    private final NetworkCards networks;
    private final Journal journal;
    private final Desk desk;
    private final Reply reply;

    GatheringScreen(
            GatheringSheets gatherings,
            ReperageRhythm rhythm,
            ParticipantRecords people,
            NetworkCards networks,
            Journal journal,
            Desk desk,
            Reply reply) {
        this.gatherings = gatherings;
        this.rhythm = rhythm;
        this.people = people;
        this.networks = networks;
        this.journal = journal;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping("/rencontres")
    ModelAndView list(
            Seat seat,
            @RequestParam(name = "avant", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate before) {
        UUID network = seat.network().value();
        LocalDate today = desk.today();
        List<GatheringSheet> past = gatherings.held(network, before == null ? today.plusDays(1) : before, ROWS);
        ModelAndView page = new ModelAndView("gatherings/list");
        page.addObject("coming", before == null ? gatherings.toCome(network) : List.of());
        page.addObject("past", past);
        page.addObject("more", past.size() == ROWS);
        page.addObject(
                "before", past.isEmpty() ? null : past.get(past.size() - 1).day());
        page.addObject("nextReperage", rhythm.next(seat.network(), today).orElse(null));
        return page;
    }

    @GetMapping("/rencontres/nouvelle")
    ModelAndView plan(
            Seat seat,
            @RequestParam(name = "genre", defaultValue = "REPERAGE") String kind,
            @RequestParam(name = "jour", defaultValue = "") String day) {
        return plan(seat, Typed.blank().unless("kind", kind).unless("day", day));
    }

    private ModelAndView plan(Seat seat, Typed form) {
        ModelAndView page = Reply.page("gatherings/plan", "Prévoir une rencontre", form);
        page.addObject("kinds", networks.of(seat.network()).form().gatherings());
        return page;
    }

    @PostMapping("/rencontres")
    ModelAndView plan(Seat seat, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes flash) {
        Typed form = Typed.posted(posted);
        GatheringKind kind = List.of(GatheringKind.values()).stream()
                .filter(k -> k.name().equals(form.text("kind")))
                .findFirst()
                .orElseThrow(NotFound::new);
        Optional<LocalDate> day = form.day("day", "Choisissez le jour de la rencontre.");
        var at = form.hour("at");
        if (form.wrong() || day.isEmpty()) {
            return plan(seat, form);
        }
        GatheringId id = GatheringId.of(seat.network(), form.key());
        Noted noted = desk.note(seat, form.key(), "plan", day.get());
        var asked = new PlanGathering(
                id, noted, kind, at, form.words("place", seat.author().asSpeaker(), noted.note()));
        boolean done = reply.noted(form, "kind", List.of(asked), flash, "La rencontre est prévue.");
        return done ? Reply.to("/rencontres/" + id) : plan(seat, form);
    }

    @GetMapping("/rencontres/{id}")
    ModelAndView show(Seat seat, @PathVariable UUID id) {
        return show(seat, sheet(seat, id), Typed.blank());
    }

    private GatheringSheet sheet(Seat seat, UUID id) {
        return gatherings.findByNetworkAndId(seat.network().value(), id).orElseThrow(NotFound::new);
    }

    private ModelAndView show(Seat seat, GatheringSheet sheet, Typed form) {
        UUID network = seat.network().value();
        LocalDate today = desk.today();
        form.unless("held", sheet.day().isAfter(today) ? today : sheet.day());
        ModelAndView page = Reply.page("gatherings/gathering", sheet.kindLabel(), form);
        page.addObject("gathering", sheet);
        page.addObject("people", sheet.heldOn() == null ? people.here(network, sheet.day()) : List.of());
        page.addObject("present", named(network, sheet.present()));
        page.addObject("notedBy", named(network, sheet.notedBy()));
        page.addObject("decisions", gatherings.decisions(network, sheet.id()));
        page.addObject("traces", journal.about(seat.network(), sheet.id()));
        return page;
    }

    private List<ParticipantRecord> named(UUID network, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : people.these(network, ids);
    }

    @PostMapping("/rencontres/{id}/tenue")
    ModelAndView hold(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes flash) {
        Typed form = Typed.posted(posted);
        GatheringSheet sheet = sheet(seat, id);
        Optional<LocalDate> day = form.day("held", "Choisissez le jour de la rencontre.");
        if (form.wrong() || day.isEmpty()) {
            return show(seat, sheet, form);
        }
        var asked = new HoldGathering(
                new GatheringId(id),
                desk.note(seat, form.key(), "hold", day.get()),
                sheet.kind(),
                ours(seat, form.ids("present")),
                ours(seat, form.ids("by")));
        boolean done = reply.noted(form, "present", List.of(asked), flash, "C’est noté.");
        return done ? Reply.to("/rencontres/" + id) : show(seat, sheet, form);
    }

    /** Only people of this network can have been there. */
    private Set<ParticipantId> ours(Seat seat, List<UUID> ids) {
        Set<UUID> wanted = new HashSet<>(ids);
        Set<ParticipantId> known = named(seat.network().value(), List.copyOf(wanted)).stream()
                .map(person -> new ParticipantId(person.id()))
                .collect(Collectors.toSet());
        if (known.size() != wanted.size()) {
            throw new NotFound();
        }
        return known;
    }

    @PostMapping("/rencontres/{id}/decisions")
    ModelAndView decide(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes flash) {
        Typed form = Typed.posted(posted);
        GatheringSheet sheet = sheet(seat, id);
        LocalDate day = sheet.day().isAfter(desk.today()) ? desk.today() : sheet.day();
        Noted noted = desk.note(seat, form.key(), "decision", day);
        var words = form.words("decision", seat.author().asSpeaker(), noted.note());
        if (words.isEmpty()) {
            form.mistake("decision", "Écrivez ce qui a été décidé.");
            return show(seat, sheet, form);
        }
        var asked = new TakeDecision(new GatheringId(id), noted, words.get());
        boolean done = reply.noted(form, "decision", List.of(asked), flash, "La décision est notée.");
        return done ? Reply.to("/rencontres/" + id) : show(seat, sheet, form);
    }
}
