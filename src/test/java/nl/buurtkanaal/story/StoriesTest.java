package nl.buurtkanaal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class StoriesTest {

    private static final String KEPT = "/brummen/redactie/verhalen";

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject SignIn signIn;

    @BeforeEach
    void everybodyIsHere() {
        cast.enter();
    }

    @Test
    void a_story_has_a_picture_with_words_and_ends_in_a_form_with_its_category() {
        var visitor = pages.visitor();
        var list = visitor.open("/brummen/verhalen");
        assertTrue(list.document().select(".story-card").size() >= 6);

        var story = visitor.open("/brummen/verhalen/samen-lezen");

        assertEquals("Elke week een half uur lezen", story.heading());
        var picture = story.first("main img.story-picture");
        assertFalse(picture.attr("alt").isBlank());
        var served = visitor.open(picture.attr("src"));
        assertEquals("image/png", served.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(served.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertEquals(picture.attr("src") + "/360 360w, " + picture.attr("src") + " 720w", picture.attr("srcset"));
        assertTrue(visitor.open(picture.attr("src") + "/360").source().length() < served.source().length() * 2 / 3);
        assertEquals(404, visitor.open(picture.attr("src") + "/361").status());
        assertEquals("/brummen/hulp/nieuw?soort=aanbod&categorie=huiswerk", story.first("main .actions a").attr("href"));
        assertTrue(visitor.open("/brummen/verhalen/samen-lezen/folder").has(".poster--a5 .poster-qr"));
        assertTrue(visitor.open("/brummen").has("section[aria-labelledby=verhaal]"));
    }

    @Test
    void an_editor_writes_one_and_another_puts_it_on_the_site() {
        var rob = signIn.as("rob");
        var visitor = pages.visitor();

        var kept = rob.submit(rob.open(KEPT + "/nieuw"), "main form.form", "title", "Een kop soep", "lead", "Over soep.", "body",
            "Een.\n\nTwee.", "domain", "WMO", "role", "HULPGEVER", "category", "koken");

        assertEquals(Optional.of(KEPT + "/een-kop-soep?melding=story.kept"), kept.redirect());
        assertEquals(404, visitor.open("/brummen/verhalen/een-kop-soep").status());
        assertEquals(Optional.of(KEPT + "?melding=story.four-eyes"),
            rob.submit(rob.open(KEPT), "form[action$=een-kop-soep/plaatsing]").redirect());
        assertEquals(404, visitor.open("/brummen/verhalen/een-kop-soep").status());
        var hanneke = signIn.as("hanneke");
        hanneke.submit(hanneke.open(KEPT), "form[action$=een-kop-soep/plaatsing]");
        assertEquals(200, visitor.open("/brummen/verhalen/een-kop-soep").status());
        assertTrue(rob.open(KEPT).text().contains("Geschreven door Rob: vandaag. Op de site gezet door Hanneke: vandaag."));
        assertEquals(404, signIn.as("greet").open(KEPT).status());
    }

    @Test
    void a_change_of_a_story_leaves_it_on_the_site_until_another_editor_lets_it_through() {
        var rob = signIn.as("rob");
        var visitor = pages.visitor();
        var story = "/brummen/verhalen/samen-lezen";
        var before = visitor.open(story).text();
        var picture = visitor.open(story).first("main img.story-picture").attr("src");

        var changed = rob.submit(rob.open(KEPT + "/samen-lezen"), "main form.form-card", "body", "Zij lezen samen.");

        assertEquals(Optional.of(KEPT + "/samen-lezen-wijziging?melding=story.changed"), changed.redirect());
        assertEquals(before, visitor.open(story).text());
        assertEquals(404, visitor.open(story + "-wijziging").status());
        assertTrue(rob.open(story + "-wijziging").text().contains("Zij lezen samen."), "editors read it beforehand");
        assertTrue(rob.open(KEPT + "/samen-lezen").text().contains("Er wacht een wijziging van dit verhaal."));
        rob.submit(rob.open(KEPT), "form[action$=samen-lezen-wijziging/plaatsing]");
        assertEquals(before, visitor.open(story).text());
        var hanneke = signIn.as("hanneke");
        hanneke.submit(hanneke.open(KEPT), "form[action$=samen-lezen-wijziging/plaatsing]");
        assertTrue(visitor.open(story).text().contains("Zij lezen samen."));
        assertEquals(picture, visitor.open(story).first("main img.story-picture").attr("src"));
        assertEquals(200, visitor.open(picture + "/360").status());
        assertEquals(404, hanneke.open(KEPT + "/samen-lezen-wijziging").status());

        rob.submit(rob.open(KEPT + "/samen-lezen"), "main form.form-card", "title", "Iets anders");
        rob.submit(rob.open(KEPT + "/samen-lezen-wijziging"), "#wijziging-weg");
        assertFalse(rob.open(KEPT).text().contains("Iets anders"));
        assertEquals("Elke week een half uur lezen", visitor.open(story).heading());
    }

    @Test
    void a_story_with_its_picture_goes_with_who_tells_it() {
        var rob = signIn.as("rob");
        var place = KEPT + "/samen-lezen";
        rob.submit(rob.open(place), "#verteller-formulier", "verteller", "Greet@voorbeeld.example");
        var greet = signIn.as("greet");
        var asked = greet.open("/mijn/gevraagd");
        assertEquals(List.of("Is het verhaal “Elke week een half uur lezen” van u?"), asked.texts(".row-title"));
        greet.submit(asked, "form[action$=/ja]");
        assertTrue(rob.open(place).text().contains("Dit is het verhaal van Greet."));
        assertTrue(greet.open("/mijn/gegevens").text().contains("Elke week een half uur lezen"));
        var picture = greet.open("/brummen/verhalen/samen-lezen").first("main img.story-picture").attr("src");

        greet.submit(greet.open("/mijn/gegevens/verwijderen"), "form[action$=verwijdering]", "zeker", "ja");

        assertEquals(404, pages.visitor().open("/brummen/verhalen/samen-lezen").status());
        assertEquals(404, pages.visitor().open(picture).status());
        assertEquals(404, rob.open(place + "-wijziging").status(), "a change that waited goes too");
        assertEquals(200, pages.visitor().open("/brummen/verhalen").status());
    }

    @Test
    void a_picture_is_drawn_again_and_what_is_none_or_too_big_is_not_taken() {
        var drawn = StoryDrawing.of("boek", 1);
        var again = (Picture) Picture.of(drawn.bytes());
        assertEquals(drawn.width(), again.width());
        assertEquals(List.of(360), again.smaller().stream().map(Picture.Size::width).toList());

        assertEquals(Sent.Refused.OTHER_KIND, Picture.of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
        var bomb = drawn.bytes().clone();
        // the header says a hundred thousand pixels on each side; its checksum is wrong too, which nobody gets to see
        ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
        assertEquals(Sent.Refused.TOO_MANY_PIXELS, Picture.of(bomb));
        assertEquals(Sent.Refused.TOO_BIG, Picture.of(new byte[Picture.MOST_BYTES + 1]));
        assertEquals(Sent.Refused.BROKEN, Picture.of(java.util.Arrays.copyOf(drawn.bytes(), 60)));
    }
}
