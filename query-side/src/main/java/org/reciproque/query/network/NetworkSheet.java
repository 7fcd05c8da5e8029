package org.reciproque.query.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The network as its settings screen shows it. */
@Entity
@Immutable
@Table(schema = "screens", name = "network")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class NetworkSheet {

    @Id
    private UUID id;

    private String name;
    private String form;
    private String word;

    @Column(name = "services_admitted")
    private boolean servicesAdmitted;

    @Column(name = "days_between_reperages")
    private int daysBetweenReperages;

    protected NetworkSheet() {}

    public String name() {
        return name;
    }

    String form() {
        return form;
    }

    String word() {
        return word;
    }

    boolean servicesAdmitted() {
        return servicesAdmitted;
    }

    int daysBetweenReperages() {
        return daysBetweenReperages;
    }
}
