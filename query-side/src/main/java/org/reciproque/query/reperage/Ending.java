package org.reciproque.query.reperage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.gathering.GatheringCommand.CorrectGatheringNote;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.springframework.stereotype.Component;

/** Notes that a repérage was held; noted already, puts right who was there and who wrote. */
@Component
class Ending {

    private final ReperageShelf shelf;
    private final Desk desk;

    Ending(ReperageShelf shelf, Desk desk) {
        this.shelf = shelf;
        this.desk = desk;
    }

    /** Whether the screens show it already. */
    boolean note(Seat seat, UUID form, Reperage reperage, WhoWasThere.Read there, Pens.Asked wrote) {
        GatheringId id = new GatheringId(reperage.id());
        Set<ParticipantId> pens = new LinkedHashSet<>(wrote.ids());
        List<NetworkCommand> asked = new ArrayList<>();
        asked.addAll(there.welcomes());
        asked.addAll(wrote.welcomes());
        if (reperage.held()) {
            asked.addAll(corrections(seat, form, reperage, there.present(), pens));
        } else {
            asked.add(new HoldGathering(
                    id, desk.note(seat, form, "hold", reperage.day()), GatheringKind.REPERAGE, there.present(), pens));
        }
        return asked.isEmpty() || desk.send(asked);
    }

    private List<NetworkCommand> corrections(
            Seat seat, UUID form, Reperage reperage, Set<ParticipantId> present, Set<ParticipantId> pens) {
        NoteId held = shelf.heldNote(seat.network().value(), reperage.id())
                .map(NoteId::new)
                .orElseThrow(() -> new IllegalStateException("A held repérage has no note"));
        GatheringId id = new GatheringId(reperage.id());
        List<NetworkCommand> asked = new ArrayList<>();
        if (!present.equals(ids(reperage.present()))) {
            asked.add(new CorrectGatheringNote(
                    id, desk.note(seat, form, "present", desk.today()), held, new Correction.PeopleAre(present)));
        }
        if (!pens.equals(ids(reperage.notedBy()))) {
            asked.add(new CorrectGatheringNote(
                    id, desk.note(seat, form, "pens", desk.today()), held, new Correction.MediatorsAre(pens)));
        }
        return asked;
    }

    private static Set<ParticipantId> ids(List<UUID> people) {
        return people.stream().map(ParticipantId::new).collect(Collectors.toSet());
    }
}
