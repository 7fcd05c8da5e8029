package org.reciproque.reporting.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRElementsVisitor;
import net.sf.jasperreports.engine.util.UniformElementVisitor;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

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
            JasperDesign design = JRXmlLoader.load(template.toFile());
            nameEverything(design);
            JasperCompileManager.compileReportToFile(design, compiled.toString());
        }
    }

    /** By its place: what has no name of its own gets one by chance, and no two builds would be the same. */
    private static void nameEverything(JasperDesign design) {
        Names names = new Names(design.getName());
        design.getMainDesignDataset().setUUID(names.next());
        for (JRDataset dataset : design.getDatasetsList()) {
            ((JRDesignDataset) dataset).setUUID(names.next());
        }
        JRElementsVisitor.visitReport(design, new UniformElementVisitor() {
            @Override
            protected void visitElement(JRElement element) {
                ((JRDesignElement) element).setUUID(names.next());
            }

            /** Has no name; what is in it is visited by itself. */
            @Override
            public void visitElementGroup(JRElementGroup group) {}
        });
    }

    /** One after the other, within a template. */
    private static final class Names {

        private final String template;
        private int given;

        Names(String template) {
            this.template = template;
        }

        UUID next() {
            given++;
            return UUID.nameUUIDFromBytes((template + " " + given).getBytes(UTF_8));
        }
    }
}
