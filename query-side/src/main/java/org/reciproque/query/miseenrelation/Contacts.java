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

    /** What somebody left to be reached by; either may be missing. */
    public record Contact(@Nullable String phone, @Nullable String email) {}

    /** What those of this sheet left, if whoever sits there may see it; those who left nothing are not there. */
    Map<UUID, Contact> of(Seat seat, MiseEnRelationSheet sheet) {
        Set<UUID> parties = new HashSet<>(sheet.offreurs());
        parties.addAll(sheet.demandeurs());
        return mayReach(seat, sheet.stage(), parties) ? of(seat.network(), sheet.everybody()) : Map.of();
    }

    /** The animators may, and whoever is one of the parties once they agreed; nobody else. */
    static boolean mayReach(Seat seat, Stage stage, Set<UUID> parties) {
        boolean animates = seat.role() == Role.ANIMATOR || seat.role() == Role.ADMINISTRATOR;
        boolean agreed = stage == Stage.AGREED
                && seat.participant()
                        .map(ParticipantId::value)
                        .filter(parties::contains)
                        .isPresent();
        return animates || agreed;
    }

    private Map<UUID, Contact> of(NetworkId network, Collection<UUID> people) {
        return database
                .sql("select id, phone, email from screens.participant_now where network = ? and id = any(?)"
                        + " and coalesce(phone, email) is not null")
                .param(network.value())
                .param(new HashSet<>(people).toArray(UUID[]::new))
                .query((row, i) -> Map.entry(
                        row.getObject("id", UUID.class), new Contact(row.getString("phone"), row.getString("email"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
