package org.reciproque.query.network;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A theme of the network's list. */
@Entity
@Immutable
@Table(schema = "screens", name = "theme")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class ListedTheme {

    @Id
    private UUID id;

    private UUID network;
    private String name;
    private boolean retired;

    protected ListedTheme() {}

    public String name() {
        return name;
    }
}
