package org.reciproque.query.savoirs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.springframework.stereotype.Component;

/**
 * What has to be noted so that a sheet says what the form says: an amendment when the person changed their mind, and
 * corrections when it was noted wrongly from the start. Whose sheet it is can only be corrected.
 */
@Component
class Amendments {

    private final Desk desk;
    private final SheetDesk sheets;

    Amendments(Desk desk, SheetDesk sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    /**
     * @param welcomes what has to be noted first if it is another person's
     * @param fromTheStart whether it was noted wrongly, so that figures of the past change too
     * @return nothing when nothing changed
     */
    List<NetworkCommand> of(
            Seat seat,
            UUID key,
            SheetShown sheet,
            FicheForm form,
            ParticipantId by,
            List<NetworkCommand> welcomes,
            boolean fromTheStart) {
        List<NetworkCommand> asked = new ArrayList<>();
        boolean otherPerson = !by.value().equals(sheet.person());
        boolean otherWords = !form.saysAs(FicheForm.of(key, sheet));
        if (otherPerson) {
            asked.addAll(welcomes);
            asked.add(right(seat, key, sheet, "people", new Correction.PeopleAre(Set.of(by))));
        }
        if (otherWords && fromTheStart) {
            asked.addAll(corrections(seat, key, sheet, form, by));
        }
        // The words of a sheet are shown from its last amendment, and belong to the one who said them.
        if (otherWords || otherPerson) {
            asked.add(amendment(seat, key, sheet, form, by));
        }
        return asked;
    }

    private NetworkCommand amendment(Seat seat, UUID key, SheetShown sheet, FicheForm form, ParticipantId by) {
        Noted noted = desk.note(seat, key, "amend", desk.today());
        return sheet.kind()
                .amend(
                        sheet.id(),
                        noted,
                        form.fiche(by.asSpeaker(), noted.note(), Optional.empty(), sheets.admitsServices(seat)));
    }

    private List<NetworkCommand> corrections(Seat seat, UUID key, SheetShown sheet, FicheForm form, ParticipantId by) {
        List<NetworkCommand> asked = new ArrayList<>();
        if (!form.savoir().equals(sheet.savoir())) {
            Speaker whose = by.asSpeaker();
            Noted noted = desk.note(seat, key, "savoir", desk.today());
            Words right = Words.said(whose, noted.note(), "savoir", form.savoir());
            asked.add(right(seat, key, sheet, "savoir", new Correction.SavoirIs(right)));
        }
        if (!form.theme().equals(Optional.ofNullable(sheet.theme()).orElse(""))) {
            asked.add(right(seat, key, sheet, "theme", new Correction.ThemeIs(form.themed())));
        }
        Optional<LocalDate> lastDay = Optional.ofNullable(sheet.lastDay());
        if (!form.lastDay().equals(lastDay)) {
            asked.add(right(seat, key, sheet, "last-day", new Correction.LastDay(form.lastDay())));
        }
        return asked;
    }

    private NetworkCommand right(Seat seat, UUID key, SheetShown sheet, String part, Correction right) {
        return sheet.kind().correct(sheet.id(), desk.note(seat, key, part, desk.today()), sheet.madeNote(), right);
    }
}
