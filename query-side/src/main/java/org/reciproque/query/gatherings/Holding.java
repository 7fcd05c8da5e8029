package org.reciproque.query.gatherings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.gathering.GatheringCommand.CorrectGatheringNote;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.springframework.stereotype.Component;

/** What has to be noted so that a gathering was held with these people; noted already, what puts it right. */
@Component
public class Holding {

    private final GatheringSheets gatherings;
    private final Desk desk;

    Holding(GatheringSheets gatherings, Desk desk) {
        this.gatherings = gatherings;
        this.desk = desk;
    }

    /**
     * @param form the key minted with the form
     * @param on the day it was held
     * @return nothing when nothing changes
     */
    public List<NetworkCommand> of(Seat seat, UUID form, GatheringSheet sheet, LocalDate on, WhoWasThere.Read there) {
        List<NetworkCommand> asked = new ArrayList<>(there.welcomes());
        if (sheet.held()) {
            asked.addAll(corrections(seat, form, sheet, there));
        } else {
            asked.add(new HoldGathering(
                    new GatheringId(sheet.id()),
                    desk.note(seat, form, "hold", on),
                    sheet.kind(),
                    there.present(),
                    there.wrote()));
        }
        return asked;
    }

    private List<NetworkCommand> corrections(Seat seat, UUID form, GatheringSheet sheet, WhoWasThere.Read there) {
        NoteId held = gatherings
                .heldNote(seat.network().value(), sheet.id())
                .map(NoteId::new)
                .orElseThrow(() -> new IllegalStateException("A held gathering has no note"));
        GatheringId id = new GatheringId(sheet.id());
        List<NetworkCommand> asked = new ArrayList<>();
        if (differ(there.present(), sheet.present())) {
            Correction right = new Correction.PeopleAre(there.present());
            asked.add(new CorrectGatheringNote(id, desk.note(seat, form, "present", desk.today()), held, right));
        }
        if (differ(there.wrote(), sheet.notedBy())) {
            Correction right = new Correction.MediatorsAre(there.wrote());
            asked.add(new CorrectGatheringNote(id, desk.note(seat, form, "pens", desk.today()), held, right));
        }
        return asked;
    }

    private static boolean differ(Set<ParticipantId> now, List<UUID> before) {
        Set<UUID> ids = new HashSet<>();
        now.forEach(person -> ids.add(person.value()));
        return !ids.equals(new HashSet<>(before));
    }
}
