package org.reciproque.query.participants;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one network keeps about one person, for them to read and to take away (articles 15 and 20 of the GDPR).
 *
 * @param kept by kind, those without anything left out
 */
public record PersonalRecord(String network, String person, LocalDate drawnOn, Map<KindOfData, List<KeptItem>> kept) {

    public PersonalRecord {
        Map<KindOfData, List<KeptItem>> some = new EnumMap<>(KindOfData.class);
        kept.forEach((kind, items) -> {
            if (!items.isEmpty()) {
                some.put(kind, List.copyOf(items));
            }
        });
        kept = some;
    }

    /** The same for programs, under French names. */
    Map<String, Object> forPrograms() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("reseau", network);
        file.put("personne", person);
        file.put("tire_le", drawnOn.toString());
        file.put(
                "donnees",
                kept.entrySet().stream()
                        .map(entry -> section(entry.getKey(), entry.getValue()))
                        .toList());
        return file;
    }

    private static Map<String, Object> section(KindOfData kind, List<KeptItem> items) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("sorte", kind.label());
        section.put("pourquoi", kind.why());
        section.put("vu_par", kind.seenBy());
        section.put("elements", items.stream().map(PersonalRecord::element).toList());
        return section;
    }

    private static Map<String, Object> element(KeptItem item) {
        Map<String, Object> element = new LinkedHashMap<>();
        put(element, "quoi", item.what());
        put(element, "texte", item.text());
        put(element, "jour", item.day());
        put(element, "note_par", item.notedBy());
        put(element, "note_le", item.notedOn());
        return element;
    }

    private static void put(Map<String, Object> element, String name, @Nullable Object value) {
        if (value != null) {
            element.put(name, value.toString());
        }
    }
}
