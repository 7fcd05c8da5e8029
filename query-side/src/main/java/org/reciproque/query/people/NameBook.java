package org.reciproque.query.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody of one network, by name. */
interface NameBook extends Repository<Person, UUID> {

    // Native, here and below: French alphabetical order is a collation of the database.
    @Query(nativeQuery = true, value = """
                    select * from screens.person where network = :network and welcomed and not forgotten
                       and coalesce(name, known_as) is not null
                    order by coalesce(name, known_as) collate screens.french, id""")
    List<Person> everybody(UUID network);

    @Query(nativeQuery = true, value = """
                    select * from screens.person where network = :network and id in (:ids)
                    order by coalesce(name, known_as) collate screens.french, id""")
    List<Person> these(UUID network, Collection<UUID> ids);
}
