package org.reciproque.office.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Seat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who opened, changed or closed an access, kept a year beside who read what, and shown on the same page: whoever
 * administers gives doors to others, and the others can see it.
 */
@Component
class AccessTraces {

    private final JdbcClient database;
    private final Clock clock;

    AccessTraces(@Qualifier("owner") JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was done to an access; the page of readings has a sentence for each, by this name. */
    enum Act {
        ACCESS_INVITED,
        ACCESS_ROLES,
        ACCESS_LINKED,
        ACCESS_RENEWED,
        ACCESS_SECOND_FACTOR,
        ACCESS_KEPT,
        ACCESS_ANNOUNCED,
        ACCESS_CLOSED
    }

    /** @param account whose access it is; nobody's yet where a link is made */
    void note(Seat seat, Act act, @Nullable UUID account) {
        note(seat.network(), seat.author(), act, account);
    }

    /** By the network itself, as it chose. */
    void noteOfItself(NetworkId network, Act act, UUID account) {
        note(network, AuthorId.ofNetwork(network), act, account);
    }

    private void note(NetworkId network, AuthorId author, Act act, @Nullable UUID account) {
        database.sql("insert into journal.reading (network, author, read_at, kind, thing) values (?, ?, ?, ?, ?)")
                .param(network.value())
                .param(author.value())
                .param(OffsetDateTime.now(clock))
                .param(act.name())
                .param(account)
                .update();
    }
}
