package org.reciproque.query.reperage;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.reciproque.api.participant.ParticipantId;

/** The two people who write down what is said at a repérage, as they said it on this device. */
final class Pens {

    private static final String KEY = Pens.class.getName() + "/";

    private Pens() {}

    /** Whoever writes on this device today, until the repérage is ended. */
    static void remember(HttpSession session, UUID gathering, Collection<ParticipantId> ids) {
        if (!ids.isEmpty()) {
            session.setAttribute(
                    KEY + gathering, ids.stream().map(ParticipantId::value).toArray(UUID[]::new));
        }
    }

    /** Who said at the start that they write; nobody when the session is another one. */
    static List<UUID> remembered(HttpSession session, UUID gathering) {
        return session.getAttribute(KEY + gathering) instanceof UUID[] ids ? List.of(ids) : List.of();
    }
}
