package org.reciproque.query.names;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody of one network, by name. */
public interface NameBook extends Repository<KnownPerson, UUID> {

    Optional<KnownPerson> findByNetworkAndId(UUID network, UUID id);

    // Native, since French alphabetical order is a collation of the database.
    @Query(nativeQuery = true, value = """
                    select * from screens.participant_now where network = :network and not forgotten
                       and coalesce(name, known_as) is not null
                    order by coalesce(name, known_as) collate screens.french, id""")
    List<KnownPerson> everybody(UUID network);

    // Native, for the same order.
    @Query(nativeQuery = true, value = """
                    select * from screens.participant_now where network = :network and id in (:ids)
                    order by coalesce(name, known_as) collate screens.french, id""")
    List<KnownPerson> these(UUID network, Collection<UUID> ids);
}
