package org.reciproque.query.gatherings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GatheringSheets extends Repository<GatheringSheet, UUID> {

    Optional<GatheringSheet> findByNetworkAndId(UUID network, UUID id);

    @Query("select g from GatheringSheet g where g.network = :network and g.heldOn is null order by g.plannedOn, g.id")
    List<GatheringSheet> toCome(UUID network);

    // Native for its limit; the day is the key from which the next page goes on.
    @Query(
            nativeQuery = true,
            value = "select * from screens.gathering_now where network = :network and held_on < :before"
                    + " order by held_on desc, id limit :rows")
    List<GatheringSheet> held(UUID network, LocalDate before, int rows);

    // Native: what was decided is a table of its own, with nothing but words.
    @Query(
            nativeQuery = true,
            value = "select decision from screens.decision where network = :network and gathering = :gathering"
                    + " and decision is not null order by day, id")
    List<String> decisions(UUID network, UUID gathering);
}
