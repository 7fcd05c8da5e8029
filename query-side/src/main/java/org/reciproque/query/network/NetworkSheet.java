package org.reciproque.query.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;

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
    private @Nullable String host;

    @Column(name = "services_admitted")
    private boolean servicesAdmitted;

    @Column(name = "days_between_reperages")
    private int daysBetweenReperages;

    @Column(name = "founded_on")
    private LocalDate foundedOn;

    protected NetworkSheet() {}

    LocalDate foundedOn() {
        return foundedOn;
    }

    NetworkCard card() {
        return new NetworkCard(
                name,
                new NetworkSettings(
                        NetworkForm.valueOf(form),
                        NetworkWord.valueOf(word),
                        Optional.ofNullable(host),
                        servicesAdmitted,
                        daysBetweenReperages));
    }
}
