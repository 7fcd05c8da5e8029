package org.reciproque.query.reperage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.gatherings.GatheringSheet;
import org.reciproque.query.gatherings.GatheringSheets;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds or starts the repérage of a day, so that two people on two devices write on one sheet. */
@Component
class Reperages {

    private final GatheringSheets shelf;
    private final Desk desk;

    Reperages(GatheringSheets shelf, Desk desk) {
        this.shelf = shelf;
        this.desk = desk;
    }

    /** Which repérage it is; or, when there is none, why. */
    record Started(@Nullable UUID gathering, String refusal) {}

    GatheringSheet find(Seat seat, UUID id) {
        return shelf.findByNetworkAndId(seat.network().value(), id)
                .filter(Reperages::isReperage)
                .orElseThrow(NotFound::new);
    }

    List<GatheringSheet> notHeld(Seat seat) {
        return shelf.notHeld(seat.network().value()).stream()
                .filter(Reperages::isReperage)
                .toList();
    }

    /** The last ones, the newest first. */
    List<GatheringSheet> lastHeld(Seat seat, int most) {
        LocalDate anyDay = desk.today().plusDays(1);
        return shelf.held(seat.network().value(), GatheringKind.REPERAGE.name(), anyDay, most);
    }

    private static boolean isReperage(GatheringSheet sheet) {
        return sheet.kind() == GatheringKind.REPERAGE;
    }

    Started start(Seat seat, UUID form, LocalDate day, List<NetworkCommand> welcomes) {
        Optional<UUID> there = on(seat, day);
        List<NetworkCommand> asked = new ArrayList<>(welcomes);
        GatheringId gathering = there.map(GatheringId::new).orElseGet(() -> ofDay(seat, day));
        if (there.isEmpty()) {
            asked.add(new PlanGathering(
                    gathering,
                    desk.note(seat, form, "start", day),
                    GatheringKind.REPERAGE,
                    Optional.empty(),
                    Optional.empty()));
        }
        try {
            if (!asked.isEmpty()) {
                desk.send(asked);
            }
            return new Started(gathering.value(), "");
        } catch (Refusal refusal) {
            // The other device may have been quicker: then there is one by now.
            return on(seat, day).map(id -> new Started(id, "")).orElseGet(() -> new Started(null, refusal.sentence()));
        }
    }

    private Optional<UUID> on(Seat seat, LocalDate day) {
        return shelf.onDay(seat.network().value(), GatheringKind.REPERAGE.name(), day).stream()
                .map(GatheringSheet::id)
                .findFirst();
    }

    /** One a day, so that starting it twice names one thing. */
    private static GatheringId ofDay(Seat seat, LocalDate day) {
        return GatheringId.of(seat.network(), GatheringKind.REPERAGE, day);
    }
}
