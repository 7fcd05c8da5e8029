package org.reciproque.reporting.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Run by the build, never by the application: turns each template of a folder into its compiled form. A template is
 * code; what the application loads is only ever what the build put on the class path.
 */
public final class CompileTemplates {

    private CompileTemplates() {}

    /** @param arguments folder of .jrxml, folder of .jasper; folders below are kept */
    public static void main(String... arguments) throws IOException, JRException {
        Path sources = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        List<Path> templates;
        try (Stream<Path> files = Files.walk(sources)) {
            templates =
                    files.filter(f -> f.toString().endsWith(".jrxml")).sorted().toList();
        }
        for (Path template : templates) {
            String name = sources.relativize(template).toString().replaceAll("\\.jrxml$", ".jasper");
            Path compiled = target.resolve(name);
            Files.createDirectories(compiled.getParent());
            JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
        }
    }
}
