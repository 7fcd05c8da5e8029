package org.reciproque.query.miseenrelation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How to reach the people of one mise en relation. Read for their sheet and for nothing else.
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

    /** What those of this sheet left, if whoever sits there may see it; those who left nothing are not there. */
    Map<UUID, Contact> of(Seat seat, MiseEnRelationSheet sheet) {
        Set<UUID> parties = new HashSet<>(sheet.offreurs());
        parties.addAll(sheet.demandeurs());
        return mayReach(seat, sheet.stage(), parties) ? of(seat.network(), sheet.everybody()) : Map.of();
    }

    /** The animators may, and whoever is one of the parties once they agreed; nobody else. */
    static boolean mayReach(Seat seat, Stage stage, Set<UUID> parties) {
        boolean animates = seat.has(Role.ANIMATOR, Role.ADMINISTRATOR);
        boolean agreed = stage == Stage.AGREED
                && seat.participant()
                        .map(ParticipantId::value)
                        .filter(parties::contains)
                        .isPresent();
        return animates || agreed;
    }

    private Map<UUID, Contact> of(NetworkId network, Collection<UUID> people) {
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
