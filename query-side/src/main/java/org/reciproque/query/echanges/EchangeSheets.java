package org.reciproque.query.echanges;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EchangeSheets extends Repository<EchangeSheet, UUID> {

    // The network is not a property of the sheet: it is only ever asked for.
    @Query(value = "select * from screens.echange_sheet where network = :network and id = :id", nativeQuery = true)
    Optional<EchangeSheet> find(UUID network, UUID id);

    // Native: words fold and sort as French in PostgreSQL, and people are arrays of ids.
    @Query(value = """
                    select * from screens.echange_sheet e
                    where e.network = :network and (e.ended_on is not null) = :ended
                      and (:words = '' or screens.fold(e.about) like '%' || screens.fold(:words) || '%'
                        or exists (select 1 from screens.participant p where p.id = any (e.offreurs || e.demandeurs)
                              and screens.fold(p.name) like '%' || screens.fold(:words) || '%'))
                    order by e.about collate screens.french, e.started_on, e.id
                    limit :atMost""", nativeQuery = true)
    List<EchangeSheet> alphabetical(UUID network, boolean ended, String words, int atMost);
}
