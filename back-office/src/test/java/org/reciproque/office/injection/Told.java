package org.reciproque.office.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reciproque.api.story.StoryImportId;

/** Stories, as files, with a payload in each cell. */
final class Told {

    private static final List<String> COLUMNS = List.of(
            "no",
            "saisi_le",
            "date",
            "acte",
            "ref",
            "personnes",
            "nom",
            "savoir",
            "theme",
            "echange",
            "corrige",
            "champ",
            "valeur",
            "note");

    private Told() {}

    /** A story that can be told: somebody with this name, who offers this, under this theme. */
    static String whole(List<Payload> payloads) {
        List<String> lines = new ArrayList<>(List.of(String.join(";", COLUMNS)));
        int number = 1;
        for (Payload payload : payloads) {
            if (isText(payload)) {
                String said = quoted(payload.text());
                String who = "P" + number;
                lines.add(number + ";2024-01-10;2024-01-09;arrivee;" + who + ";" + who + ";" + said + ";;;;;;;" + said);
                lines.add(number + 1 + ";2024-01-10;2024-01-09;offre;O" + number + ";" + who + ";;" + said + ";" + said
                        + ";;;;;" + said);
                number += 2;
            }
        }
        return String.join("\n", lines);
    }

    /** Stories where nothing is as it should be, so that the faults repeat what the cells say. */
    static List<String> faulty(List<Payload> payloads) {
        String heading = String.join(";", COLUMNS) + "\n";
        List<String> files = new ArrayList<>(List.of(
                quoted(payloads.get(0).text()) + ";acte;no\n",
                payloads.stream()
                        .filter(p -> !isText(p))
                        .map(Payload::text)
                        .collect(Collectors.joining("\n", heading, ""))));
        for (int column = 0; column < COLUMNS.size(); column++) {
            List<String> lines = new ArrayList<>();
            for (Payload payload : payloads) {
                if (isText(payload)) {
                    List<String> cells = new ArrayList<>(List.of(
                            "" + (lines.size() + 1),
                            "2024-01-10",
                            "2024-01-09",
                            "arrivee",
                            "P1",
                            "P1",
                            "Nadia",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            ""));
                    cells.set(column, quoted(payload.text()));
                    lines.add(String.join(";", cells));
                }
            }
            files.add(heading + String.join("\n", lines));
        }
        return files;
    }

    static StoryImportId id(Answer page) {
        return new StoryImportId(UUID.fromString(page.path().substring("/importer/".length())));
    }

    private static boolean isText(Payload payload) {
        return payload.text()
                .chars()
                .noneMatch(c -> Character.getType(c) == Character.CONTROL && c > '\r'
                        || c == 0
                        || c == '\b'
                        || c == '\u000b'
                        || c == '\f'
                        || c == 7);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
