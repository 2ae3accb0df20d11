package nl.buurtkanaal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "boodschappenhulp, Wie kan boodschappen doen voor mij?",
        "boodschap, Ik haal boodschappen",
        "boodschappen, Boodschappenhulp gezocht",
        "rijden, Wie rijdt mij naar Hall?",
        "rijdt, Ik heb al vaker gereden",
        "lift, Wie rijdt mij naar Hall?",
        "ziekenhuis, Lift voor ziekenhuisbezoek",
        "ziekenhuisrit, Naar het ziekenhuis",
        "hond uitlaten, Wie laat de honden uit? Uitlaten mag ook 's avonds",
        "hondje, Hondenoppas",
        "wandelmaatje, Samen wandelen op zondag",
        "tuinhulp, Heg knippen in de tuin",
        "computerhulp, Hulp met mijn computer",
        "computerles, Uitleg over de laptop",
        "huiswerkhulp, Huiswerk maken met mijn dochter",
        "kind, Oppas voor twee kinderen",
        "café, Naar het cafe",
        "cafe, Naar het Café",
        "foto, Foto's op de tablet zetten",
        "hulp bij administratie, Samen de administratie ordenen",
        "wie kan mij helpen met formulieren, Formulier invullen",
        "koffiedrinken, Koffie drinken in Oeken",
        "Zalk en 's-Heerenbroek, Van Zalk naar 's-Heerenbroek",
        "hulp, Hulp in de tuin",
        "KLUSJES, Een klusje in huis",
        "oppas, Wie kan oppassen?",
        "strijkhulp, Wie wil mijn overhemden strijken?",
        "bieb, Samen naar de bibliotheek",
        "gras maaien, Mijn gras moet gemaaid",
        "taalmaatje, Nederlands oefenen met taal",
    })
    void a_question_finds_a_text_that_says_it_otherwise(String question, String text) {
        assertTrue(finds(question, text), () -> Words.queryTerms(question) + " in " + Words.indexTerms(text));
    }

    @ParameterizedTest
    @CsvSource({
        "boodschappenhulp, Hulp in de tuin",
        "tuinhulp, Hulp bij het koken",
        "ziekenhuis, Poetsen in huis",
        "mantelzorg, Wie zorgt voor mijn planten?",
        "kat, Katholieke kerk",
        "eten, Niet vergeten",
        "honden, Honderd stoelen",
        "tuin, Een fortuin",
        "hond wandelen, Samen fietsen",
        "taal, Ik betaal mee",
    })
    void a_question_does_not_find_what_only_looks_alike(String question, String text) {
        assertFalse(finds(question, text), () -> Words.queryTerms(question) + " in " + Words.indexTerms(text));
    }

    @Test
    void general_heads_split_off_a_longer_word_are_indexed_and_not_searched_alone() {
        assertTrue(Words.indexTerms("boodschappenhulp").containsAll(Set.of("boodschap", "hulp", "boodschappenhulp")));
        assertFalse(Words.queryTerms("boodschappenhulp").get(0).alternatives().contains("hulp"));
    }

    @Test
    void words_of_asking_do_not_count() {
        assertEquals(List.of(), Words.queryTerms("wie kan mij iets geven"));
        assertEquals(1, Words.queryTerms("Gezocht: iemand die graag wandelt").size());
    }

    @Test
    void nothing_asked_gives_nothing() {
        assertEquals(List.of(), Words.queryTerms(null));
        assertEquals(List.of(), Words.queryTerms("  ,.?! "));
        assertEquals(Set.of(), Words.indexTerms(null, "", "  \n "));
    }

    @Test
    void long_numbers_are_never_terms() {
        assertEquals(Set.of("bel", "2026"), Words.indexTerms("Bel 0612345678 of 123456782 in 2026"));
    }

    @Test
    void terms_fit_their_column_and_questions_stay_small() {
        var longWord = "x".repeat(5000);
        assertTrue(Words.indexTerms(longWord).stream().allMatch(term -> term.length() <= 40));
        assertTrue(finds(longWord.substring(0, 300), longWord));
        assertTrue(Words.queryTerms("hond kat ".repeat(10_000) + " tuin heg gras lamp fiets koor boek spel taal muziek").size() <= 8);
        for (var term : Words.queryTerms("rijden boodschappen tuin administratie")) {
            assertTrue(term.alternatives().size() <= 12);
        }
    }

    @Test
    void invisible_characters_and_unusual_letters_make_no_difference() {
        assertEquals(Words.indexTerms("boodschappen fietsen"), Words.indexTerms("bood\u200bschap\u00adpen ﬁetsen"));
        assertEquals(Words.indexTerms("rijden"), Words.indexTerms("rĳden"));
        assertEquals(Words.indexTerms("een cafe"), Words.indexTerms("één cafe\u0301"));
    }

    private static boolean finds(String question, String text) {
        var terms = Words.indexTerms(text);
        var asked = Words.queryTerms(question);
        return !asked.isEmpty() && asked.stream().allMatch(word -> word.alternatives().stream().anyMatch(terms::contains));
    }
}
