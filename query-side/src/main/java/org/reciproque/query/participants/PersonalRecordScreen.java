package org.reciproque.query.participants;

import java.util.Map;
import java.util.UUID;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.network.NetworkCards;
import org.reciproque.query.readings.Sensitive;
import org.reciproque.query.readings.Sensitive.Kind;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.FileToTake;
import org.reciproque.query.web.PrintedPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** « Mon dossier »: what is kept about a person, to be read with them, printed, or taken away. */
@Controller
class PersonalRecordScreen {

    private final ParticipantPage pages;
    private final PersonalRecords records;
    private final NetworkCards networks;
    private final PrintedPages printed;
    private final Desk desk;

    PersonalRecordScreen(
            ParticipantPage pages, PersonalRecords records, NetworkCards networks, PrintedPages printed, Desk desk) {
        this.pages = pages;
        this.records = records;
        this.networks = networks;
        this.printed = printed;
        this.desk = desk;
    }

    @Sensitive(Kind.PERSONAL_RECORD)
    @GetMapping("/participants/{id}/dossier")
    ModelAndView read(Seat seat, @PathVariable UUID id) {
        ParticipantRecord person = pages.person(seat, id);
        return new ModelAndView("participants/personal-record")
                .addObject("title", "Dossier de " + person.shown())
                .addObject("person", person)
                .addObject("record", of(seat, person));
    }

    /** The file is named for the network and the day, never for the person. */
    @Sensitive(Kind.PERSONAL_RECORD)
    @GetMapping("/participants/{id}/dossier.json")
    ResponseEntity<Map<String, Object>> take(Seat seat, @PathVariable UUID id) {
        PersonalRecord record = of(seat, pages.person(seat, id));
        return FileToTake.of(fileName(record) + ".json", MediaType.APPLICATION_JSON_VALUE, record.forPrograms());
    }

    @Sensitive(Kind.PERSONAL_RECORD)
    @GetMapping("/participants/{id}/dossier.pdf")
    ResponseEntity<byte[]> print(Seat seat, @PathVariable UUID id) {
        PersonalRecord record = of(seat, pages.person(seat, id));
        WrittenFile file = printed.pdf(
                seat.network(),
                fileName(record),
                "Dossier de " + record.person(),
                "participants/personal-record-print",
                Map.of("record", record));
        return FileToTake.of(file.name(), file.mediaType(), file.bytes());
    }

    private static String fileName(PersonalRecord record) {
        return FileToTake.name("dossier", record.network(), record.drawnOn().toString());
    }

    private PersonalRecord of(Seat seat, ParticipantRecord person) {
        return records.of(seat.network(), networks.of(seat.network()), person, desk.today());
    }
}
