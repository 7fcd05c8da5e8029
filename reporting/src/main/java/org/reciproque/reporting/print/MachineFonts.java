package org.reciproque.reporting.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets Java write text on a machine without any font (a server, a container). Every report brings its own fonts, but on
 * Linux Java's font system refuses to start at all when fontconfig knows none (« Fontconfig head is null »). It never
 * asks fontconfig when the property {@code sun.awt.fontconfig} names a table of fonts whose files exist: here is one, in
 * which every logical font is ours.
 */
final class MachineFonts {

    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String FONT = "/org/reciproque/reporting/fonts/AtkinsonHyperlegibleNext-Regular.ttf";

    static {
        if (System.getProperty("os.name", "").startsWith("Linux") && System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, ownTable().toString());
        }
    }

    private MachineFonts() {}

    /** To be called before anything of java.awt is touched; does its work once. */
    static void bring() {
        // The work is in the initialiser: the property is read once, when the first font is asked for.
    }

    private static Path ownTable() {
        try (InputStream font = Objects.requireNonNull(MachineFonts.class.getResourceAsStream(FONT))) {
            Path folder = Files.createTempDirectory("reciproque-fonts");
            Path file = folder.resolve("text.ttf");
            Path table = folder.resolve("fontconfig.properties");
            Files.copy(font, file);
            Files.writeString(table, table(file), StandardCharsets.ISO_8859_1);
            for (Path made : new Path[] {folder, file, table}) {
                made.toFile().deleteOnExit();
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(Path font) {
        return Stream.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")
                .flatMap(family -> Stream.of("plain", "bold", "italic", "bolditalic")
                        .map(style -> family + "." + style + ".latin-1=Text"))
                .collect(Collectors.joining(
                        "\n",
                        "version=1\n",
                        "\nsequence.allfonts=latin-1\nfilename.Text="
                                + font.toString().replace("\\", "/") + "\n"));
    }
}
