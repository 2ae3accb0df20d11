package nl.buurtkanaal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.buurtkanaal.conversation.MessageText.Answer;
import nl.buurtkanaal.words.Screening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Mijn nummer is 123456782.", "bsn 1112.22.333", "249566758"})
    void a_citizen_number_is_never_sent_whatever_the_writer_says(String text) {
        assertEquals(Answer.CITIZEN_NUMBER, check(text, true, false));
        assertEquals(Answer.CITIZEN_NUMBER, check(text, false, true));
    }

    @Test
    void distress_shows_help_lines_first_and_the_writer_chooses() {
        assertEquals(Answer.HELP_FIRST, check("Ik denk aan zelfmoord.", false, false));
        assertEquals(Answer.SEND, check("Ik denk aan zelfmoord.", false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bel mij op 06-12345678.", "Mail naar kees@voorbeeld.example"})
    void a_way_to_be_reached_gets_a_hint_in_the_first_message_and_is_free_later(String text) {
        assertEquals(Answer.REACHABLE, check(text, true, false));
        assertEquals(Answer.SEND, check(text, true, true));
        assertEquals(Answer.SEND, check(text, false, false));
    }

    @Test
    void care_that_neighbours_do_not_give_and_money_get_a_kind_word_and_then_the_writer_chooses() {
        var care = MessageText.check("Wilt u mijn moeder wassen en 200 euro lenen?", Screening.SHIPPED, false, false);
        assertEquals(Answer.CARE, care.answer());
        assertEquals(2, care.sentences().size());
        assertTrue(care.sentences().get(0).startsWith("Wassen en aankleden is werk voor de thuiszorg."));
        assertEquals(Answer.SEND, check("Wilt u mijn moeder wassen?", false, true));
    }

    @Test
    void an_ordinary_message_is_just_sent() {
        assertEquals(Answer.SEND, check("Ik kom graag. Dinsdag om tien uur?", true, false));
    }

    @Test
    void line_ends_and_invisible_characters_are_cleaned() {
        assertEquals("Dag\nGreet", MessageText.clean("  Dag\r\nGreet\u0000 "));
        assertEquals("", MessageText.clean(null));
    }

    private static Answer check(String text, boolean first, boolean anyway) {
        return MessageText.check(text, Screening.SHIPPED, first, anyway).answer();
    }
}
