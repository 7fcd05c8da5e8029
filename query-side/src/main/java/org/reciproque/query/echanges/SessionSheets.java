package org.reciproque.query.echanges;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

// Native: the network is not a property of the sheet, it is only ever asked for.
interface SessionSheets extends Repository<SessionSheet, UUID> {

    @Query(value = "select * from screens.session_sheet where network = :network and id = :id", nativeQuery = true)
    Optional<SessionSheet> find(UUID network, UUID id);

    /** The échange of a session, even of one that was noted by mistake. */
    @Query(
            value = "select echange from screens.echange_session where network = :network and id = :id",
            nativeQuery = true)
    Optional<UUID> echangeOf(UUID network, UUID id);

    @Query(value = """
                    select * from screens.session_sheet where network = :network and echange = :echange
                    order by day desc, planned_at desc, id limit :atMost""", nativeQuery = true)
    List<SessionSheet> of(UUID network, UUID echange, int atMost);
}
