package org.reciproque.query.reperage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The repérages of one network. */
interface ReperageShelf extends Repository<Reperage, UUID> {

    Optional<Reperage> findByNetworkAndKindAndId(UUID network, String kind, UUID id);

    // Native: which day a repérage is on depends on whether it was held.
    @Query(nativeQuery = true, value = """
                    select * from screens.gathering_now where network = :network and kind = 'REPERAGE'
                       and coalesce(held_on, planned_on) = :day order by held_on nulls last, id""")
    List<Reperage> onDay(UUID network, LocalDate day);

    // Native: two lists of one view, by day.
    @Query(nativeQuery = true, value = """
                    select * from screens.gathering_now where network = :network and kind = 'REPERAGE'
                       and held_on is null order by planned_on, id""")
    List<Reperage> notHeld(UUID network);

    // Native, as above.
    @Query(nativeQuery = true, value = """
                    select * from screens.gathering_now where network = :network and kind = 'REPERAGE'
                       and held_on is not null order by held_on desc, id limit :most""")
    List<Reperage> lastHeld(UUID network, int most);

    // Native: the note that a correction of who was there has to point at.
    @Query(nativeQuery = true, value = """
                    select note from screens.standing_fact
                    where network = :network and kind = 'GATHERING' and thing = :id""")
    Optional<UUID> heldNote(UUID network, UUID id);
}
