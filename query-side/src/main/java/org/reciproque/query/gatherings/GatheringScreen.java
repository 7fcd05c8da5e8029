package org.reciproque.query.gatherings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Noted;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringCommand.TakeDecision;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.journal.Journal;
import org.reciproque.query.network.NetworkCards;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
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
    private final WhoWasThere whoWasThere;
    private final Holding holding;
    private final People people;
    private final NetworkCards networks;
    private final Journal journal;
    private final Desk desk;
    private final Reply reply;

    GatheringScreen(
            GatheringSheets gatherings,
            ReperageRhythm rhythm,
            WhoWasThere whoWasThere,
            Holding holding,
            People people,
            NetworkCards networks,
            Journal journal,
            Desk desk,
            Reply reply) {
        this.gatherings = gatherings;
        this.rhythm = rhythm;
        this.whoWasThere = whoWasThere;
        this.holding = holding;
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
        List<GatheringSheet> past = gatherings.held(network, "", before == null ? today.plusDays(1) : before, ROWS);
        ModelAndView page = new ModelAndView("gatherings/list");
        page.addObject("coming", before == null ? gatherings.notHeld(network) : List.of());
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
    ModelAndView plan(Seat seat, Typed form, RedirectAttributes flash) {
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
        form.unless("held", dayOr(sheet, desk.today()));
        ModelAndView page = Reply.page("gatherings/gathering", sheet.kind().label(), form);
        whoWasThere.show(page, seat, sheet, List.of(), form);
        page.addObject("gathering", sheet);
        page.addObject("present", people.named(seat.network(), sheet.present()).people());
        page.addObject("notedBy", people.named(seat.network(), sheet.notedBy()).people());
        page.addObject("decisions", gatherings.decisions(seat.network().value(), sheet.id()));
        page.addObject("traces", journal.about(seat.network(), sheet.id()));
        return page;
    }

    /** Its day, or today when that day is still to come. */
    private static LocalDate dayOr(GatheringSheet sheet, LocalDate today) {
        return sheet.day().isAfter(today) ? today : sheet.day();
    }

    /** Who was there: noted once the gathering is held, put right afterwards. */
    @PostMapping("/rencontres/{id}/tenue")
    ModelAndView hold(Seat seat, @PathVariable UUID id, Typed form, RedirectAttributes flash) {
        GatheringSheet sheet = sheet(seat, id);
        LocalDate on = sheet.held()
                ? sheet.day()
                : form.day("held", "Choisissez le jour de la rencontre.").orElse(desk.today());
        WhoWasThere.Read there = whoWasThere.in(seat, sheet, on, form);
        if (form.said(WhoWasThere.ADD).isPresent()) {
            return show(seat, sheet, form);
        }
        var asked = holding.of(seat, form.key(), sheet, on, there);
        boolean done = reply.noted(form, "present", asked, flash, "C’est noté.");
        return done ? Reply.to("/rencontres/" + id) : show(seat, sheet, form);
    }

    @PostMapping("/rencontres/{id}/decisions")
    ModelAndView decide(Seat seat, @PathVariable UUID id, Typed form, RedirectAttributes flash) {
        GatheringSheet sheet = sheet(seat, id);
        LocalDate day = dayOr(sheet, desk.today());
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
