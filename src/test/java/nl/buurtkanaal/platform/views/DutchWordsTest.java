package nl.buurtkanaal.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DutchWordsTest {

    @Test
    void a_short_text_stands_in_a_list_as_it_is() {
        assertEquals("Wie helpt mij met de lamp?", DutchWords.beginning("Wie helpt mij met de lamp?"));
    }

    @Test
    void a_longer_text_begins_with_its_whole_sentences() {
        var text = "Ik zorg voor mijn man. Op dinsdag wil ik twee uur naar het koor. Wie drinkt dan koffie met hem? Hij kijkt ook graag "
            + "naar de vogels in de tuin.";

        assertEquals("Ik zorg voor mijn man. Op dinsdag wil ik twee uur naar het koor. Wie drinkt dan koffie met hem?",
            DutchWords.beginning(text));
    }

    @Test
    void a_long_sentence_ends_after_a_whole_word() {
        var text = "boodschappen ".repeat(20).strip();

        assertEquals("boodschappen ".repeat(10).strip() + "…", DutchWords.beginning(text));
    }
}
