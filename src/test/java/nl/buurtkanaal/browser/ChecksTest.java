package nl.buurtkanaal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checks of this package find what they are there for. */
@Tag("browser")
class ChecksTest {

    @Test
    void axe_finds_a_picture_without_words_and_text_that_is_too_pale() {
        try (var tab = new Tab(1280, null)) {
            tab.open("/brummen/over");
            tab.page().evaluate("""
                () => {
                    const image = document.createElement('img');
                    const pale = document.createElement('p');
                    pale.textContent = 'te licht';
                    pale.style.color = '#ddd';
                    document.querySelector('main').append(image, pale);
                }""");
            var barriers = tab.barriers();

            assertTrue(barriers.stream().anyMatch(barrier -> barrier.startsWith("image-alt")), barriers::toString);
            assertTrue(barriers.stream().anyMatch(barrier -> barrier.startsWith("color-contrast")), barriers::toString);
        }
    }

    @Test
    void the_browser_tells_what_the_policy_blocks() {
        try (var tab = new Tab(1280, null)) {
            tab.open("/brummen/over");
            tab.page().evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.inline = 1'; "
                + "document.body.append(s); }");

            assertFalse(tab.complaints().isEmpty());
        }
    }

    @Test
    void a_page_that_is_too_wide_is_seen() {
        try (var tab = new Tab(320, null)) {
            tab.open("/brummen/over");
            tab.page().evaluate("() => { document.querySelector('main').style.width = '500px'; }");

            assertTrue(tab.scrollsSideways() > 0);
        }
    }

    @Test
    void the_html_checker_finds_faults() {
        assertEquals(List.of(), Html.faults("<!doctype html><html lang=nl><title>t</title><h1>Goed</h1>"));
        assertFalse(Html.faults("<!doctype html><html lang=nl><title>t</title><p><ul><li id=a><li id=a></ul></p>").isEmpty());
    }
}
