package org.reciproque.query.readings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Seat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who read what, for a year. */
@Component
class Readings {

    private static final String LATEST = """
            select r.id, r.read_at, r.kind, r.thing, coalesce(a.shown_name, case r.author when ? then 'Le réseau, de lui-même,' else 'Quelqu’un' end) as who,
                   coalesce(p.name, h.shown_name) as about
            from journal.reading r
            left join accounts.author a on a.author = r.author and a.network = r.network
            left join screens.person p on p.id = r.thing and p.network = r.network and r.kind in ('PERSON', 'PERSONAL_RECORD', 'CONTACT')
            left join accounts.seat t on t.account = r.thing and t.network = r.network and r.kind like 'ACCESS%'
            left join accounts.account h on h.id = t.account
            where r.network = ? and r.id < ? order by r.id desc limit ?""";

    private final JdbcClient database;
    private final Clock clock;

    Readings(@Qualifier("owner") JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void note(Seat seat, Sensitive.Kind kind, @Nullable UUID thing) {
        database.sql("insert into journal.reading (network, author, read_at, kind, thing) values (?, ?, ?, ?, ?)")
                .param(seat.network().value())
                .param(seat.author().value())
                .param(OffsetDateTime.now(clock))
                .param(kind.name())
                .param(thing)
                .update();
    }

    /** The latest first, before this one. */
    List<Reading> before(NetworkId network, long id, int atMost) {
        return database.sql(LATEST)
                .param(AuthorId.ofNetwork(network).value())
                .param(network.value())
                .param(id)
                .param(atMost)
                .query((row, number) -> reading(row))
                .list();
    }

    private Reading reading(ResultSet row) throws SQLException {
        ZonedDateTime at = row.getObject("read_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone());
        String kind = row.getString("kind");
        UUID thing = row.getObject("thing", UUID.class);
        return new Reading(
                row.getLong("id"),
                at.toLocalDate(),
                at.toLocalTime(),
                row.getString("who"),
                Sensitive.Kind.valueOf(kind).label(),
                Optional.ofNullable(row.getString("about")),
                Optional.ofNullable(thing).flatMap(it -> Reading.addressOf(kind, it)));
    }
}
