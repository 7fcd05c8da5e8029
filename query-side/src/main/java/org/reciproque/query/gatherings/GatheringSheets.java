package org.reciproque.query.gatherings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The gatherings of one network. */
public interface GatheringSheets extends Repository<GatheringSheet, UUID> {

    Optional<GatheringSheet> findByNetworkAndId(UUID network, UUID id);

    @Query("select g from GatheringSheet g where g.network = :network and g.heldOn is null order by g.plannedOn, g.id")
    List<GatheringSheet> notHeld(UUID network);

    // Native for its limit; the day is the key from which the next page goes on. Of every kind when none is named.
    @Query(nativeQuery = true, value = """
                    select * from screens.gathering_now where network = :network and held_on < :before
                       and (:kind = '' or kind = :kind)
                    order by held_on desc, id limit :rows""")
    List<GatheringSheet> held(UUID network, String kind, LocalDate before, int rows);

    // Native: which day a gathering is on depends on whether it was held.
    @Query(nativeQuery = true, value = """
                    select * from screens.gathering_now where network = :network and kind = :kind
                       and coalesce(held_on, planned_on) = :day order by held_on nulls last, id""")
    List<GatheringSheet> onDay(UUID network, String kind, LocalDate day);

    // Native: what was decided is a table of its own, with nothing but words.
    @Query(
            nativeQuery = true,
            value = "select decision from screens.decision where network = :network and gathering = :gathering"
                    + " and decision is not null order by day, id")
    List<String> decisions(UUID network, UUID gathering);

    // Native: the note that a correction of who was there has to point at.
    @Query(nativeQuery = true, value = """
                    select note from screens.standing_fact
                    where network = :network and kind = 'GATHERING' and thing = :id""")
    Optional<UUID> heldNote(UUID network, UUID id);

    // Native: whoever said something there was there.
    @Query(nativeQuery = true, value = """
                    select distinct person from screens.sheet_now
                    where network = :network and noted_at = :gathering""")
    List<UUID> whoSaidSomething(UUID network, UUID gathering);
}
