package org.reciproque.office.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The file that brings up Axon Server, PostgreSQL and the application says what the application understands. */
class ComposeFileTest {

    private static final Path HOUSE = Path.of("..");
    private static final Set<String> APPLICATIONS =
            Set.of("reciproque", "command-side", "query-side", "reporting", "research-export");

    private final ComposeFile file = new ComposeFile();

    @Test
    void it_brings_up_the_three_and_the_parts_only_when_asked() {
        assertThat(file.services()).contains("postgres", "axonserver").containsAll(APPLICATIONS);
        for (String application : APPLICATIONS) {
            boolean always = application.equals("reciproque");
            assertThat(file.service(application).get("profiles"))
                    .as(application)
                    .isEqualTo(always ? null : List.of("side-by-side"));
            assertThat(file.settings(application).get("RECIPROQUE_PARTS"))
                    .isEqualTo(always ? "${RECIPROQUE_PARTS:-}" : application);
        }
    }

    @Test
    void only_the_application_with_screens_has_a_door_and_only_to_this_machine() {
        file.services()
                .forEach(name -> assertThat(file.service(name).get("ports"))
                        .as(name)
                        .isEqualTo(name.equals("reciproque") ? List.of("127.0.0.1:8080:8080") : null));
    }

    @Test
    void every_setting_is_one_that_the_application_reads() throws IOException {
        Set<String> known = known();
        for (String application : APPLICATIONS) {
            for (String setting : file.settings(application).keySet()) {
                assertThat(known).as(setting + " of " + application).contains(plain(setting));
            }
        }
    }

    @Test
    void no_secret_is_given_in_it_and_every_one_is_asked_for() {
        file.services()
                .forEach(name -> file.settings(name).forEach((setting, value) -> {
                    if (setting.contains("PASSWORD") || setting.endsWith("_KEY") || setting.contains("TOKEN")) {
                        assertThat(String.valueOf(value)).as(setting).matches("\\$\\{\\w+:\\?.+}");
                    }
                }));
    }

    @Test
    @SuppressWarnings("unchecked") // as the file is laid out
    void what_is_kept_is_on_volumes_that_exist_and_whoever_waits_can_tell_when_it_is_there() {
        Set<String> used = new TreeSet<>();
        file.services().stream()
                .flatMap(name -> ((List<String>) file.service(name).getOrDefault("volumes", List.of())).stream())
                .filter(volume -> !volume.startsWith("."))
                .forEach(volume -> used.add(volume.split(":")[0]));
        assertThat(used).isEqualTo(file.volumes());
        for (String application : APPLICATIONS) {
            Map<String, Object> said = file.service(application);
            assertThat(said).containsKeys("healthcheck", "depends_on");
            ((Map<String, Map<String, String>>) said.getOrDefault("depends_on", Map.of()))
                    .forEach(
                            (other, condition) -> assertThat(file.service(other).containsKey("healthcheck"))
                                    .as(other)
                                    .isEqualTo("service_healthy".equals(condition.get("condition"))));
            assertThat(String.valueOf(said.get("healthcheck")))
                    .contains("127.0.0.1/" + file.settings(application).get("RECIPROQUE_HEALTH_PORT"), "/sante");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "side-by-side"})
    void the_program_itself_finds_no_fault(String profile) throws IOException, InterruptedException {
        List<String> program = program();
        ProcessBuilder check = new ProcessBuilder(program);
        check.command().addAll(List.of("-f", ComposeFile.PATH.toString()));
        if (!profile.isEmpty()) {
            check.command().addAll(List.of("--profile", profile));
        }
        check.command().addAll(List.of("config", "-q"));
        for (String secret : List.of("SUPERUSER", "DB", "SCREENS")) {
            check.environment().put("RECIPROQUE_" + secret + "_PASSWORD", "only-to-read-the-file");
        }
        Process checked = check.redirectErrorStream(true).start();
        String said = new String(checked.getInputStream().readAllBytes());
        assertThat(checked.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(checked.exitValue()).as(said).isZero();
    }

    /** As the container's own watchman asks, whatever else is not in the image. */
    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    @SuppressWarnings("unchecked") // as the file is laid out
    void the_watchman_s_question_tells_well_from_unwell(int status) throws IOException, InterruptedException {
        HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/sante", asked -> {
            asked.sendResponseHeaders(status, -1);
            asked.close();
        });
        door.start();
        try {
            List<String> test = ((Map<String, List<String>>)
                            file.service("reciproque").getOrDefault("healthcheck", Map.of()))
                    .getOrDefault("test", List.of());
            List<String> question = test.subList(1, test.size()).stream()
                    .map(word -> word.replace("/8081", "/" + door.getAddress().getPort()))
                    .toList();
            assertThat(test.get(0)).isEqualTo("CMD");
            assertThat(new ProcessBuilder(question).start().waitFor() == 0).isEqualTo(status == 200);
        } finally {
            door.stop(0);
        }
    }

    private static List<String> program() throws InterruptedException {
        for (List<String> program : List.of(List.of("docker-compose"), List.of("docker", "compose"))) {
            try {
                List<String> asked = new java.util.ArrayList<>(program);
                asked.add("version");
                Process found =
                        new ProcessBuilder(asked).redirectErrorStream(true).start();
                found.getInputStream().readAllBytes();
                if (found.waitFor() == 0) {
                    return new java.util.ArrayList<>(program);
                }
            } catch (IOException missing) {
                // The next one may be there.
            }
        }
        return abort("Neither docker-compose nor docker compose is on this machine: docker-compose.yml was only read.");
    }

    /** What our sources name, and what the libraries say they understand; without dots, dashes and case. */
    private static Set<String> known() throws IOException {
        Set<String> known = new HashSet<>(Set.of("springprofilesactive"));
        Pattern ours = Pattern.compile("\"(reciproque\\.[a-z.-]+)\"");
        try (Stream<Path> sources = Files.walk(HOUSE.resolve("back-office/src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher named = ours.matcher(Files.readString(source));
                while (named.find()) {
                    known.add(plain(named.group(1)));
                }
            }
        }
        for (URL described : Collections.list(
                ComposeFileTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream properties = described.openStream()) {
                JsonMapper.shared()
                        .readTree(properties)
                        .path("properties")
                        .forEach(property ->
                                known.add(plain(property.path("name").asString())));
            }
        }
        return known;
    }

    private static String plain(String setting) {
        return setting.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }
}
