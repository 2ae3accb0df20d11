package nl.buurtkanaal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SubtitlesTest {

    @Test
    void lines_with_a_time_become_subtitles_that_last_until_the_next() throws Subtitles.Wrong {
        var typed = Subtitles.of("0:02 Ik ben Joke.\n\n0:05  Ik lees met Sem & <zijn> zus.\r\n1:00 Dag!");
        assertEquals("""
            WEBVTT

            00:00:02.000 --> 00:00:05.000
            Ik ben Joke.

            00:00:05.000 --> 00:00:12.000
            Ik lees met Sem &amp; &lt;zijn&gt; zus.

            00:01:00.000 --> 00:01:07.000
            Dag!

            """, typed.vtt());
        assertEquals("Ik ben Joke.\n\nIk lees met Sem & <zijn> zus.\n\nDag!", typed.words());
    }

    @Test
    void a_pasted_file_of_subtitles_is_read_with_its_own_times() throws Subtitles.Wrong {
        var webvtt = Subtitles.of("\uFEFFWEBVTT - gemaakt met iets\n\nNOTE niets\n\n1\n00:01.500 --> 00:03.000 align:start\n<v Joke>Ik "
            + "ben\nJoke.\n");
        assertEquals("WEBVTT\n\n00:00:01.500 --> 00:00:03.000\nIk ben Joke.\n\n", webvtt.vtt());
        assertEquals(webvtt, Subtitles.of(webvtt.vtt()), "what goes out comes in again");
        assertEquals(webvtt.cues().get(0).text(), Subtitles.of("1\n00:00:01,500 --> 00:00:03,000\nIk ben Joke.").cues().get(0).text());
    }

    @Test
    void an_editor_finds_back_what_they_typed() throws Subtitles.Wrong {
        for (var typed : new String[] {"0:02 Ik ben Joke.\n0:05 Ik lees met Sem & <zijn> zus.\n61:00 Dag!", "",
            "WEBVTT\n\n00:00:01.500 --> 00:00:03.000\nIk &amp; Joke."}) {
            assertEquals(typed, Subtitles.of(Subtitles.of(typed).vtt()).typed());
        }
    }

    @Test
    void a_line_that_cannot_be_is_named() {
        for (var wrong : new String[] {"Ik ben Joke.", "0:05 Eerst\n0:02 Daarna", "WEBVTT\n\n00:05.000 --> 00:03.000\nDag",
            "a --> b\nDag"}) {
            assertThrows(Subtitles.Wrong.class, () -> Subtitles.of(wrong), wrong);
        }
    }

    @Test
    void nothing_typed_is_nothing_said() throws Subtitles.Wrong {
        assertEquals(Subtitles.none(), Subtitles.of("  \n "));
    }
}
