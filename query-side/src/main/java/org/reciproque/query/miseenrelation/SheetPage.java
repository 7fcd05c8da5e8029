package org.reciproque.query.miseenrelation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.journal.Journal;
import org.reciproque.query.network.NetworkCards;
import org.reciproque.query.people.Names;
import org.reciproque.query.people.People;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.FrenchDays;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts one sheet on the page, whichever of its forms was sent. */
@Component
class SheetPage {

    private final MiseEnRelationSheets sheets;
    private final SheetLines lines;
    private final People people;
    private final NetworkCards networks;
    private final Desk desk;
    private final FrenchDays days;
    private final Contacts contacts;
    private final Journal journal;

    SheetPage(
            MiseEnRelationSheets sheets,
            SheetLines lines,
            People people,
            NetworkCards networks,
            Desk desk,
            FrenchDays days,
            Contacts contacts,
            Journal journal) {
        this.sheets = sheets;
        this.lines = lines;
        this.people = people;
        this.networks = networks;
        this.desk = desk;
        this.days = days;
        this.contacts = contacts;
        this.journal = journal;
    }

    MiseEnRelationSheet sheet(Seat seat, UUID id) {
        return sheets.find(seat.network().value(), id).orElseThrow(NotFound::new);
    }

    /**
     * @param meeting whether the form of a meeting is open
     */
    ModelAndView show(Seat seat, MiseEnRelationSheet sheet, Typed typed, boolean meeting) {
        ModelAndView page = with(seat, sheet, "miseenrelation/sheet", typed);
        boolean open = meeting || sheet.stage() == Stage.TO_PLAN || sheet.stage() == Stage.PLANNED;
        page.addObject("open", open);
        page.addObject("planning", open || sheet.stage() == Stage.LATER);
        page.addObject("outcomes", Outcome.values());
        page.addObject("contacts", contacts.of(seat, sheet));
        page.addObject("traces", journal.about(seat.network(), sheet.id()));
        return page;
    }

    /** One A5 sheet, to have beside the screen or to file. */
    ModelAndView paper(Seat seat, MiseEnRelationSheet sheet) {
        return with(seat, sheet, "miseenrelation/paper", Typed.blank());
    }

    private ModelAndView with(Seat seat, MiseEnRelationSheet sheet, String template, Typed typed) {
        List<SheetLine> said = lines.of(seat.network(), sheet.sheets());
        Set<UUID> ids = new HashSet<>(sheet.everybody());
        said.forEach(line -> ids.add(line.person()));
        Optional<UUID> mediator = mediator(seat, sheet);
        mediator.ifPresent(ids::add);
        Names names = people.named(seat.network(), ids);
        fill(sheet, typed, names, mediator);
        ModelAndView page = Reply.page(template, "Mise en relation", typed);
        page.addObject("m", sheet);
        page.addObject("said", said);
        page.addObject("names", names);
        page.addObject(
                "parties",
                Stream.concat(sheet.offreurs().stream(), sheet.demandeurs().stream())
                        .collect(Collectors.toSet()));
        page.addObject("blank", false);
        page.addObject("today", desk.today());
        String network = networks.of(seat.network()).shortName();
        page.addObject("invitation", new Invitation(days).text(sheet, names, network));
        return page;
    }

    /** Who mediates; until a meeting says so, whoever sits here is proposed. */
    private static Optional<UUID> mediator(Seat seat, MiseEnRelationSheet sheet) {
        return Optional.ofNullable(sheet.mediator())
                .or(() -> sheet.heldOn() == null ? seat.participant().map(ParticipantId::value) : Optional.empty());
    }

    private void fill(MiseEnRelationSheet sheet, Typed typed, Names names, Optional<UUID> mediator) {
        MiseEnRelationSheet.Planned planned = sheet.planned();
        boolean past = planned.plannedOn() != null && !planned.plannedOn().isAfter(desk.today());
        typed.unless("rencontreLe", past ? planned.plannedOn() : desk.today());
        typed.unless("prevuLe", planned.plannedOn());
        typed.unless("prevuA", planned.plannedAt());
        typed.unless("prevuOu", planned.plannedPlace());
        names.fill(typed, "mediateur", mediator.orElse(null));
        names.fill(typed, "mediation", mediator.orElse(null));
        typed.unlessPosted("offreur", sheet.offreurs());
        typed.unlessPosted("demandeur", sheet.demandeurs());
    }
}
