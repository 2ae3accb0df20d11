package nl.buurtkanaal.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mijn", "/brummen/hulp?soort=vraag&kern=oeken", "/brummen/hulp/concept/7K3MZQ", "/a%20b"})
    void a_path_of_this_site_is_one(String path) {
        assertEquals(path, LocalPath.of(path).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mijn", "//elders.example", "///elders.example", "/\\elders.example", "\\/elders.example",
        "/\t/elders.example", "/%zz", "https://elders.example/", "javascript:alert(1)", "/..//elders.example", "/.//elders.example",
        "/mijn\r\nSet-Cookie: a=b", "/mijn met spatie", " /mijn", "/é"})
    void what_a_browser_could_read_as_another_site_is_not(String candidate) {
        assertTrue(LocalPath.of(candidate).isEmpty(), candidate);
    }

    @Test
    void nothing_and_a_very_long_path_are_not() {
        assertTrue(LocalPath.of(null).isEmpty());
        assertTrue(LocalPath.of("/" + "a".repeat(300)).isEmpty());
    }
}
