package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RingPagesTest {

    private static final String RING = "/brummen/hulpwijzer";
    private static final String BOX = "form.ask";
    private static final String LIFT = "Wie rijdt mij dinsdagochtend naar het ziekenhuis in Zutphen? Ik woon in Oeken";

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject SignIn signIn;

    @BeforeEach
    void everybodyIsThere() {
        cast.enter();
    }

    @Test
    void a_question_is_answered_in_four_bands_in_the_order_of_the_leefringen() {
        var answer = ask(pages.visitor(), LIFT);

        assertEquals(200, answer.status());
        assertEquals(List.of("zelf", "buren", "iedereen", "gemeente"), answer.document().select("section.band").eachAttr("id"));
        assertEquals(4, answer.document().select("section.band > .why").size());
        assertEquals(List.of("#zelf", "#buren", "#iedereen", "#gemeente"), answer.document().select(".ring-skip a").eachAttr("href"));
        assertTrue(answer.has("#zelf .band-tips li"));
        assertTrue(answer.has("#iedereen .visit"));
        assertTrue(answer.has("#iedereen a[href$=#meerijden]"));
        assertTrue(answer.has("#gemeente a[href^=tel:]"));
        assertTrue(answer.has(".ring-phone a[href^=tel:]"));
        assertFalse(answer.path().contains("?"));
    }

    @Test
    void it_says_what_it_understood_and_the_words_stay_when_a_part_is_changed() {
        var visitor = pages.visitor();
        var answer = ask(visitor, LIFT);

        assertEquals(List.of("vervoer", "vraag", "oeken", "di-ochtend", "di"),
            answer.document().select("button[aria-pressed=true]").eachAttr("value"));
        assertEquals(LIFT, answer.first("#veld-woorden").attr("value"));

        assertEquals(List.of("aanbod", "samen"), oneTap(answer, "soort"));
        assertEquals(2, oneTap(answer, "plaats").size(), "the two that are nearest");
        assertEquals(List.of("di-middag", "di-avond", "geen"), oneTap(answer, "dagdeel"));
        assertEquals(2, oneTap(answer, "categorie").size());
        var changed = visitor.submit(answer, ".taps:has(button[value=hall])", "plaats", "hall");
        assertEquals(List.of("vervoer", "vraag", "hall", "di-ochtend", "di"),
            changed.document().select("button[aria-pressed=true]").eachAttr("value"));
        var tuin = visitor.submit(changed, ".taps:has(button[value=tuin])", "categorie", "tuin");
        assertEquals(List.of("tuin", "vraag", "hall", "di-ochtend", "di"),
            tuin.document().select("button[aria-pressed=true]").eachAttr("value"));
        assertEquals(LIFT, tuin.first("#veld-woorden").attr("value"));
    }

    @Test
    void neighbours_who_offer_it_are_shown_with_a_reason_and_the_form_is_filled_in() {
        var visitor = pages.visitor();
        var answer = ask(visitor, "Wie helpt mij met mijn telefoon? Ik woon in Brummen");

        assertTrue(answer.texts("#buren .row-title").contains("Hulp met telefoon of tablet"), answer.first("#buren").text());
        assertTrue(answer.first("#buren .row .why").text().startsWith("Woont"));
        assertFalse(answer.has("#buren .row-text"), "a stranger reads no names");

        var draft = visitor.arrive(visitor.submit(answer, "#plaatsen"));
        assertEquals(200, draft.status());
        assertTrue(draft.first("textarea").wholeText().contains("Wie helpt mij met mijn telefoon?"), draft.text());
    }

    @Test
    void who_offers_sees_who_asks_for_it() {
        var answer = ask(pages.visitor(), "Ik kan wel een heg knippen in Leuvenheim");

        assertEquals("Wie kunt u helpen?", answer.heading());
        assertTrue(answer.texts("#buren .row-title").contains("Heg knippen voor de winter"), answer.first("#buren").text());
        assertEquals("OFFER", answer.first("#plaatsen input[name=kind]").attr("value"));
    }

    @Test
    void what_is_not_understood_is_asked_back() {
        var answer = ask(pages.visitor(), "zomaar iets");

        assertEquals("Waar gaat het over?", answer.first("#begrepen").text());
        assertEquals(4, answer.document().select("section.band").size());
    }

    @Test
    void distress_shows_the_help_lines_first() {
        var answer = ask(pages.visitor(), "Ik wil niet meer leven");

        assertTrue(answer.has("main .wrap > h1 + .utrecht-alert--warning"), "first under the heading");
        assertEquals(List.of("tel:112", "tel:113", "tel:08000113", "tel:08002000"),
            answer.document().select(".utrecht-alert--warning a").eachAttr("href").subList(0, 4));
        assertEquals(4, answer.document().select("section.band").size());
    }

    @Test
    void a_link_carries_only_category_kern_and_day_part() {
        var visitor = pages.visitor();
        var link = ask(visitor, LIFT).first("main > .wrap > p.soft a").attr("href");

        assertEquals("/brummen/hulpwijzer?categorie=vervoer&kern=oeken&dagdeel=di-ochtend", link);
        assertEquals(List.of("vervoer", "vraag", "oeken", "di-ochtend", "di"),
            visitor.open(link).document().select("button[aria-pressed=true]").eachAttr("value"));
        assertEquals(21, visitor.open(RING).document().select("#kies + ul a").size());
    }

    @Test
    void a_link_without_words_shows_no_help_lines() {
        assertFalse(pages.visitor().open(RING + "?categorie=tuin&kern=oeken").has("main .utrecht-alert--warning"));
    }

    @Test
    void when_nobody_has_just_this_what_is_like_it_is_shown_and_said() {
        var related = Arrays.stream(Category.values()).map(category -> pages.visitor().open(RING + "?categorie=" + category.slug()
            + "&kern=tonden")).filter(answer -> answer.first("#buren").text().contains("iets wat erop lijkt")).toList();

        assertFalse(related.isEmpty());
        related.forEach(answer -> {
            var own = answer.first("button[name=categorie][aria-pressed=true]").attr("value");
            var near = answer.document().select("#buren .row > svg use").eachAttr("href").stream()
                .map(href -> href.substring(href.indexOf('#') + 1)).toList();
            assertFalse(near.isEmpty());
            assertTrue(near.stream().allMatch(slug -> Category.of(slug).orElseThrow().siblingOf(Category.of(own).orElseThrow())),
                own + ": " + near);
        });
        var queries = Queries.during(() -> pages.visitor().open(related.get(0).first("main > .wrap > p.soft a").attr("href")));
        assertTrue(queries.size() <= 4, queries.toString());
    }

    @Test
    void what_cannot_be_gets_a_sentence_and_the_right_status() {
        var visitor = pages.visitor();

        assertEquals(422, ask(visitor, "  ").status());
        assertTrue(ask(visitor, "").text().contains("Schrijf waar het over gaat"));
        assertEquals(422, ask(visitor, "x".repeat(2_000)).status());
        assertEquals(422, visitor.submit(visitor.open(RING), BOX, "woorden", "hond", "plaats", "zalk").status());
        assertEquals(422, visitor.submit(visitor.open(RING), BOX, "woorden", "hond", "kern", "nergens").status());
        assertEquals(400, visitor.submit(visitor.open(RING), BOX, "woorden", "hond", "categorie", "nergens").status());
        assertEquals(400, visitor.submit(visitor.open(RING), BOX, "woorden", "hond", "dagdeel", "ooit").status());
        assertEquals(404, visitor.open(RING + "?categorie=tuin&kern=zalk").status());
        assertEquals(400, visitor.open(RING + "?categorie=nergens").status());
        assertEquals(400, visitor.open(RING + "?categorie=tuin&dagdeel=ooit").status());
    }

    @Test
    void very_long_and_badly_encoded_words_do_no_harm() {
        var visitor = pages.visitor();
        var page = visitor.open(RING);
        var fields = new HashMap<>(Visitor.fieldsOf(page.first(BOX)));

        fields.put("woorden", "heg ".repeat(25_000));
        assertEquals(422, visitor.post(RING, fields).status());
        fields.remove("woorden");
        var rest = new StringBuilder("woorden=caf%E9%00%FF+hond");
        fields.forEach((name, value) -> rest.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var odd = visitor.send(visitor.request(RING).header("Content-Type", "application/x-www-form-urlencoded").header("Origin",
            page.uri().getScheme() + "://" + page.uri().getAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(rest.toString())));
        assertTrue(odd.status() == 200 || odd.status() == 400 && odd.has("h1"), "status " + odd.status());
    }

    @Test
    void an_answer_costs_few_queries() {
        var stranger = pages.visitor();
        var greet = signIn.as("greet");
        ask(stranger, LIFT);
        var form = Map.of("signed out", stranger, "signed in", greet);

        form.forEach((who, visitor) -> {
            var page = visitor.open(RING);
            var queries = Queries.during(() -> visitor.submit(page, BOX, "woorden", LIFT));
            assertTrue(queries.size() <= (who.equals("signed out") ? 4 : 6), who + ": " + queries);
        });
    }

    @Test
    void the_sheet_to_prepare_a_talk_sends_nothing() {
        var sheet = pages.visitor().open(RING + "/voorbereiden");

        assertEquals(5, sheet.document().select(".sheet textarea:not([name])").size());
        assertFalse(sheet.has("form:has(textarea)"));
    }

    @Test
    void an_editor_writes_the_tips_and_two_at_once_do_not_lose_words() {
        var editor = signIn.as("rob");
        var first = editor.open("/brummen/redactie/tips/tuin");
        var second = editor.open("/brummen/redactie/tips/tuin");

        assertEquals(303, editor.submit(first, "main form.form", "tips", "Begin bij de voordeur.").status());
        assertTrue(pages.visitor().open(RING + "?categorie=tuin").texts(".band-tips li").equals(List.of("Begin bij de voordeur.")));
        assertEquals(422, editor.submit(second, "main form.form", "tips", "Iets anders.").status());
        assertEquals(303, editor.submit(editor.open("/brummen/redactie/tips/tuin"), "main form.form", "tips", "").status());
        assertTrue(pages.visitor().open(RING + "?categorie=tuin").texts(".band-tips li").size() > 2);
        assertEquals(404, signIn.as("greet").open("/brummen/redactie/tips/tuin").status());
        assertEquals(404, editor.open("/brummen/redactie/tips/nergens").status());
    }

    /** What a part can be changed into without opening anything first. */
    private static List<String> oneTap(Page answer, String part) {
        return answer.document().select(".ring-part > .taps button[name=" + part + "]:not([aria-pressed])").eachAttr("value");
    }

    private static Page ask(Visitor visitor, String words) {
        return visitor.submit(visitor.open(RING), BOX, "woorden", words);
    }
}
