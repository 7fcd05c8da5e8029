package org.reciproque.query.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The records of the people of one network, always in alphabetical order. */
public interface ParticipantRecords extends Repository<ParticipantRecord, UUID> {

    Optional<ParticipantRecord> findByNetworkAndId(UUID network, UUID id);

    /**
     * One page of the list.
     *
     * @param state {@code ici}, {@code pause} or {@code partis}
     * @param words what was typed, with {@code \ % _} escaped
     * @param after the last person of the page before; the name itself stays out of addresses
     */
    // Native: French alphabetical order is a collation of the database.
    @Query(nativeQuery = true, value = """
                    select * from screens.participant_now p
                    where p.network = :network and not p.forgotten
                      and p.folded like '%' || screens.fold(:words) || '%'
                      and case :state
                          when 'partis' then p.left_on <= :today
                          when 'pause' then (p.left_on is null or p.left_on > :today)
                               and p.paused and (p.paused_until is null or p.paused_until >= :today)
                          else p.left_on is null or p.left_on > :today end
                      and (cast(:after as uuid) is null
                           or (coalesce(p.name, p.known_as, '') collate screens.french, p.id)
                              > (select coalesce(q.name, q.known_as, '') collate screens.french, q.id
                                 from screens.participant_now q where q.id = :after and q.network = :network))
                    order by coalesce(p.name, p.known_as, '') collate screens.french, p.id
                    limit :rows""")
    List<ParticipantRecord> page(
            UUID network, String state, String words, LocalDate today, @Nullable UUID after, int rows);
}
