package org.reciproque.query.miseenrelation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is under way, and what came of it lately; opening one from offers and demands. */
@Controller
class MisesEnRelationScreen {

    static final String ADDRESS = "/mises-en-relation";

    private static final int SHOWN = 50;
    private static final int LATELY = 60;

    private final MiseEnRelationSheets sheets;
    private final SheetLines lines;
    private final People people;
    private final Desk desk;
    private final Reply reply;

    MisesEnRelationScreen(MiseEnRelationSheets sheets, SheetLines lines, People people, Desk desk, Reply reply) {
        this.sheets = sheets;
        this.lines = lines;
        this.people = people;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(
            Seat seat,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String mots,
            @RequestParam(defaultValue = "50") int montrer) {
        Optional<Stage> only = Arrays.stream(Stage.values())
                .filter(stage -> stage.address().equals(etat))
                .findFirst();
        LocalDate since = only.isPresent() ? LocalDate.EPOCH : desk.today().minusDays(LATELY);
        int atMost = Math.max(SHOWN, montrer);
        Map<Stage, List<MiseEnRelationSheet>> byStage = new LinkedHashMap<>();
        boolean more = false;
        for (Stage stage : only.map(List::of).orElse(List.of(Stage.values()))) {
            List<MiseEnRelationSheet> found =
                    sheets.at(seat.network().value(), stage.name(), mots.strip(), since, atMost + 1);
            more |= found.size() > atMost;
            if (!found.isEmpty()) {
                byStage.put(stage, found.subList(0, Math.min(atMost, found.size())));
            }
        }
        Set<UUID> ids = new HashSet<>();
        byStage.values().forEach(some -> some.forEach(sheet -> ids.addAll(sheet.everybody())));
        ModelAndView page = Reply.page("miseenrelation/list", "Mises en relation", Typed.blank());
        page.addObject("byStage", byStage);
        page.addObject("stages", Stage.values());
        page.addObject("etat", only.map(Stage::address).orElse(""));
        page.addObject("mots", mots.strip());
        page.addObject("more", more);
        page.addObject("next", atMost + SHOWN);
        page.addObject("names", people.named(seat.network(), ids));
        page.addObject("today", desk.today());
        return page;
    }

    /** The parties are those of the sheets; what it is about and the theme come from the first demand. */
    @PostMapping(ADDRESS)
    ModelAndView open(Seat seat, Typed typed, RedirectAttributes flash) {
        List<UUID> ids = new ArrayList<>(typed.ids("demande"));
        ids.addAll(typed.ids("offre"));
        List<SheetLine> found = lines.of(seat.network(), ids);
        if (ids.isEmpty() || found.size() != new HashSet<>(ids).size()) {
            throw new NotFound();
        }
        MiseEnRelationId id = MiseEnRelationId.of(seat.network(), typed.key());
        Noted noted = desk.note(seat, typed.key(), "opening", desk.today());
        if (reply.noted(
                typed, "offre", List.of(opening(id, noted, found)), flash, "La mise en relation est ouverte.")) {
            return Reply.to(ADDRESS + "/" + id);
        }
        flash.addFlashAttribute("warning", typed.mistake("offre"));
        return Reply.to(ADDRESS);
    }

    private static OpenMiseEnRelation opening(MiseEnRelationId id, Noted noted, List<SheetLine> found) {
        Set<OfferId> offers = new LinkedHashSet<>();
        Set<DemandId> demands = new LinkedHashSet<>();
        Set<ParticipantId> offreurs = new LinkedHashSet<>();
        Set<ParticipantId> demandeurs = new LinkedHashSet<>();
        for (SheetLine line : found) {
            if (line.offer()) {
                offers.add(new OfferId(line.id()));
                offreurs.add(new ParticipantId(line.person()));
            } else {
                demands.add(new DemandId(line.id()));
                demandeurs.add(new ParticipantId(line.person()));
            }
        }
        SheetLine first = found.get(0);
        Optional<Words> savoir = Optional.ofNullable(first.savoir())
                .map(text -> Words.said(new ParticipantId(first.person()).asSpeaker(), noted.note(), "savoir", text));
        return new OpenMiseEnRelation(
                id,
                noted,
                offers,
                demands,
                new Parties(offreurs, demandeurs, Optional.empty()),
                savoir,
                Optional.ofNullable(first.theme()).map(Theme::new));
    }
}
