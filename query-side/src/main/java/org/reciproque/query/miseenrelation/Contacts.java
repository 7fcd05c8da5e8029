package org.reciproque.query.miseenrelation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How to reach the people of one mise en relation. Read for the animators' sheet and for nothing else (domain.md E12).
 * Plain SQL: two columns of a record that another screen owns.
 */
@Component
class Contacts {

    private final JdbcClient database;

    Contacts(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody left to be reached by; either may be missing.
     *
     * @param kept whether they said that it stays with those who animate
     */
    public record Contact(@Nullable String phone, @Nullable String email, boolean kept) {}

    /** Those who left something, of this network. */
    Map<UUID, Contact> of(NetworkId network, Collection<UUID> people) {
        return database
                .sql(
                        "select p.id, p.phone, p.email, coalesce((select c.outcome = 'ANIMATORS' from screens.standing_fact c"
                                + " where c.kind = 'CONSENT' and c.nature = 'CONTACT' and c.people[1] = p.id"
                                + " and c.network = p.network order by c.day desc, c.known_from desc limit 1), false) as kept"
                                + " from screens.participant_now p where p.network = ? and p.id = any(?)"
                                + " and coalesce(p.phone, p.email) is not null")
                .param(network.value())
                .param(new HashSet<>(people).toArray(UUID[]::new))
                .query((row, i) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Contact(row.getString("phone"), row.getString("email"), row.getBoolean("kept"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
