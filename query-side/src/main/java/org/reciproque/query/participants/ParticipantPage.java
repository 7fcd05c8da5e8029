package org.reciproque.query.participants;

import java.util.List;
import java.util.UUID;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.journal.Journal;
import org.reciproque.query.network.NetworkCards;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of one person's record, each with a form that may have been sent already. */
@Component
class ParticipantPage {

    private final ParticipantRecords people;
    private final ParticipantLife life;
    private final NetworkCards networks;
    private final Journal journal;
    private final Desk desk;

    ParticipantPage(
            ParticipantRecords people, ParticipantLife life, NetworkCards networks, Journal journal, Desk desk) {
        this.people = people;
        this.life = life;
        this.networks = networks;
        this.journal = journal;
        this.desk = desk;
    }

    ParticipantRecord person(Seat seat, UUID id) {
        return people.findByNetworkAndId(seat.network().value(), id).orElseThrow(NotFound::new);
    }

    ModelAndView record(Seat seat, UUID id, Typed form) {
        ParticipantRecord person = person(seat, id);
        ModelAndView page = Reply.page("participants/record", person.shown(), form);
        page.addObject("person", person);
        page.addObject("today", desk.today());
        page.addObject("sheets", life.sheets(seat.network(), id, desk.today()));
        page.addObject("meetings", life.meetings(seat.network(), id));
        page.addObject("echanges", life.echanges(seat.network(), id));
        page.addObject("memberships", life.memberships(seat.network(), id));
        List<ConsentLine> consents = life.consents(seat.network(), id);
        page.addObject("consents", consents);
        page.addObject("choices", ConsentChoice.all());
        page.addObject("mayForget", seat.has(Role.ADMINISTRATOR) && !person.forgotten());
        page.addObject("inFilesYet", person.forgotten() && life.inFilesYet(seat.network(), id));
        page.addObject("traces", journal.about(seat.network(), id));
        return page;
    }

    ModelAndView details(Seat seat, UUID id, Typed form) {
        ParticipantRecord person = person(seat, id);
        return DetailsForm.page(
                        "participants/details", "Coordonnées", DetailsForm.keeping(person, form), asked(seat, person))
                .addObject("person", person);
    }

    AskedOfSelf asked(Seat seat, ParticipantRecord person) {
        return AskedOfSelf.since(networks.of(seat.network()).form(), person);
    }

    ModelAndView correct(Seat seat, UUID id, Typed form) {
        ModelAndView page = Reply.page("participants/correct", "Corriger l’accueil", form);
        page.addObject("person", person(seat, id));
        return page;
    }
}
