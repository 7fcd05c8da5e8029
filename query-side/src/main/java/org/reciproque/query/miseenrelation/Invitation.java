package org.reciproque.query.miseenrelation;

import org.reciproque.query.people.Names;
import org.reciproque.query.web.FrenchDays;

/** The words by which people are invited to meet, to copy into a message and change at will. */
record Invitation(FrenchDays days) {

    String text(MiseEnRelationSheet sheet, Names names, String network) {
        MiseEnRelationSheet.Planned planned = sheet.planned();
        StringBuilder text = new StringBuilder(
                "Bonjour,\n\nNous vous proposons de vous rencontrer autour de ce savoir\u00a0: «\u00a0" + sheet.about()
                        + "\u00a0».\n\n");
        if (planned.plannedOn() != null) {
            text.append("Quand\u00a0: ").append(days.full(planned.plannedOn()));
            if (planned.plannedAt() != null) {
                text.append(", ").append(days.hour(planned.plannedAt()));
            }
            text.append('\n');
        }
        if (planned.plannedPlace() != null) {
            text.append("Où\u00a0: ").append(planned.plannedPlace()).append('\n');
        }
        text.append("Avec\u00a0: ").append(names.list(sheet.everybody())).append("\n\n");
        return text.append("On fait connaissance, chacun dit ce qu’il attend et ce qu’il propose. Rien n’est décidé"
                        + " d’avance\u00a0: chacun reste libre de dire oui, plus tard ou non.\n\n"
                        + "Si le moment ne vous convient pas, répondez simplement à ce message.\n\n"
                        + "À bientôt,\n")
                .append(network)
                .toString();
    }
}
