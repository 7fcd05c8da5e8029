package org.reciproque.query.miseenrelation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MiseEnRelationSheets extends Repository<MiseEnRelationSheet, UUID> {

    // The network is not a property of the sheet: it is only ever asked for.
    @Query(
            value = "select * from screens.mise_en_relation_sheet where network = :network and id = :id",
            nativeQuery = true)
    Optional<MiseEnRelationSheet> find(UUID network, UUID id);

    // Native: words fold in PostgreSQL, and people are arrays of ids.
    @Query(value = """
                    select * from screens.mise_en_relation_sheet s
                    where s.network = :network and s.stage = :stage
                      and (s.stage in ('TO_PLAN', 'PLANNED', 'LATER') or s.last_day >= :since)
                      and (:words = '' or screens.fold(s.about) like '%' || screens.fold(:words) || '%'
                        or exists (select 1 from screens.participant p
                            where p.id = any (s.offreurs || s.demandeurs || s.met_offreurs || s.met_demandeurs)
                              and screens.fold(p.name) like '%' || screens.fold(:words) || '%'))
                    order by case s.stage when 'PLANNED' then s.planned_on when 'LATER' then s.later_on
                                          when 'TO_PLAN' then s.opened_on end,
                             s.last_day desc nulls last, s.id
                    limit :atMost""", nativeQuery = true)
    List<MiseEnRelationSheet> at(UUID network, String stage, String words, LocalDate since, int atMost);
}
