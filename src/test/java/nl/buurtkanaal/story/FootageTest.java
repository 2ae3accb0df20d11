package nl.buurtkanaal.story;

import static nl.buurtkanaal.story.Mp4.box;
import static nl.buurtkanaal.story.Mp4.ints;
import static nl.buurtkanaal.story.Mp4.join;
import static nl.buurtkanaal.story.Mp4.text;
import static nl.buurtkanaal.story.Mp4.track;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FootageTest {

    private static final byte[] KIND = box("ftyp", text("mp42"), ints(0), text("mp42isom"));

    @Test
    void a_film_of_a_telephone_keeps_image_and_sound_and_loses_where_it_was_made() {
        var sent = Mp4.ofTelephone(4000);
        assertTrue(new String(sent, StandardCharsets.ISO_8859_1).contains("+52.1130"));

        var film = assertInstanceOf(Footage.class, Footage.of(sent.clone()));

        assertEquals("720 x 1280", film.width() + " x " + film.height());
        assertEquals(sent.length, film.bytes().length, "what the index points to stays where it is");
        var kept = new String(film.bytes(), StandardCharsets.ISO_8859_1);
        assertFalse(kept.contains("+52.1130") || kept.contains("Telefoon X") || kept.contains("udta"), kept);
        assertTrue(kept.contains("mdat") && kept.contains("avc1"));
        assertEquals(film.hash(), assertInstanceOf(Footage.class, Footage.of(film.bytes().clone())).hash(), "what is kept is taken again");
    }

    @Test
    void its_parts_together_are_the_film() {
        var film = assertInstanceOf(Footage.class, Footage.of(Mp4.ofTelephone(2 * Films.PART_BYTES)));
        assertEquals(3, film.parts().size());
        assertArrayEquals(film.bytes(), join(film.parts().toArray(byte[][]::new)));
    }

    @Test
    void what_is_no_mp4_is_told_by_its_bytes() {
        assertEquals(Sent.Refused.OTHER_KIND, Footage.of("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Sent.Refused.OTHER_KIND, Footage.of(new byte[3]));
        assertEquals(Sent.Refused.OTHER_KIND, Footage.of(StoryDrawing.of("bal", 1).bytes()));
        var quicktime = join(box("ftyp", text("qt  "), ints(0)), box("moov", track("vide", "avc1", 640, 360)), box("mdat"));
        assertEquals(Sent.Refused.OTHER_KIND, Footage.of(quicktime));
        assertEquals(Sent.Refused.TOO_BIG, Footage.of(new byte[Footage.MOST_BYTES + 1]));
    }

    @Test
    void a_coding_that_not_every_browser_plays_and_a_track_that_tells_more_are_refused() {
        assertEquals(Sent.Refused.OTHER_CODING, Footage.of(join(KIND, box("moov", track("vide", "hvc1", 640, 360)), box("mdat"))));
        assertEquals(Sent.Refused.OTHER_CODING, Footage.of(join(KIND, box("moov", track("vide", "avc1", 0, 0)), box("mdat"))));
        assertEquals(Sent.Refused.MORE_THAN_FILM,
            Footage.of(join(KIND, box("moov", track("vide", "avc1", 640, 360), track("meta", "mebx", 0, 0)), box("mdat"))));
        assertEquals(Sent.Refused.BROKEN, Footage.of(join(KIND, box("moov", track("soun", "mp4a", 0, 0)), box("mdat"))), "sound alone");
    }

    @Test
    void a_film_cut_off_anywhere_or_with_boxes_in_boxes_for_ever_is_refused_and_never_a_fault() {
        var whole = Mp4.ofTelephone(64);
        for (var length = 0; length < whole.length; length++) {
            var cut = Footage.of(Arrays.copyOf(whole, length));
            assertInstanceOf(Sent.Refused.class, cut, "cut at " + length);
        }
        for (var at = 0; at < whole.length; at++) {
            var wrong = whole.clone();
            wrong[at] ^= (byte) 0xFF;
            Footage.of(wrong);
        }
        var deep = box("moov");
        for (var i = 0; i < 9_000; i++) {
            deep = box("moov", deep);
        }
        assertEquals(Sent.Refused.BROKEN, Footage.of(join(KIND, deep)));
    }
}
