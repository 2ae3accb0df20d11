package nl.buurtkanaal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.moderation.report.ReportReason;
import nl.buurtkanaal.moderation.report.Reported;
import nl.buurtkanaal.moderation.report.ReportedKind;
import nl.buurtkanaal.moderation.report.Reports;
import nl.buurtkanaal.person.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Half an hour in a kitchen: ten posts, two reports, a phone call and a handover at 360 px without JavaScript, in no more taps than the
 * table "Tasks and taps" of the desk allows. A tap is a press on a button, a link or a fold; words typed and a choice in a list are not.
 */
@Tag("browser")
class TenPostsTest {

    private static final int PHONE = 360;
    private static final int HEAVIEST = 60_000;
    private static final int THUMB = 40;
    private static final List<String> ANSWERS = List.of("Dit past niet bij deze site", "Wanneer en hoe lang?", "Haal nummer en adres weg");

    private static final String REPORTED = "Oude fietsen te koop bij de schuur";

    private int taps;
    private final List<String> titles = new ArrayList<>();

    @Test
    void ten_posts_are_done_within_the_taps_of_the_table() {
        submitTen();
        var state = Cookies.of(DemoSite.context().getBean(SignIn.class).as("marijke"));
        try (var tab = new Tab(PHONE, state, false)) {
            tab.open("/brummen/balie");
            assertTrue(tab.source("/brummen/balie").length() < HEAVIEST, "the list beside the stylesheet");
            letThroughInTheList(tab, 0);
            letThroughInTheList(tab, 1);
            letThroughInTheList(tab, 2);
            assertEquals(3, taps);

            opened(tab, 3);
            tap(tab, "form[action$=doorlating] button");
            opened(tab, 4);
            tab.page().locator("select[name=categorie]").selectOption("gezelschap");
            tap(tab, "form[action$=doorlating] button");
            for (int i = 0; i < ANSWERS.size(); i++) {
                opened(tab, 5 + i);
                tap(tab, tab.page().locator(".sayings button", new LocatorOptions().setHasText(ANSWERS.get(i))));
            }
            assertEquals(3 + 5 * 2, taps);

            opened(tab, 8);
            unfold(tab, "Verander iets kleins");
            tab.page().locator("[name=tekst]").fill("Graag op een doordeweekse ochtend.");
            tap(tab, "form[action$=wijziging] button");
            opened(tab, 9);
            unfold(tab, "Geef het door");
            tab.page().locator("[name=collega]").first().check();
            tap(tab, "form[action$=overdracht] button");
            assertEquals(3 + 5 * 2 + 2 * 3, taps);

            tap(tab, ".undo form button");
            assertEquals(20, taps);
            assertTrue(task(tab, 9).locator(".task-why").count() == 1, "undone, it waits again");
            assertEquals(2, tab.page().locator(".task", new LocatorOptions().setHasText("Klusje ")).count(),
                "and one for its author's answer");
        }
    }

    /** With the posts, the phone call (PhoneCallTest) and giving everything away this is the half hour of one evening. */
    @Test
    void two_reports_a_phone_call_and_a_handover_are_done_within_the_taps_of_the_table() {
        reportTwice();
        try (var tab = new Tab(PHONE, Cookies.of(DemoSite.context().getBean(SignIn.class).as("marijke")), false)) {
            tab.open("/brummen/balie");
            for (var outcome : List.of("nothing-wrong", "warned")) {
                tap(tab, reported(tab).first().locator("form[action$=blik] button"));
                assertTrue(tab.scrollsSideways() <= 0, tab.widest());
                assertTrue(tab.page().content().length() < HEAVIEST);
                tap(tab, "form.decision:has([value=" + outcome + "]) > button");
            }
            assertEquals(2 * 2, taps);
            assertEquals(0, reported(tab).count());

            tap(tab, "main a:has-text('Er belt iemand')");
            tab.page().locator("[name=nummer]").fill("0575 00 03 13");
            tab.page().locator("[name=naam]").fill("Jenne");
            tab.page().locator("select[name=kern]").selectOption("oeken");
            tab.page().locator("[name=tekst]").fill("Wie helpt mij zaterdag met de tuin?");
            tab.page().locator("[name=toestemming]").check();
            tap(tab, "button.button-large[type=submit]");
            assertEquals("Jenne", tab.page().locator("h1").innerText());
            assertEquals(2 * 2 + 2, taps);

            tab.open("/brummen/balie");
            tap(tab, ".desk-links a[href$=bezetting]");
            tap(tab, "form[action$=overdracht] button");
            assertEquals(List.of("0", "0", "0", "0"), tab.page().locator(".counters strong").allInnerTexts());
            assertEquals(2 * 2 + 2 + 2, taps);
            tap(tab, ".undo form button");
            assertEquals(2 * 2 + 2 + 2 + 1, taps);
        }
    }

    private static Locator reported(Tab tab) {
        return tab.page().locator(".task:has(a[href*=meldingen])", new LocatorOptions().setHasText(REPORTED));
    }

    /** Two people say that the same post is not right. */
    private void reportTwice() {
        var posts = DemoSite.context().getBean(HelpPosts.class);
        var editions = DemoSite.context().getBean(Editions.class);
        var brummen = editions.bySlug("brummen").orElseThrow();
        var now = DemoSite.context().getBean(Clock.class).instant();
        var author = DemoSite.context().getBean(People.class).add("Riet", brummen.kern("oeken").id(), brummen.id(), null, null, false, now);
        var post = posts.submit(brummen.id(), author.kernId(), HelpPostAuthors.self(author.id()),
            new HelpPostContent(HelpPost.Kind.REQUEST, Category.TUIN, REPORTED, "Komt u kijken?", DayParts.OPEN, HelpPost.Rhythm.ONCE,
                null, null, HelpPost.Reach.NEIGHBOURS, false, false, false), now);
        var reports = DemoSite.context().getBean(Reports.class);
        for (var words : List.of("Dit klopt niet.", "Dit is raar.")) {
            reports.place(brummen, new Reported(ReportedKind.POST, post.id(), author.kernId(), author.id(), "Riet", REPORTED,
                "Komt u kijken?", "/brummen/hulp/" + post.code()), false, null, ReportReason.MONEY, words, now);
        }
    }

    private void letThroughInTheList(Tab tab, int which) {
        tap(tab, task(tab, which).locator("form[action$=doorlating] button"));
        assertEquals(0, task(tab, which).count());
    }

    private void opened(Tab tab, int which) {
        tap(tab, task(tab, which).locator("form[action$=blik] button"));
        assertTrue(tab.scrollsSideways() <= 0, tab.widest());
        assertTrue(tab.page().content().length() < HEAVIEST);
    }

    private Locator task(Tab tab, int which) {
        return tab.page().locator(".task:not(:has(.why))", new LocatorOptions().setHasText(titles.get(which)));
    }

    private void unfold(Tab tab, String words) {
        tab.page().locator("summary", new LocatorOptions().setHasText(words)).click();
        taps++;
    }

    private void tap(Tab tab, String selector) {
        tap(tab, tab.page().locator(selector).first());
    }

    /** Under a thumb, and until the next page is there. */
    private void tap(Tab tab, Locator target) {
        assertTrue(target.boundingBox().height >= THUMB, () -> "too small to tap: " + target);
        tab.page().waitForNavigation(target::click);
        tab.page().waitForLoadState();
        taps++;
    }

    private void submitTen() {
        var editions = DemoSite.context().getBean(Editions.class);
        var brummen = editions.bySlug("brummen").orElseThrow();
        var now = DemoSite.context().getBean(Clock.class).instant();
        for (int i = 0; i < 10; i++) {
            var author = DemoSite.context().getBean(People.class).add("Riet", brummen.kern("oeken").id(), brummen.id(), null, null, false,
                now);
            titles.add("Klusje " + (char) ('A' + i) + " in huis");
            DemoSite.context().getBean(HelpPosts.class).submit(brummen.id(), author.kernId(), HelpPostAuthors.self(author.id()),
                new HelpPostContent(HelpPost.Kind.REQUEST, Category.KLUSSEN, titles.get(i), "Wie komt helpen? Bel 06 12345678.",
                DayParts.OPEN,
                    HelpPost.Rhythm.ONCE, null, null, HelpPost.Reach.NEIGHBOURS, false, false, false), now);
        }
    }
}
