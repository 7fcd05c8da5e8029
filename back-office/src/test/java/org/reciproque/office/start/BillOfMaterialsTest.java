package org.reciproque.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Whoever hears of a fault in a library must be able to find out whether it is in here. */
class BillOfMaterialsTest {

    /** Of a component: « pkg:maven/com.zaxxer/HikariCP@7.0.2?type=jar ». */
    private static final Pattern COMPONENT = Pattern.compile("\"purl\" : \"pkg:maven/[^/]+/([^@\"]+)@([^?\"]+)");

    /** Libraries by which tests look at the application; they are in no jar that is handed over. */
    private static final Pattern OF_TESTS = Pattern.compile(
            "^(junit|jupiter|opentest4j|apiguardian|assertj|mockito|byte-buddy|objenesis|hamcrest|awaitility|archunit|jsoup"
                    + "|playwright|driver|duckdb|jsonassert|android-json|json-path|json-smart|accessors-smart|asm-"
                    + "|xmlunit|spring-boot-test|spring-boot-starter-test|spring-test|spring-boot-starter-.*-test"
                    + "|testcontainers|docker-java|duct-tape|jna-|annotations-|surefire|common-|gson|axe|dequeutilites|spring-boot-.*-test).*");

    @Test
    void each_library_of_the_application_is_in_its_bill_of_materials() throws IOException {
        Set<String> listed = listed();
        Set<String> missing = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = new File(entry).getName();
            if (name.endsWith(".jar") && listed.stream().noneMatch(name::startsWith)) {
                missing.add(name);
            }
        }
        missing.removeIf(name -> OF_TESTS.matcher(name).matches());
        assertThat(listed).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    /** As file names begin: {@code HikariCP-7.0.2}. */
    private Set<String> listed() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            Assumptions.assumeTrue(file != null, "Maven makes it");
            Matcher component = COMPONENT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            Set<String> listed = new HashSet<>();
            while (component.find()) {
                listed.add(component.group(1) + "-" + component.group(2));
            }
            return listed;
        }
    }
}
