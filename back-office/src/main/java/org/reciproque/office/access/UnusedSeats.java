package org.reciproque.office.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.retention.Retention;
import org.reciproque.office.access.AccessTraces.Act;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seats that served nobody for longer than their network chose, where it chose that they close by themselves: announced
 * first, closed thirty days later unless somebody came or kept them.
 */
@Component
public class UnusedSeats {

    private static final String DUE = """
            select s.network, s.account from accounts.seat s
            join accounts.account a on a.id = s.account and not a.example
            join screens.retention r on r.network = s.network and r.kind = 'UNUSED_ACCESS' and r.automatic
            cross join lateral (select cast(greatest(
                greatest(s.seen_on, s.opened_on) + make_interval(months => r.months), s.kept_on + interval '1 year',
                r.chosen_on) as date) as on_day) due
            where s.closed_at is null and due.on_day <= :today
            """;

    private static final String NOT_ANNOUNCED = DUE + " and (s.announced_on is null or s.announced_on < due.on_day)";

    private static final String OVER = DUE + " and s.announced_on >= due.on_day and s.announced_on <= :before";

    private final JdbcClient database;
    private final Seats seats;
    private final AccessTraces traces;

    UnusedSeats(@Qualifier("owner") JdbcClient database, Seats seats, AccessTraces traces) {
        this.database = database;
        this.seats = seats;
        this.traces = traces;
    }

    private record Unused(UUID network, UUID account) {

        NetworkId where() {
            return new NetworkId(network);
        }
    }

    /** What became due since yesterday. */
    public void lookAt(LocalDate today) {
        due(OVER, today).forEach(this::close);
        for (Unused unused : due(NOT_ANNOUNCED, today)) {
            database.sql("update accounts.seat set announced_on = ? where network = ? and account = ?")
                    .params(today, unused.network(), unused.account())
                    .update();
            traces.noteOfItself(unused.where(), Act.ACCESS_ANNOUNCED, unused.account());
        }
    }

    private List<Unused> due(String which, LocalDate today) {
        return database.sql(which)
                .param("today", today)
                .param("before", today.minusDays(Retention.NOTICE_DAYS))
                .query(Unused.class)
                .list();
    }

    private void close(Unused unused) {
        try {
            if (seats.close(unused.where(), unused.account())) {
                traces.noteOfItself(unused.where(), Act.ACCESS_CLOSED, unused.account());
            }
        } catch (Refusal lastToAdminister) {
            // Somebody has to: the network is not left without a door.
        }
    }
}
