package nl.buurtkanaal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.util.List;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.platform.mail.MailRound;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the site is for, from the first word to the thank-you: someone new asks, a buurtverbinder lets it through, a neighbour in the next
 * kern finds it and answers, the asker reads the answer and writes back.
 */
@Tag("browser")
class StoryTest {

    /** Who walks it, and how. */
    enum Way {
        BRUMMEN_BY_KEYBOARD_WITHOUT_JAVASCRIPT("brummen", "Oeken", "oeken", "hall", "marijke", "kees", "Riet", 320, false, true),
        KAMPEN_BY_KEYBOARD_WITHOUT_JAVASCRIPT("kampen", "Zalk", "zalk", "kamperveen", "gerda", "wiecher", "Dinie", 320, false, true),
        WITH_A_MOUSE("brummen", "Oeken", "oeken", "hall", "marijke", "kees", "Toos", 1280, true, false);

        private final String edition;
        private final String kernName;
        private final String kern;
        private final String nextKern;
        private final String buurtverbinder;
        private final String neighbour;
        private final String asker;
        private final int width;
        private final boolean javaScript;
        private final boolean keyboardOnly;

        Way(String edition, String kernName, String kern, String nextKern, String buurtverbinder, String neighbour, String asker, int width,
            boolean javaScript, boolean keyboardOnly) {
            this.edition = edition;
            this.kernName = kernName;
            this.kern = kern;
            this.nextKern = nextKern;
            this.buurtverbinder = buurtverbinder;
            this.neighbour = neighbour;
            this.asker = asker;
            this.width = width;
            this.javaScript = javaScript;
            this.keyboardOnly = keyboardOnly;
        }

        private String email() {
            return asker.toLowerCase() + "@post.example";
        }
    }

    private final MailRound mailRound = DemoSite.context().getBean(MailRound.class);
    private final SignIn signIn = DemoSite.context().getBean(SignIn.class);

    @ParameterizedTest
    @EnumSource
    void a_question_finds_a_neighbour(Way way) {
        var title = "Wie doet boodschappen voor " + way.asker + "?";
        var asker = ask(way, title);
        letThrough(way, title);
        answer(way, title);
        readAndReply(way, title, asker);
        readReply(way, title);
    }

    /**
     * The question of the home page, its answer, two screens to place it, the account included, and the button behind the link in the mail;
     * returns the cookies of the asker.
     */
    private String ask(Way way, String title) {
        try (var tab = new Tab(way.width, null, way.javaScript)) {
            var hand = new Hand(tab.page(), way.keyboardOnly);
            tab.open("/" + way.edition);
            hand.write("main form [name=woorden]", "Wie doet deze week mijn boodschappen? Ik kan niet zo goed lopen.");
            hand.press("main form:has([name=woorden]) button[type=submit]");
            hand.press("#plaatsen button[type=submit]");
            if (tab.page().locator("main form [name=title]").count() == 0) {
                hand.choose("main form select[name=kern]", way.kernName);
                hand.press("main form:has([name=words]) button[type=submit]");
            }
            hand.write("[name=title]", title);
            hand.write("[name=shownName]", way.asker);
            hand.write("[name=email]", way.email());
            hand.tick("[name=age][value=adult]");
            hand.tick("[name=rules]");
            fits(tab);
            hand.press("main form:has([name=title]) button.button-large[type=submit]");
            assertTrue(tab.page().locator("h1").textContent().contains("mail"), () -> "After sending: "
                + tab.page().locator("main").innerText());
            confirm(way, tab);
            return tab.storageState();
        }
    }

    private void confirm(Way way, Tab tab) {
        tab.open(newestMail(way).selectFirst("a[href]").attr("href").replaceFirst("https?://[^/]+", ""));
        new Hand(tab.page(), way.keyboardOnly).press("main form[method=post] button[type=submit]");
        assertTrue(tab.page().locator("main").innerText().contains("is verstuurd"), () -> tab.page().locator("main").innerText());
    }

    private void letThrough(Way way, String title) {
        try (var tab = tabOf(way, way.buurtverbinder)) {
            var hand = new Hand(tab.page(), way.keyboardOnly);
            tab.open("/" + way.edition + "/balie");
            var task = tab.page().locator(".task", new LocatorOptions().setHasText(title));
            assertEquals(1, task.count(), () -> "On the desk: " + tab.page().locator("main").innerText());
            fits(tab);
            hand.press(task.locator("form[action$=doorlating] button[type=submit]"));
            assertEquals(0, tab.page().locator(".task", new LocatorOptions().setHasText(title)).count());
        }
    }

    private void answer(Way way, String title) {
        try (var tab = tabOf(way, way.neighbour)) {
            var hand = new Hand(tab.page(), way.keyboardOnly);
            tab.open("/" + way.edition + "/hulp?kern=" + way.nextKern);
            var link = tab.page().locator("main a", new LocatorOptions().setHasText(title)).first();
            assertEquals(1, link.count(), () -> "On the board of " + way.nextKern + ": " + tab.page().locator("main").innerText());
            fits(tab);
            hand.press(link);
            fits(tab);
            hand.write("#antwoord [name=bericht]", "Ik ga donderdag toch naar de winkel. Ik neem het graag mee.");
            hand.press("#antwoord button[type=submit]");
            assertTrue(tab.page().locator("main").innerText().contains("Ik neem het graag mee"),
                () -> tab.page().locator("main").innerText());
        }
    }

    private void readAndReply(Way way, String title, String cookies) {
        assertFalse(newestMail(way).text().contains("donderdag"), "a mail holds nobody's words");
        try (var tab = new Tab(way.width, cookies, way.javaScript)) {
            var hand = new Hand(tab.page(), way.keyboardOnly);
            tab.open("/mijn/berichten");
            hand.press(conversation(tab, title));
            assertTrue(tab.page().locator("main").innerText().contains("Ik ga donderdag toch naar de winkel"));
            fits(tab);
            hand.write("#terugschrijven [name=bericht]", "Wat fijn! Dan zet ik de koffie klaar.");
            hand.press("#terugschrijven button[type=submit]");
            assertTrue(tab.page().locator("main").innerText().contains("zet ik de koffie klaar"),
                () -> tab.page().locator("main").innerText());
        }
    }

    private void readReply(Way way, String title) {
        try (var tab = tabOf(way, way.neighbour)) {
            tab.open("/mijn/berichten");
            new Hand(tab.page(), way.keyboardOnly).press(conversation(tab, title));
            assertTrue(tab.page().locator("main").innerText().contains("zet ik de koffie klaar"));
        }
    }

    private static Locator conversation(Tab tab, String title) {
        return tab.page().locator("main li", new LocatorOptions().setHasText(title)).locator("a").first();
    }

    /** As the demo's own postvak shows it. */
    private Element newestMail(Way way) {
        mailRound.run();
        var mails = DemoSite.visitor().open("/postvak").document().select("article:contains(" + way.email() + ")");
        assertFalse(mails.isEmpty(), () -> "No mail to " + way.email());
        return mails.first();
    }

    private Tab tabOf(Way way, String person) {
        return new Tab(way.width, Cookies.of(signIn.as(person)), way.javaScript);
    }

    private static void fits(Tab tab) {
        assertTrue(tab.scrollsSideways() <= 0, () -> tab.page().url() + " is too wide: " + tab.widest());
        assertEquals(List.of(), tab.complaints(), () -> tab.page().url());
    }
}
