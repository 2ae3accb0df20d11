package nl.buurtkanaal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page.WaitForFunctionOptions;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone call from the first word to the answer, with one thumb at 360 pixels, with and without JavaScript. */
@Tag("browser")
class PhoneCallTest {

    private static final int THUMB = 360;
    private static final int LIGHT = 60_000;

    private final SignIn signIn = DemoSite.context().getBean(SignIn.class);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_calls_is_placed_answered_and_called_back(boolean javaScript) {
        var name = javaScript ? "Geesje" : "Harmke";
        var code = take(javaScript, name);
        answer(code);
        callBack(javaScript, name);
    }

    private String take(boolean javaScript, String name) {
        try (var tab = tab("marijke", javaScript)) {
            var page = tab.page();
            tab.open("/brummen/balie");
            var before = tab.transferred();
            page.locator("main a:has-text('Er belt iemand')").click();
            page.locator("[name=nummer]").fill(javaScript ? "0575-00 03 11" : "0575-00 03 12");
            page.locator("[name=naam]").fill(name);
            page.locator("select[name=kern]").selectOption("hall");
            page.locator("[name=tekst]").fill("Wie loopt er zaterdagochtend een rondje met mij?");
            if (javaScript) {
                page.waitForFunction("() => document.querySelector('#aanbod h2')", null, new WaitForFunctionOptions().setTimeout(10_000));
            } else {
                page.locator("button[formaction]").click();
                assertEquals("Wie loopt er zaterdagochtend een rondje met mij?", page.locator("[name=tekst]").inputValue());
            }
            assertTrue(page.locator("#aanbod").innerText().contains("Wij denken: Wandelen"), () -> page.locator("#aanbod").innerText());
            assertFalse(page.url().contains("rondje") || page.url().contains("0575"));
            fits(tab);
            page.locator("[name=toestemming]").check();
            page.locator("button.button-large[type=submit]").click();
            assertEquals(name, page.locator("h1").innerText(), () -> page.locator("main").innerText());
            assertTrue(tab.transferred() - before < LIGHT, tab.transferred() - before + " bytes for a call");
            fits(tab);
            return page.locator(".phone-code").first().innerText();
        }
    }

    private void answer(String code) {
        try (var tab = tab("kees", false)) {
            tab.open("/brummen/hulp/" + code);
            assertTrue(tab.page().locator("#antwoord").innerText().contains("leest dit voor"));
            tab.page().locator("#antwoord [name=bericht]").fill("Ik loop graag mee.");
            tab.page().locator("#antwoord button[type=submit]").click();
        }
    }

    private void callBack(boolean javaScript, String name) {
        try (var tab = tab("marijke", javaScript)) {
            var page = tab.page();
            tab.open("/brummen/balie/bellen");
            fits(tab);
            page.locator(".task:has-text('" + name + "') a").click();
            assertTrue(page.locator("main a[href^='tel:+3157500031']").isVisible());
            assertTrue(page.locator("blockquote").innerText().contains("Ik loop graag mee."));
            fits(tab);
            page.locator("input[value=YES]").check();
            page.locator("button[value=gesproken]").click();
            assertFalse(page.locator("main").innerText().contains(name), () -> page.locator("main").innerText());
        }
    }

    private Tab tab(String who, boolean javaScript) {
        return new Tab(THUMB, Cookies.of(signIn.as(who)), javaScript);
    }

    private static void fits(Tab tab) {
        assertTrue(tab.scrollsSideways() <= 0, () -> tab.scrollsSideways() + " px too wide: " + tab.widest());
    }
}
