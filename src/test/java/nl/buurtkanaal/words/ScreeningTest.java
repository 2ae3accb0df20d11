package nl.buurtkanaal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.words.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What neighbours do not do for each other, illness and distress; and the words that look like it and are not. */
class ScreeningTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ik heb kanker en zoek hulp", "Mijn man heeft dementie", "mijn vrouw is dementerend", "Zij heeft Alzheimer",
        "na een beroerte", "Ik heb MS", "door mijn depressie", "hij is autistisch", "ik heb suikerziekte", "Na mijn heupoperatie",
        "Hij is verslaafd", "ik heb COPD", "borstkanker"})
    void an_illness_is_noticed(String text) {
        assertEquals(Set.of(Kind.ILLNESS), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wie kan mijn man douchen?", "Hulp bij het wassen en aankleden", "insuline spuiten",
        "Wie geeft mijn moeder haar medicijnen?", "een wond verzorgen", "steunkousen aantrekken",
        "Ik kan uw moeder wassen", "helpen met de katheter", "Hij moet in en uit bed geholpen worden", "bloeddruk meten"})
    void care_that_volunteers_may_not_give_is_noticed(String text) {
        assertTrue(kinds(text).stream().anyMatch(Set.of(Kind.CARE, Kind.INJECTIONS, Kind.MEDICINES, Kind.WASHING)::contains),
            () -> kinds(text).toString());
    }

    @Test
    void care_and_money_are_told_apart_since_each_has_its_own_answer() {
        assertEquals(Set.of(Kind.WASHING), kinds("Wie kan mijn man douchen?"));
        assertEquals(Set.of(Kind.INJECTIONS), kinds("insuline spuiten"));
        assertEquals(Set.of(Kind.MEDICINES), kinds("Wie geeft mijn moeder haar medicijnen?"));
        assertEquals(Set.of(), kinds("Wie wil mijn medicijnen bij de apotheek ophalen?"));
        assertEquals(Set.of(Kind.CARE), kinds("Hij moet in en uit bed geholpen worden"));
        assertEquals(Set.of(Kind.BANK_CARD), kinds("U mag mijn bankpas meenemen"));
        assertEquals(Set.of(Kind.INHERITANCE), kinds("Wie mij helpt krijgt iets uit de erfenis"));
        assertEquals(Set.of(), kinds("Wij lezen uit het Nieuwe Testament"));
        assertEquals(Set.of(), kinds("U krijgt het geld meteen terug voor de boodschappen"));
        assertEquals(Set.of(), kinds("Ik stuur een tikkie voor de boodschappen"));
        assertEquals(Set.of(Kind.MONEY), kinds("Ik stuur u een tikkie"));
    }

    @Test
    void an_edition_adds_words_and_allows_phrases() {
        var own = Screening.with(List.of(new ScreeningPhrase(1, Kind.MONEY, "gouden ring", false), new ScreeningPhrase(2, Kind.MONEY,
            "lening van de fietsenmaker", true),
            new ScreeningPhrase(3, Kind.ILLNESS, "legionell*", false)));

        assertEquals(Set.of(Kind.MONEY), own.kinds("Ik verkoop gouden ringen"));
        assertEquals(Set.of(), Screening.SHIPPED.kinds("Ik verkoop gouden ringen"));
        assertEquals(Set.of(), own.kinds("Ik heb een lening van de fietsenmaker"));
        assertEquals(Set.of(Kind.MONEY), own.kinds("Ik zoek een lening"));
        assertEquals(Set.of(Kind.ILLNESS), own.kinds("na de legionellabesmetting"));
        assertEquals(Optional.of("gouden ring"), ScreeningPhrase.clean(" Gouden   Ring! "));
        for (var wrong : List.of("", "  ", "*", "a*", "een twee drie vier vijf zes zeven", "x".repeat(81), "ab*c")) {
            assertEquals(Optional.empty(), ScreeningPhrase.clean(wrong), wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"De ramen wassen", "de auto wassen en stofzuigen", "De hond wassen", "Ik doe de was en strijk",
        "prikbord in het dorpshuis", "Wij doen geen medische zorg", "de nagels van mijn hond knippen",
        "Medisch centrum Hall", "verband leggen tussen dorpen"})
    void ordinary_help_is_no_care(String text) {
        assertEquals(Set.of(), kinds(text));
    }

    @Test
    void the_rest_of_the_never_list_is_noticed_each_with_its_own_answer() {
        assertEquals(Set.of(Kind.MONEY), kinds("Wie kan mij geld lenen?"));
        assertEquals(Set.of(Kind.MONEY), kinds("Kunt u mij 50 euro lenen"));
        assertEquals(Set.of(Kind.BANK_CARD), kinds("Ik geef mijn pinpas mee"));
        assertEquals(Set.of(), kinds("Ik vraag nooit om uw pinpas"));
        assertEquals(Set.of(), kinds("Wie kan mij een boormachine lenen?"));
        assertEquals(Set.of(), kinds("U mag mijn aanhanger een dag lenen"));
        assertEquals(Set.of(Kind.MONEY), kinds("Ik zoek een lening"));
        assertEquals(Set.of(Kind.KEYS), kinds("De huissleutel ligt klaar"));
        assertEquals(Set.of(Kind.KEYS), kinds("U krijgt van mij een sleutel"));
        assertEquals(Set.of(), kinds("Sleutelen aan fietsen"));
        assertEquals(Set.of(Kind.PAID_WORK), kinds("Hulp voor 15 euro per uur"));
        assertEquals(Set.of(), kinds("Ik betaal mee aan de benzine"));
        assertEquals(Set.of(), kinds("Ik zoek hulp bij een vacature lezen en een cv"));
        assertEquals(Set.of(Kind.HOUSING), kinds("Kamer te huur"));
        assertEquals(Set.of(), kinds("Mijn kamer behangen"));
        assertEquals(Set.of(Kind.DATING), kinds("Ik zoek een relatie"));
        assertEquals(Set.of(Kind.POLITICS), kinds("Stem op onze lijst"));
        assertEquals(Set.of(), kinds("Wie rijdt mij naar het stembureau?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ik denk aan zelfmoord", "hij wil mij doodmaken", "ik word mishandeld", "Mijn man mishandelt mij",
        "Ik ben geslagen", "mijn vader slaat mij", "ik zie geen uitweg meer", "Ik wil niet meer leven",
        "ik wil dood", "een einde maken aan mijn leven", "Ik wil er niet meer zijn", "Suïcide", "ik word bedreigd door mijn ex",
        "ik doe mezelf pijn, ik snij mezelf", "Ik ben bang voor mijn man", "huiselijk geweld",
        "Ik zie het niet meer zitten", "zij is verkracht", "ik voel me thuis niet veilig", "Geen zin meer in het leven",
        "De kinderen worden geslagen", "hij slaat de kinderen", "ik ben levensmoe", "Ik heb geen zin meer om te leven",
        "Mijn man doet mij pijn", "Beter dood dan zo"})
    void distress_is_noticed(String text) {
        assertTrue(kinds(text).contains(Kind.DISTRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"De eieren worden stijf geslagen", "cake met geslagen room", "Hij kijkt als een geslagen hond",
        "De palen zijn in de grond geslagen", "Ik verveel me dood", "onkruid doodmaken", "hij is geslaagd",
        "Mishandelde honden krijgen hier een plek", "een dode tak zagen", "Mijn knie doet mij pijn", "Ik heb zin om te leven in een dorp",
        "Samen naar Dodewaard", "De spijker is scheef geslagen", "Ik zie zonder bril niet meer", "een doodlopende weg",
        "slaat de klok om twee uur", "Samen een misdaadspel spelen", "Ik loop niet meer zo goed", "Het is mij niet meer duidelijk",
        "Ik wil leven in het dorp brengen", "Mijn rug wil niet meer", "de tent was snel opgezet en de haringen in de grond geslagen"})
    void innocent_words_are_no_distress(String text) {
        assertFalse(kinds(text).contains(Kind.DISTRESS));
    }

    private static Set<Kind> kinds(String text) {
        return TextCheck.kinds(text);
    }
}
