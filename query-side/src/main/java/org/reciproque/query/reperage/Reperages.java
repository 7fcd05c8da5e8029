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
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds or starts the repérage of a day, so that two people on two devices write on one sheet. */
@Component
class Reperages {

    private final ReperageShelf shelf;
    private final Desk desk;

    Reperages(ReperageShelf shelf, Desk desk) {
        this.shelf = shelf;
        this.desk = desk;
    }

    /** Which repérage it is; or, when there is none, why. */
    record Started(@Nullable UUID gathering, String refusal) {}

    Reperage find(Seat seat, UUID id) {
        return shelf.findByNetworkAndKindAndId(seat.network().value(), GatheringKind.REPERAGE.name(), id)
                .orElseThrow(NotFound::new);
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
        return shelf.onDay(seat.network().value(), day).stream()
                .map(Reperage::id)
                .findFirst();
    }

    /** One a day, so that starting it twice names one thing. */
    private static GatheringId ofDay(Seat seat, LocalDate day) {
        return GatheringId.of(seat.network(), GatheringKind.REPERAGE, day);
    }
}
