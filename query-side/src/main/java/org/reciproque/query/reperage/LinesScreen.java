package org.reciproque.query.reperage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.gatherings.GatheringSheet;
import org.reciproque.query.people.People;
import org.reciproque.query.people.Person;
import org.reciproque.query.savoirs.FicheChoices;
import org.reciproque.query.savoirs.FicheForm;
import org.reciproque.query.savoirs.SheetAnswer;
import org.reciproque.query.savoirs.SheetDesk;
import org.reciproque.query.savoirs.SheetMessages;
import org.reciproque.query.savoirs.SheetShelf;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.FrenchDays;
import org.reciproque.query.web.Htmx;
import org.reciproque.query.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lines of one repérage: one offer or demand each, noted as fast as people speak. */
@Controller
class LinesScreen {

    /** An id in an address; anything else is no page of ours. */
    static final String ID = "/reperage/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final Reperages reperages;
    private final SheetShelf sheets;
    private final SheetDesk sheetDesk;
    private final FicheChoices choices;
    private final People people;
    private final FrenchDays days;
    private final Desk desk;

    LinesScreen(
            Reperages reperages,
            SheetShelf sheets,
            SheetDesk sheetDesk,
            FicheChoices choices,
            People people,
            FrenchDays days,
            Desk desk) {
        this.reperages = reperages;
        this.sheets = sheets;
        this.sheetDesk = sheetDesk;
        this.choices = choices;
        this.people = people;
        this.days = days;
        this.desk = desk;
    }

    @GetMapping(ID)
    String lines(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID qui,
            @RequestParam(defaultValue = "") String sens,
            HttpSession session,
            Model model) {
        GatheringSheet reperage = reperages.find(seat, id);
        FicheForm next = nextOf(seat, qui, sens);
        return show(seat, reperage, next, next.typed(), Pens.remembered(session, id), model);
    }

    @PostMapping(ID + "/lignes")
    String add(
            Seat seat,
            @PathVariable UUID id,
            @ModelAttribute("form") FicheForm form,
            HttpSession session,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        GatheringSheet reperage = reperages.find(seat, id);
        SheetAnswer answer = sheetDesk.note(seat, form, reperage.day(), new GatheringId(id));
        String view = Htmx.view(request, response, "reperage/lines", "entry");
        boolean fragment = view.contains("::");
        if (answer instanceof SheetAnswer.Asked asked) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            show(seat, reperage, asked.form(), asked.typed(), Pens.remembered(session, id), model);
            return view;
        }
        SheetAnswer.Noted noted = (SheetAnswer.Noted) answer;
        if (!fragment) {
            after.addFlashAttribute("noted", SheetMessages.sentence(noted));
            after.addFlashAttribute("late", !noted.shown());
            after.addAttribute("qui", noted.person());
            after.addAttribute("sens", noted.kind().label());
            return "redirect:/reperage/" + id;
        }
        model.addAttribute("noted", SheetMessages.sentence(noted));
        model.addAttribute("late", !noted.shown());
        FicheForm next = nextOf(seat, noted.person(), noted.kind().label());
        show(seat, reperage, next, next.typed(), Pens.remembered(session, id), model);
        return view;
    }

    /** Says, without moving anything, that the other person's lines have come in. */
    @GetMapping(ID + "/nouvelles")
    @Nullable
    String newLines(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam int connues,
            @RequestParam(defaultValue = "0") int dites,
            Model model,
            HttpServletResponse response) {
        reperages.find(seat, id);
        int fresh = sheets.countNotedAt(seat.network().value(), id) - connues;
        if (fresh <= 0 || fresh == dites) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        watch(id, connues, fresh, model);
        return "reperage/lines :: watch";
    }

    /** The next line is most often of the same person. */
    private FicheForm nextOf(Seat seat, @Nullable UUID person, String sens) {
        Optional<Person> same = Optional.ofNullable(person).flatMap(id -> people.known(seat, id));
        return FicheForm.blank(UUID.randomUUID(), sens, same.map(Person::name).orElse(""))
                .choosing(same.map(Person::id));
    }

    private String show(Seat seat, GatheringSheet reperage, FicheForm form, Typed typed, List<UUID> pens, Model model) {
        UUID network = seat.network().value();
        var lines = sheets.notedAt(network, reperage.id());
        model.addAttribute("reperage", reperage);
        model.addAttribute("dayShown", days.full(reperage.day()));
        model.addAttribute("pageKey", UUID.randomUUID());
        model.addAttribute("toCome", reperage.day().isAfter(desk.today()));
        model.addAttribute("lines", lines);
        model.addAttribute("form", form);
        model.addAttribute("pens", people.named(seat.network(), pens).people());
        model.addAttribute("typed", typed);
        watch(reperage.id(), lines.size(), 0, model);
        choices.offer(seat, form.theme(), model);
        return "reperage/lines";
    }

    private static void watch(UUID reperage, int known, int fresh, Model model) {
        model.addAttribute("reperageId", reperage);
        model.addAttribute("known", known);
        model.addAttribute("fresh", fresh);
    }
}
