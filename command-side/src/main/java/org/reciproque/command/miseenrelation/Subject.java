package org.reciproque.command.miseenrelation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.reciproque.api.base.Correction.SavoirIs;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationOpened;
import org.reciproque.command.note.NotesTaken;

/** What people meet about, said when the mise en relation was opened and repeated in each meeting. */
final class Subject {

    private final Map<NoteId, Said> opened = new HashMap<>();

    private record Said(Optional<Words> savoir, Optional<Theme> theme) {}

    @EventSourcingHandler
    void take(MiseEnRelationOpened event) {
        opened.put(event.noted().note(), new Said(event.savoir(), event.theme()));
    }

    Optional<Words> savoir(NotesTaken notes) {
        return standing(notes).stream()
                .findFirst()
                .flatMap(note -> notes.right(note, SavoirIs.class)
                        .map(SavoirIs::savoir)
                        .or(() -> said(note).savoir()));
    }

    Optional<Theme> theme(NotesTaken notes) {
        return standing(notes).stream()
                .findFirst()
                .flatMap(note -> notes.right(note, ThemeIs.class)
                        .map(ThemeIs::theme)
                        .orElseGet(() -> said(note).theme()));
    }

    private static List<NoteId> standing(NotesTaken notes) {
        return notes.standing(MiseEnRelationOpened.class);
    }

    private Said said(NoteId note) {
        return Optional.ofNullable(opened.get(note)).orElseThrow();
    }
}
