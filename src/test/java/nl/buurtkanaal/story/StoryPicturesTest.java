package nl.buurtkanaal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class StoryPicturesTest {

    private static final String KEPT = "/brummen/redactie/verhalen";
    private static final String PLACE = KEPT + "/samen-lezen/beeld";
    private static final String STORY = "/brummen/verhalen/samen-lezen";
    private static final String SECRET = "Kerkstraat 12, gemaakt met een Telefoon X";
    private static final Map<String, String> WORDS = Map.of("alt", "Twee mensen op een bank", "herkenbaar", "GEGEVEN", "wie", "Joke en Sem",
        "op", "2026-11-20");

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject SignIn signIn;

    @BeforeEach
    void everybodyIsHere() {
        cast.enter();
    }

    @Test
    void a_picture_of_a_telephone_comes_in_upright_without_where_it_was_taken_and_waits_for_another_editor() throws IOException {
        var rob = signIn.as("rob");

        assertEquals(303, send(rob, PLACE, WORDS, "text/html", lyingJpeg(900, 600)).status());

        var before = pages.visitor().open(STORY).first("main img.story-picture").attr("alt");
        assertEquals("Een vrouw en een jongen lezen samen een boek voor een huis.", before, "nobody else looked yet");
        rob.submit(rob.open(KEPT), "form[action$=samen-lezen-wijziging/plaatsing]");
        assertEquals(before, pages.visitor().open(STORY).first("main img.story-picture").attr("alt"),
            "who put it in does not let it through");
        var hanneke = signIn.as("hanneke");
        var form = hanneke.open(KEPT + "/samen-lezen-wijziging/beeld");
        assertTrue(form.text().contains("Op de foto: Joke en Sem. Dat mocht op vrijdag 20 november"), form.text());
        assertTrue(form.text().contains("Genoteerd door Rob"), form.text());
        hanneke.submit(hanneke.open(KEPT), "form[action$=samen-lezen-wijziging/plaatsing]");
        var picture = pages.visitor().open(STORY).first("main img.story-picture");
        assertEquals("Twee mensen op een bank", picture.attr("alt"));
        assertEquals("600 900", picture.attr("width") + " " + picture.attr("height"));
        var served = raw(picture.attr("src") + "/360");
        assertFalse(new String(served, StandardCharsets.ISO_8859_1).contains("Kerkstraat"));
        assertEquals(360, ImageIO.read(new ByteArrayInputStream(served)).getWidth());
        assertFalse(pages.visitor().open(STORY).source().contains("Joke en Sem"), "who is in it is for editors");
    }

    @Test
    void other_words_for_a_picture_need_no_other_picture_and_taking_it_away_is_at_once() {
        var rob = signIn.as("rob");
        var before = rob.open(STORY).first("main img.story-picture").attr("src");

        assertEquals(303, send(rob, PLACE, Map.of("alt", "Andere woorden", "herkenbaar", "NIEMAND"), null, null).status());
        var after = rob.open(STORY + "-wijziging").first("main img.story-picture");
        assertEquals(before.replace("samen-lezen", "samen-lezen-wijziging") + " Andere woorden",
            after.attr("src") + " " + after.attr("alt"));

        rob.submit(rob.open(PLACE), "#weg");
        assertFalse(pages.visitor().open(STORY).has("main img.story-picture"));
        assertFalse(rob.open(STORY + "-wijziging").has("main img.story-picture"));
        assertEquals(404, rob.open(before).status());
        assertEquals(404, rob.open(before + "/360").status());
    }

    @Test
    void what_is_no_picture_or_too_big_or_has_no_words_is_refused_with_a_sentence_and_the_words_kept() {
        var rob = signIn.as("rob");
        var before = rob.open(STORY).first("main img.story-picture").outerHtml();

        var script = send(rob, PLACE, WORDS, "image/jpeg", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
        assertEquals(415, script.status());
        assertTrue(script.text().contains("Dit is geen JPG of PNG."), script.text());
        assertEquals("Joke en Sem", script.first("[name=wie]").attr("value"));
        var big = send(rob, PLACE, WORDS, "image/jpeg", new byte[9_000_000]);
        assertEquals(413, big.status());
        assertTrue(big.text().contains("Deze foto is te groot."), big.text());
        assertEquals("Twee mensen op een bank", big.first("[name=alt]").attr("value"));
        assertEquals(413, send(rob, PLACE, WORDS, "image/jpeg", new byte[20_000_000]).status());
        var wordless = send(rob, PLACE, Map.of("herkenbaar", "GEGEVEN", "op", "2027-01-01"), "image/png",
            StoryDrawing.of("bal", 1).bytes());
        assertEquals(422, wordless.status());
        assertEquals(3, wordless.document().select(".error-summary li").size(), wordless.text());

        assertEquals(before, rob.open(STORY).first("main img.story-picture").outerHtml());
    }

    @Test
    void a_form_with_a_file_is_checked_as_strictly_as_any_other() {
        var rob = signIn.as("rob");
        var before = rob.open(STORY).first("main img.story-picture").outerHtml();
        var picture = StoryDrawing.of("bal", 1).bytes();
        var token = rob.open(PLACE).first("#foto [name=formtoken]").attr("value");

        var kept = sendWith(rob, PLACE, "", WORDS, picture);
        assertEquals(422, kept.status());
        assertEquals("Verstuur het nog een keer", kept.heading());
        assertEquals("Joke en Sem", kept.first("form.kept-words [name=wie]").attr("value"));
        assertEquals(422, sendWith(signIn.as("hanneke"), PLACE, token, WORDS, picture).status(), "a token of somebody else");
        var late = new FileForm().file("beeld", "image/png", picture).word("formtoken", token).word("alt", "x");
        assertEquals(422, late.send(rob, PLACE, rob.request("/").build().uri().toString().replaceFirst("/$", "")).status(),
            "the token comes first");
        assertEquals(403, new FileForm().word("formtoken", token).file("beeld", "image/png", picture).send(rob, PLACE,
            "https://elders.example")
            .status());
        assertEquals(415, sendWith(rob, KEPT + "/samen-lezen", token, WORDS, picture).status(), "a route that takes no files");
        assertEquals(415, sendWith(rob, KEPT + "/samen-lezen/plaatsing", token, Map.of(), picture).status());
        assertEquals(400, raw(rob, "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\n\u0000\r\n--x--"));
        assertEquals(422, raw(rob, "multipart/form-data; boundary=x", "onzin"));
        var greet = signIn.as("greet");
        var hers = greet.open("/mijn/gegevens").first("[name=formtoken]").attr("value");
        assertEquals(404, sendWith(greet, PLACE, hers, WORDS, picture).status());
        assertEquals(303, sendWith(pages.visitor(), PLACE, token, WORDS, picture).status());

        assertEquals(before, rob.open(STORY).first("main img.story-picture").outerHtml());
    }

    private static Page send(Visitor visitor, String path, Map<String, String> words, String media, byte[] file) {
        var parts = new FileForm().word("formtoken", visitor.open(path).first("#foto [name=formtoken]").attr("value"));
        words.forEach(parts::word);
        return parts.file("beeld", media, file == null ? new byte[0] : file).send(visitor, path, null);
    }

    private static Page sendWith(Visitor visitor, String path, String token, Map<String, String> words, byte[] file) {
        var parts = new FileForm().word("formtoken", token);
        words.forEach(parts::word);
        return parts.file("beeld", "image/png", file).send(visitor, path, null);
    }

    private static int raw(Visitor visitor, String type, String body) {
        return visitor.send(visitor.request(PLACE).header("Content-Type", type).POST(BodyPublishers.ofString(body))).status();
    }

    private byte[] raw(String path) throws IOException {
        try (var in = pages.visitor().request(path).build().uri().toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    /** As a telephone writes it that was held on its side, with where that was. */
    private static byte[] lyingJpeg(int width, int height) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        var exif = new ByteArrayOutputStream();
        exif.write(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0,
            0, 0});
        exif.write(SECRET.getBytes(StandardCharsets.US_ASCII));
        var out = new ByteArrayOutputStream();
        out.write(jpeg.toByteArray(), 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.size() + 2)});
        out.write(exif.toByteArray());
        out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return out.toByteArray();
    }
}
