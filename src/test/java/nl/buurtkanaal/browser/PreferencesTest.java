package nl.buurtkanaal.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What somebody set on their own device is followed: dark, more contrast, less motion, wider letters, paper. And what they tick for
 * themselves stays there.
 */
@Tag("browser")
class PreferencesTest {

    /** With all that a page can be made of, and the most looked at of both editions. */
    private static final List<String> PAGES = List.of("/stijl", "/brummen", "/kampen/mantelzorg");
    private static final String QUESTIONS = "/brummen/mantelzorg/hoe-gaat-het";
    /** WCAG 1.4.12: so much a reader may set, and nothing may be lost. */
    private static final String WIDE_LETTERS = "() => { const wide = new CSSStyleSheet(); wide.replaceSync('* { line-height: 1.5 "
        + "!important;"
        + " letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');"
        + " document.adoptedStyleSheets = [wide]; }";
    private static final Tab TAB = new Tab(1280, null);

    @AfterAll
    static void close() {
        TAB.close();
    }

    @Test
    void all_can_be_read_on_a_dark_screen_and_with_more_contrast() {
        for (var path : PAGES) {
            TAB.open(path);
            set(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), TAB.barriers(), path + " dark");
            assertTrue(lightness("body") < 60, path + " is dark");
            set(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setContrast(Contrast.MORE));
            assertEquals(List.of(), TAB.barriers(), path + " dark, with more contrast");
            set(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setContrast(Contrast.MORE));
            assertEquals(List.of(), TAB.barriers(), path + " with more contrast");
            set(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setContrast(Contrast.NO_PREFERENCE));
        }
    }

    @Test
    void with_wide_letters_a_page_still_fits_a_narrow_screen() {
        TAB.widen(320);
        for (var path : List.of("/brummen", "/brummen/kernen/oeken", QUESTIONS, "/brummen/sociale-kaart/rustpunt", "/brummen/hulp/nieuw")) {
            TAB.open(path);
            TAB.page().evaluate(WIDE_LETTERS);
            assertTrue(TAB.scrollsSideways() <= 0, path + " is too wide: " + TAB.widest());
        }
        TAB.widen(1280);
    }

    @Test
    void what_is_ticked_in_the_eight_questions_is_read_at_once_and_goes_nowhere() {
        TAB.open(QUESTIONS);
        var page = TAB.page();
        var fetched = pages();
        assertFalse(page.locator("[data-check-from='0']").isVisible());

        for (var question = 1; question <= 8; question++) {
            page.locator("input[name=v" + question + "][value='" + (question <= 4 ? 2 : 0) + "']").check();
        }

        assertAll(
            () -> assertEquals("U koos 4 keer “vaak”.", page.locator("[data-check-count]").textContent()),
            () -> assertTrue(page.locator("[data-check-from='4']").isVisible()),
            () -> assertFalse(page.locator("[data-check-from='2']").isVisible()),
            () -> assertTrue(page.url().endsWith(QUESTIONS)),
            () -> assertEquals("00", page.evaluate("() => '' + localStorage.length + sessionStorage.length")),
            () -> assertEquals(fetched, pages()));

        page.locator("[data-check-clear]").click();
        assertEquals(0, page.locator("input:checked").count());
    }

    @Test
    void the_eight_questions_print_light_and_with_how_to_read_them() {
        TAB.open(QUESTIONS);
        set(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

        assertEquals(3, TAB.page().locator("[data-check-from]:visible").count());
        assertTrue(lightness("body") > 240);
        assertFalse(TAB.page().locator("[data-check-clear], [data-check-count], nav").first().isVisible());

        set(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
    }

    private static List<String> pages() {
        return TAB.fetched().stream().filter(url -> !url.contains("/assets/")).toList();
    }

    private static void set(Page.EmulateMediaOptions preference) {
        TAB.page().emulateMedia(preference.setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Of the ground of an element, from 0 to 255. */
    private static int lightness(String selector) {
        return ((Number) TAB.page().evaluate(
            "s => Math.max(...getComputedStyle(document.querySelector(s)).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))",
            selector)).intValue();
    }
}
