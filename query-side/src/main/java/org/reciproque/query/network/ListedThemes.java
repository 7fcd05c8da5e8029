package org.reciproque.query.network;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ListedThemes extends Repository<ListedTheme, UUID> {

    // Native, since French alphabetical order is a collation of the database.
    @Query(
            nativeQuery = true,
            value = "select * from screens.theme where network = :network and not retired"
                    + " order by name collate screens.french")
    List<ListedTheme> standing(UUID network);
}
