package org.reciproque.command.note;

import java.util.Set;
import org.reciproque.api.base.Correction.DemandeursAre;
import org.reciproque.api.base.Correction.OffreursAre;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Parties;
import org.reciproque.api.participant.ParticipantId;

/** Who offers and who asks in one note. The same people may be on both sides, and paper may have forgotten one side. */
public record Sides(Set<ParticipantId> offreurs, Set<ParticipantId> demandeurs) {

    public static Sides of(Parties parties) {
        return new Sides(parties.offreurs(), parties.demandeurs());
    }

    /** The same after what corrections say of this note. */
    public Sides corrected(NotesTaken notes, NoteId note) {
        return new Sides(
                notes.right(note, OffreursAre.class).map(OffreursAre::offreurs).orElse(offreurs),
                notes.right(note, DemandeursAre.class)
                        .map(DemandeursAre::demandeurs)
                        .orElse(demandeurs));
    }

    public boolean nobody() {
        return offreurs.isEmpty() && demandeurs.isEmpty();
    }
}
