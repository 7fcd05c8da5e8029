package org.reciproque.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.api.report.WrittenFile;

/** A server or a container has Java and no font at all. Another JVM plays it: fontconfig finds an empty list there. */
@EnabledOnOs(OS.LINUX)
class MachineWithoutFontsTest {

    @TempDir
    Path machine;

    @Test
    void java_alone_cannot_measure_a_word_there() throws Exception {
        assertThat(run(MeasureOneWord.class)).contains("Fontconfig head is null");
    }

    @Test
    void the_report_is_written_there_with_the_same_bytes_as_here() throws Exception {
        assertThat(run(WriteTheReport.class, machine.toString())).doesNotContain("Exception");
        for (WrittenFile file : Network.ofTheLake().report(2024).files()) {
            assertThat(Arrays.equals(Files.readAllBytes(machine.resolve(file.name())), file.bytes()))
                    .as(file.name())
                    .isTrue();
        }
    }

    private String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Path none = Files.writeString(
                machine.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + machine, // Java remembers the fonts of a machine in its user's home
                "-Djava.io.tmpdir=" + machine,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Path said = machine.resolve("said.txt");
        ProcessBuilder child =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        child.environment().put("FONTCONFIG_FILE", none.toString());
        child.environment().put("FONTCONFIG_PATH", machine.toString());
        child.environment().put("XDG_CACHE_HOME", machine.toString());
        child.environment().remove("JAVA_TOOL_OPTIONS");
        assertThat(child.start().waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(said);
    }

    /** What fails without the report's own table of fonts. */
    static final class MeasureOneWord {
        public static void main(String... none) {
            new Font(Font.DIALOG, Font.PLAIN, 12).getStringBounds("savoir", new FontRenderContext(null, true, true));
        }
    }

    /** The whole report, by a JVM that never saw a font. */
    static final class WriteTheReport {
        public static void main(String... folder) throws IOException {
            for (WrittenFile file : Network.ofTheLake().report(2024).files()) {
                Files.write(Path.of(folder[0], file.name()), file.bytes());
            }
        }
    }
}
