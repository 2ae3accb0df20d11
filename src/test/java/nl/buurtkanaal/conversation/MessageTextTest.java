package nl.buurtkanaal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.buurtkanaal.conversation.MessageText.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Mijn nummer is 123456782.", "bsn 1112.22.333", "249566758"})
    void a_citizen_number_is_never_sent_whatever_the_writer_says(String text) {
        assertEquals(Answer.CITIZEN_NUMBER, MessageText.check(text, true, false));
        assertEquals(Answer.CITIZEN_NUMBER, MessageText.check(text, false, true));
    }

    @Test
    void distress_shows_help_lines_first_and_the_writer_chooses() {
        assertEquals(Answer.HELP_FIRST, MessageText.check("Ik denk aan zelfmoord.", false, false));
        assertEquals(Answer.SEND, MessageText.check("Ik denk aan zelfmoord.", false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bel mij op 06-12345678.", "Mail naar kees@voorbeeld.example"})
    void a_way_to_be_reached_gets_a_hint_in_the_first_message_and_is_free_later(String text) {
        assertEquals(Answer.REACHABLE, MessageText.check(text, true, false));
        assertEquals(Answer.SEND, MessageText.check(text, true, true));
        assertEquals(Answer.SEND, MessageText.check(text, false, false));
    }

    @Test
    void an_ordinary_message_is_just_sent() {
        assertEquals(Answer.SEND, MessageText.check("Ik kom graag. Dinsdag om tien uur?", true, false));
    }

    @Test
    void line_ends_and_invisible_characters_are_cleaned() {
        assertEquals("Dag\nGreet", MessageText.clean("  Dag\r\nGreet\u0000 "));
        assertEquals("", MessageText.clean(null));
    }
}
