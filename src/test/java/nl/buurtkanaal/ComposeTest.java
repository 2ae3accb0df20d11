package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The production shape, as somebody reads it who will run it. That it starts, a machine with Docker shows; this holds what must not get
 * lost.
 */
@SuppressWarnings("unchecked")
class ComposeTest {

    private static final Pattern FLAG = Pattern.compile("-X[^\\s\",)]+");
    /** A proxy has to open ports under 1024, for everybody. */
    private static final String PROXY = "tls";

    private final String text = read("docker-compose.yml");
    private final Map<String, Object> file = new Yaml().load(text);
    private final Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) file.get("services");

    @Test
    void every_container_is_read_only_has_limits_gives_up_its_rights_and_is_asked_how_it_is() {
        services.forEach((name, service) -> {
            assertEquals(true, service.get("read_only"), name);
            assertEquals(List.of("ALL"), service.get("cap_drop"), name);
            assertEquals(List.of("no-new-privileges:true"), service.get("security_opt"), name);
            assertEquals("unless-stopped", service.get("restart"), name);
            assertTrue(service.keySet().containsAll(Set.of("mem_limit", "pids_limit", "healthcheck", "logging")), name);
        });
        assertEquals(List.of("NET_BIND_SERVICE"), services.get(PROXY).get("cap_add"));
    }

    @Test
    void nobody_but_the_proxy_is_root() {
        var image = ((Map<String, String>) services.get("site").get("build")).get("dockerfile_inline");

        assertTrue(image.contains("\nUSER 10001\n"), image);
        services.forEach((name, service) -> assertTrue(name.equals(PROXY) || name.equals("site")
            || service.get("user").toString().matches("[1-9]\\d*:[1-9]\\d*"), name));
    }

    /** Compose refuses secrets from variables for containers that are read-only (docker/compose pull request 12531). */
    @Test
    void each_secret_is_a_file_that_git_does_not_keep_and_is_mounted_where_it_is_read() {
        var secrets = (Map<String, Map<String, String>>) file.get("secrets");
        secrets.forEach((name, secret) -> assertEquals(Map.of("file", "./secrets/" + name), secret));
        assertTrue(read(".gitignore").contains("\n/secrets/\n"));
        services.forEach((name, service) -> {
            var read = ((Map<String, Object>) service.getOrDefault("environment", Map.of())).entrySet().stream()
                .filter(setting -> setting.getKey().endsWith("_FILE"))
                .map(setting -> setting.getValue().toString().replace("/run/secrets/", ""))
                .collect(Collectors.toSet());
            assertEquals(read, Set.copyOf((List<String>) service.getOrDefault("secrets", List.of())), name);
        });
        assertFalse(Pattern.compile("(?m)^ *\\w*(PASSWORD|SECRET): (?!\"yes\")").matcher(text).find(),
            "none stands in the environment itself");
    }

    @Test
    void the_database_has_no_way_out_and_only_the_proxy_a_way_in() {
        assertEquals(List.of("inside"), services.get("mysql").get("networks"));
        assertEquals(true, ((Map<String, Map<String, Object>>) file.get("networks")).get("inside").get("internal"));
        services.forEach((name, service) -> ((List<String>) service.getOrDefault("ports", List.of()))
            .forEach(port -> assertTrue(name.equals(PROXY) || port.startsWith("127.0.0.1:"), name + " " + port)));
    }

    @Test
    void its_settings_stand_in_the_readme_and_its_flags_are_those_that_were_measured() {
        var readme = read("README.md");
        ((Map<String, Object>) services.get("site").get("environment")).keySet()
            .forEach(name -> assertTrue(readme.contains("`" + name + "`"), name + " is not in the settings of the README"));

        var flags = flags(text.substring(text.indexOf("exec java")).lines().findFirst().orElseThrow());
        assertEquals(flags, flags(readme.substring(readme.indexOf("MALLOC_ARENA_MAX=2 java"), readme.indexOf("-jar target/"))));
        assertEquals(flags, flags(read("src/test/java/nl/buurtkanaal/faults/StartTest.java").replaceAll("(?s).*String\\[] flags\\(", "")));
    }

    /** The build sees what it copies, and no secret, no settings and nothing that was built on the machine. */
    @Test
    void its_build_sees_only_what_it_copies() {
        var image = ((Map<String, String>) services.get("site").get("build")).get("dockerfile_inline");
        var letIn = read(".dockerignore").lines().filter(line -> line.startsWith("!")).map(line -> line.substring(1))
            .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(read(".dockerignore").contains("\n*\n"));
        assertEquals(letIn, Pattern.compile("(?m)^ *COPY ((?![-<]).+) \\S+$").matcher(image).results()
            .flatMap(copy -> Stream.of(copy.group(1).split(" "))).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Without the archive of classes, which has another name in each. */
    private static Set<String> flags(String text) {
        return FLAG.matcher(text).results().map(found -> found.group().replace("\"", "")).filter(flag -> !flag.contains("Archive"))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
