package org.reciproque.research.release;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reciproque.api.report.WrittenFile;

/** LISEZMOI and the two codebooks: what a citizen reads before believing a number. */
final class Pages {

    private final Edition edition;

    Pages(Edition edition) {
        this.edition = edition;
    }

    List<WrittenFile> all() {
        return List.of(
                Text.page("LISEZMOI.md", filling(true)),
                Text.page("codebook_fr.md", filling(true)),
                Text.page("codebook_en.md", filling(false)));
    }

    private Map<String, String> filling(boolean french) {
        Map<String, String> filling = new HashMap<>();
        filling.put("network", harmlessInMarkdown(edition.called()));
        filling.put("word", edition.word().label());
        filling.put("appellation", edition.word().name());
        filling.put("form", edition.form().label());
        filling.put("formCode", edition.form().code());
        filling.put("upTo", upTo(french));
        filling.put("quarters", french ? quartersInFrench() : quartersInEnglish());
        filling.put("k", String.valueOf(edition.rule().people()));
        filling.put("possible", String.valueOf(edition.rule().possibleValues()));
        filling.put("cells", number(edition.cells(), french));
        filling.put("hidden", number(edition.hidden(), french));
        filling.put("version", edition.version());
        filling.put("program", edition.program());
        filling.put("columns", columns(french));
        filling.put("statuses", statuses(french ? Status::french : Status::english, french));
        return filling;
    }

    private String upTo(boolean french) {
        String number = number(edition.cutOff(), french);
        return edition.knownOn()
                .map(on -> french
                        ? "jusqu’au fait numéro " + number + ", saisi le " + day(on, true)
                        : "up to fact number " + number + ", written down on " + day(on, false))
                .orElse(french ? "c’est-à-dire rien encore" : "which is nothing yet");
    }

    /** Thousands apart, as each language sets them. */
    private static String number(long value, boolean french) {
        String english = String.format(Locale.ROOT, "%,d", value);
        return french ? english.replace(',', '\u202f') : english;
    }

    private String quartersInFrench() {
        return switch (edition.quarters().size()) {
            case 0 -> "aucun trimestre : rien n’est encore noté, ou aucun trimestre n’est terminé";
            case 1 -> "un trimestre, " + edition.quarters().get(0);
            default -> edition.quarters().size() + " trimestres, de " + first() + " à " + last();
        };
    }

    private String quartersInEnglish() {
        return switch (edition.quarters().size()) {
            case 0 -> "no quarter: nothing is noted yet, or no quarter is over";
            case 1 -> "one quarter, " + edition.quarters().get(0);
            default -> edition.quarters().size() + " quarters, from " + first() + " to " + last();
        };
    }

    private Quarter first() {
        return edition.quarters().get(0);
    }

    private Quarter last() {
        return edition.quarters().get(edition.quarters().size() - 1);
    }

    private static String day(LocalDate day, boolean french) {
        Locale locale = french ? Locale.FRENCH : Locale.ENGLISH;
        String text = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
        return french && day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    private static String columns(boolean french) {
        return Counts.THEME_FIELDS.stream()
                .map(field -> {
                    Said said = french ? field.french() : field.english();
                    return String.format(
                            Locale.ROOT,
                            "| %d | `%s` | %s | **%s.** %s |",
                            field.number(),
                            field.name(),
                            french ? field.kind().french : field.kind().english,
                            said.title(),
                            said.description());
                })
                .collect(Collectors.joining("\n"));
    }

    private static String statuses(Function<Status, String> words, boolean french) {
        return List.of(Status.values()).stream()
                .map(status -> "- `" + status.code() + "`" + (french ? " : " : ": ") + words.apply(status))
                .collect(Collectors.joining("\n"));
    }

    private static String harmlessInMarkdown(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
