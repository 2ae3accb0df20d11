package nl.buurtkanaal.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class StoryFilmsTest {

    private static final String KEPT = "/brummen/redactie/verhalen";
    private static final String PLACE = KEPT + "/samen-lezen/film";
    private static final String STORY = "/brummen/verhalen/samen-lezen";
    private static final Map<String, String> WORDS = Map.of("stil", "NEE", "ondertitels", "0:01 Ik ben Joke.\n0:04 Wij lezen samen.",
        "beschrijving", "Joke en Sem zitten op een bank.", "herkenbaar", "GEGEVEN", "wie", "Joke en Sem", "op", "2026-11-20");

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject SignIn signIn;

    @BeforeEach
    void everybodyIsHere() {
        cast.enter();
    }

    @Test
    void a_film_waits_for_another_editor_and_then_plays_with_subtitles_and_its_words() throws IOException {
        var sent = Mp4.ofTelephone(Films.PART_BYTES + 1000);
        var rob = signIn.as("rob");

        assertEquals(303, send(rob, WORDS, sent).status());

        assertFalse(pages.visitor().open(STORY).has("video"), "nobody else looked yet");
        rob.submit(rob.open(KEPT), "form[action$=samen-lezen-wijziging/plaatsing]");
        assertFalse(pages.visitor().open(STORY).has("video"), "who put it in does not let it through");
        var hanneke = signIn.as("hanneke");
        assertTrue(hanneke.open(KEPT + "/samen-lezen-wijziging/film").text().contains("In de film: Joke en Sem."));
        hanneke.submit(hanneke.open(KEPT), "form[action$=samen-lezen-wijziging/plaatsing]");
        var story = pages.visitor().open(STORY);
        var video = story.first("video");
        assertEquals("720 1280 none", video.attr("width") + " " + video.attr("height") + " " + video.attr("preload"));
        assertTrue(story.text().contains("Joke en Sem zitten op een bank. Ik ben Joke. Wij lezen samen."), story.text());
        assertFalse(story.text().contains("Dat mocht op"), "who is in it is for editors");
        assertTrue(new String(get(video.select("track").attr("src"), null).bytes(), StandardCharsets.UTF_8)
            .contains("00:00:01.000 --> 00:00:04.000\nIk ben Joke."));

        var film = video.select("source").attr("src");
        var whole = get(film, null);
        assertEquals("200 video/mp4 bytes " + sent.length, whole.status() + " " + whole.header("Content-Type") + " "
            + whole.header("Accept-Ranges") + " " + whole.bytes().length);
        assertFalse(new String(whole.bytes(), StandardCharsets.ISO_8859_1).contains("+52.1130"), "where it was made");
        var begin = get(film, "bytes=0-");
        assertEquals("206 bytes 0-" + (Films.PART_BYTES - 1) + "/" + sent.length, begin.status() + " " + begin.header("Content-Range"));
        var rest = get(film, "bytes=" + Films.PART_BYTES + "-");
        assertArrayEquals(whole.bytes(), Mp4.join(begin.bytes(), rest.bytes()), "part after part is the film");
        assertArrayEquals(Arrays.copyOfRange(whole.bytes(), 10, 20), get(film, "bytes=10-19").bytes());
        assertArrayEquals(Arrays.copyOfRange(whole.bytes(), sent.length - 5, sent.length), get(film, "bytes=-5").bytes());
        var beyond = get(film, "bytes=" + sent.length + "-");
        assertEquals("416 bytes */" + sent.length, beyond.status() + " " + beyond.header("Content-Range"));
        for (var odd : new String[] {"bytes=5-2", "bytes=0-1,5-6", "regels=1-2", "bytes=-", "bytes=99999999999-"}) {
            assertEquals(200, get(film, odd).status(), odd);
        }
        assertEquals(404, get(film.replaceFirst("/[^/]+$", "/0000000000000000"), null).status());
    }

    @Test
    void other_words_need_no_other_film_and_taking_it_away_is_at_once() throws IOException {
        var rob = signIn.as("rob");
        assertEquals(303, send(rob, WORDS, Mp4.ofTelephone(1000)).status());
        var hanneke = signIn.as("hanneke");
        hanneke.submit(hanneke.open(KEPT), "form[action$=samen-lezen-wijziging/plaatsing]");
        var film = rob.open(STORY).first("video source").attr("src");

        assertEquals(303, send(rob, Map.of("stil", "JA", "beschrijving", "Een bank in de zon.", "herkenbaar", "NIEMAND"), null).status());
        var changed = rob.open(STORY + "-wijziging");
        assertFalse(changed.has("track"), "nobody speaks");
        assertTrue(changed.text().contains("Een bank in de zon."));
        assertTrue(pages.visitor().open(STORY).has("track"), "on the site it is as it was");

        rob.submit(rob.open(PLACE), "#weg");
        assertFalse(pages.visitor().open(STORY).has("video"));
        assertFalse(rob.open(STORY + "-wijziging").has("video"));
        assertEquals(404, get(film, null).status());
    }

    @Test
    void a_button_pressed_three_times_at_once_gives_one_film_that_waits() {
        var rob = signIn.as("rob");
        var token = rob.open(PLACE).first("form#film [name=formtoken]").attr("value");
        var film = Mp4.ofTelephone(2000);

        var presses = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
            var form = new FileForm().word("formtoken", token);
            WORDS.forEach(form::word);
            return form.file("film", "video/mp4", film).send(rob, PLACE, null).status();
        })).limit(3).toList();

        assertEquals(List.of(303, 303, 303), presses.stream().map(CompletableFuture::join).toList());
        assertTrue(rob.open(STORY + "-wijziging").has("video"));
    }

    @Test
    void what_cannot_be_shown_to_everybody_is_refused_with_a_sentence_and_the_words_kept() {
        var rob = signIn.as("rob");
        var film = Mp4.ofTelephone(100);

        var lie = send(rob, WORDS, "<html>".getBytes(StandardCharsets.UTF_8));
        assertEquals(415, lie.status());
        assertTrue(lie.text().contains("Dit is geen MP4."), lie.text());
        assertTrue(lie.first("[name=ondertitels]").text().contains("0:04 Wij lezen samen."));
        assertEquals(413, send(rob, WORDS, new byte[Footage.MOST_BYTES + 10]).status());
        var silent = send(rob, Map.of("stil", "NEE", "herkenbaar", "NIEMAND"), film);
        assertEquals(422, silent.status());
        assertTrue(silent.text().contains("Schrijf op wat er gezegd wordt, met de tijd ervoor."), silent.text());
        assertTrue(send(rob, Map.of("stil", "JA", "herkenbaar", "NIEMAND"), film).text().contains("Schrijf dan op wat er te zien is."));
        var wrong = send(rob, Map.of("stil", "NEE", "ondertitels", "0:01 Eerst\nzonder tijd", "herkenbaar", "NIEMAND"), film);
        assertTrue(wrong.text().contains("Deze regel klopt niet: \"zonder tijd\"."), wrong.text());
        assertEquals(5, send(rob, Map.of("herkenbaar", "GEGEVEN"), null).document().select(".error-summary li").size());

        assertFalse(rob.open(STORY).has("video"));
        assertEquals(404, rob.open(STORY + "-wijziging").status());
        assertEquals(404, signIn.as("greet").open(PLACE).status());
    }

    private static Page send(Visitor visitor, Map<String, String> words, byte[] film) {
        var form = new FileForm().word("formtoken", visitor.open(PLACE).first("form#film [name=formtoken]").attr("value"));
        words.forEach(form::word);
        return form.file("film", film == null ? null : "video/mp4", film == null ? new byte[0] : film).send(visitor, PLACE, null);
    }

    private Answer get(String path, String range) throws IOException {
        var connection = (HttpURLConnection) pages.visitor().request(path).build().uri().toURL().openConnection();
        if (range != null) {
            connection.setRequestProperty("Range", range);
        }
        var status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, connection, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private record Answer(int status, HttpURLConnection connection, byte[] bytes) {
        String header(String name) {
            return connection.getHeaderField(name);
        }
    }
}
