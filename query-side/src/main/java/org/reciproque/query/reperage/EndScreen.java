package org.reciproque.query.reperage;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.names.KnownPerson;
import org.reciproque.query.names.NameBook;
import org.reciproque.query.names.People;
import org.reciproque.query.savoirs.SheetMessages;
import org.reciproque.query.savoirs.SheetShelf;
import org.reciproque.query.savoirs.SheetShown;
import org.reciproque.query.savoirs.Wrong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Terminer le repérage »: who was there, who wrote. Those who gave a line were there unless somebody says not. */
@Controller
class EndScreen {

    private final Reperages reperages;
    private final Ending ending;
    private final WhoWasThere whoWasThere;
    private final Pens pens;
    private final People people;
    private final NameBook book;
    private final SheetShelf sheets;

    EndScreen(
            Reperages reperages,
            Ending ending,
            WhoWasThere whoWasThere,
            Pens pens,
            People people,
            NameBook book,
            SheetShelf sheets) {
        this.reperages = reperages;
        this.ending = ending;
        this.whoWasThere = whoWasThere;
        this.pens = pens;
        this.people = people;
        this.book = book;
        this.sheets = sheets;
    }

    @GetMapping(LinesScreen.ID + "/terminer")
    String ask(Seat seat, @PathVariable UUID id, HttpSession session, Model model) {
        Reperage reperage = reperages.find(seat, id);
        List<UUID> wrote = reperage.held() ? reperage.notedBy() : Pens.remembered(session, id);
        Set<UUID> there = new LinkedHashSet<>(reperage.present());
        there.addAll(gaveLines(seat, id));
        there.addAll(wrote);
        EndForm form = blank(seat, wrote, there);
        return show(seat, reperage, form, Map.of(), Pens.Asked.nothing(), List.of(), model);
    }

    @PostMapping(LinesScreen.ID + "/terminer")
    String end(
            Seat seat,
            @PathVariable UUID id,
            @ModelAttribute("form") EndForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Reperage reperage = reperages.find(seat, id);
        WhoWasThere.Read there = whoWasThere.in(seat, form, reperage.day());
        Pens.Asked wrote = pens.held(seat, form.minted(), form.pens(), reperage.day());
        List<Wrong> wrong = new ArrayList<>(wrote.wrong());
        there.unsure()
                .keySet()
                .forEach(name -> wrong.add(new Wrong(
                        "presents", "«\u00a0" + name + "\u00a0»\u00a0: cochez la bonne personne dans la liste.")));
        if (wrong.isEmpty()) {
            try {
                boolean shown = ending.note(seat, form.minted(), reperage, there, wrote);
                after.addFlashAttribute("done", "Le repérage est noté, avec les personnes présentes.");
                if (!shown) {
                    after.addFlashAttribute("warning", SheetMessages.ON_ITS_WAY);
                }
                return "redirect:/reperage/" + id;
            } catch (Refusal refusal) {
                wrong.add(new Wrong("", refusal.sentence()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(seat, reperage, form, there.unsure(), wrote, wrong, model);
    }

    private Set<UUID> gaveLines(Seat seat, UUID id) {
        Set<UUID> people = new LinkedHashSet<>();
        sheets.notedAt(seat.network().value(), id).stream()
                .map(SheetShown::person)
                .forEach(people::add);
        return people;
    }

    private EndForm blank(Seat seat, List<UUID> wrote, Set<UUID> there) {
        List<KnownPerson> known =
                wrote.isEmpty() ? List.of() : book.these(seat.network().value(), wrote);
        String[] name = {"", ""};
        String[] id = {"", ""};
        for (int i = 0; i < Math.min(2, known.size()); i++) {
            name[i] = known.get(i).name();
            id[i] = known.get(i).id().toString();
        }
        List<String> presents = there.stream().map(UUID::toString).toList();
        String key = UUID.randomUUID().toString();
        return new EndForm(key, presents, "", name[0], id[0], name[0], name[1], id[1], name[1]);
    }

    private String show(
            Seat seat,
            Reperage reperage,
            EndForm form,
            Map<String, List<KnownPerson>> unsure,
            Pens.Asked asked,
            List<Wrong> wrong,
            Model model) {
        Set<UUID> listed = new LinkedHashSet<>(reperage.present());
        listed.addAll(gaveLines(seat, reperage.id()));
        listed.addAll(form.ticked());
        model.addAttribute("reperage", reperage);
        model.addAttribute("form", form);
        model.addAttribute("unsure", unsure);
        model.addAttribute("asked", asked);
        model.addAttribute("wrong", wrong);
        model.addAttribute("people", people.proposed(seat));
        model.addAttribute(
                "listed",
                listed.isEmpty() ? List.of() : book.these(seat.network().value(), listed));
        model.addAttribute(
                "sureNames",
                form.names().stream().filter(name -> !unsure.containsKey(name)).collect(Collectors.joining("\n")));
        return "reperage/end";
    }
}
