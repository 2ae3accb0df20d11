package nl.buurtkanaal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import nl.buurtkanaal.words.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents had better not write about themselves: numbers, addresses, names of children, when nobody is home. */
class TextCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "123456782", "111222333", "249566758", "10000008",
        "Mijn bsn is 123456782.", "bsn:123456782", "BSN123456782", "(123456782)",
        "123 456 782", "123.456.782", "123-456-782", "1234 56 782", "12.34.56.782", "1 2 3 4 5 6 7 8 2", "1-2-3-4-5-6-7-8-2",
        "123 - 456 - 782", "1234567 82", "10 00 00 08", "0100 00008", "010000008",
        "１２３４５６７８２", "١٢٣٤٥٦٧٨٢", "𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐", "123\u200b456\u200b782", "123\u00a0456\u00a0782", "123\u2013456\u2013782", "12\u00ad3456782",
        "123·456·782", "123_456_782", "1⃣2⃣3⃣4⃣5⃣6⃣7⃣8⃣2⃣",
        "Bel 06-12345678, mijn nummer is 123456782", "123456782 om 10 uur", "om 10 uur 123456782", "14-11-2026 en 123456782",
        "06-123456782", "een twee drie vier vijf zes zeven acht twee", "een 2 drie 4 vijf 6 zeven 8 twee",
    })
    void a_citizen_number_is_found_however_it_is_written(String text) {
        assertTrue(kinds(text).contains(Kind.BSN));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "123456789", "000000000", "00000000", "12345678", "1234567820", "0123456782", "99123456782",
        "06-12345678", "06 12 34 56 78", "0612345678", "0575-123456", "0575 12 34 56", "(0575) 12 34 56", "+31 6 12345678", "0031612345678",
        "+31 (0)6 12 34 56 78", "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91abna0417164300", "NL92 ABNA 0417 1643 00",
        "14-11-2026", "14/11/2026", "14.11.2026", "2026-11-14", "14 11 2026", "14112026", "20261114", "01-01-1950 tot 31-12-1959",
        "10.00 12.00 14.00 uur", "10.00-12.00 en 13.00-15.00", "10:00 - 12:00 13:00 - 15:00", "seizoen 2024-2025", "2025/2026",
        "0800-2000", "0900 0101", "112", "6971 AB 12", "1, 2, 3, 4, 5, 6, 7, 8, 2", "Ik heb 12 appels en 34 peren en 56 noten en 782 bonen",
    })
    void another_number_is_not_taken_for_a_citizen_number(String text) {
        assertFalse(kinds(text).contains(Kind.BSN), () -> kinds(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91 abna 0417 1643 00", "rekening NL91.ABNA.0417.1643.00!",
        "BE68 5390 0754 7034", "DE89 3704 0044 0532 0130 00", "NL91\u200bABNA0417164300", "ＮＬ９１ABNA0417164300",
        "GB29 NWBK 6016 1331 9268 19"})
    void a_bank_account_is_found(String text) {
        assertEquals(Set.of(Kind.IBAN), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL92ABNA0417164300", "NL91ABNA041716430", "XX91ABNA0417164300", "nl91"})
    void what_fails_the_bank_test_is_no_account(String text) {
        assertFalse(kinds(text).contains(Kind.IBAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-12345678", "0612345678", "06 12 34 56 78", "06.12.34.56.78", "(0575) 123456", "0575-12 34 56",
        "020 1234567", "+31612345678", "+31 6 1234 5678", "0031 6 12345678", "+31 (0)6 12 34 56 78", "Bel mij: 06—12345678",
        "0\u200b6-1234\u200b5678", "０６１２３４５６７８", "0 6 1 2 3 4 5 6 7 8", "+49 30 901820", "Bel 123456", "tel. 12 34 56",
        "nul zes twaalf vierendertig zesenvijftig achtenzeventig", "nul zes een twee drie vier vijf zes zeven acht",
        "06 twaalf 34 zesenvijftig 78"})
    void a_phone_number_is_found(String text) {
        assertEquals(Set.of(Kind.PHONE), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bel Veilig Thuis: 0800-2000", "0900-0101", "Bel 112", "bel tussen 10.00-12.00 uur", "bel voor 14-11-2026",
        "Ik bel 20 mensen in 2026", "14 0575", "van 10.00 tot 12.00 uur", "2 of 3 keer", "14-11-2026",
        "088 123 45 67", "een of twee keer per week, met drie of vier mensen"})
    void lines_of_organisations_and_other_numbers_are_no_phone_number_of_a_resident(String text) {
        assertEquals(Set.of(), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jan@voorbeeld.nl", "Jan.de.Vries+buurt@mail.voorbeeld.example", "jan @ voorbeeld.nl", "jan＠voorbeeld.nl",
        "mail jan@voorbeeld.nl.", "jan apenstaartje voorbeeld punt nl", "jan (at) voorbeeld (punt) nl", "jan [at] voorbeeld.nl",
        "jan at voorbeeld dot com", "ja\u200bn@voorbeeld.nl"})
    void an_email_address_is_found(String text) {
        assertEquals(Set.of(Kind.EMAIL), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@home", "5 @ 3", "a@b", "Kom @ het dorpshuis. Tot dan", "Ik zeg at en punt"})
    void an_at_sign_alone_is_no_email_address(String text) {
        assertEquals(Set.of(), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dorpsstraat 12", "Ik woon op de Zutphensestraat 105a", "dorpsstraat 12", "Prins Bernhardlaan 3",
        "Arnhemsestraatweg 7 bis", "Dorpsstraat nr. 4", "Kerkplein 1", "Ik woon in Het Hoge 5", "op de Lindehof 8", "6971 AB", "6971AB",
        "6971ab", "Mijn adres: Loo 7", "huisnummer 14", "Stationsweg 22 te Brummen",
        "Dorpsstraat12", "Dorpsstraat, 12", "Dorpsstraat\u00a012", "Dórpsstraat 12"})
    void an_address_is_found(String text) {
        assertEquals(Set.of(Kind.ADDRESS), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 uur werk", "zaterdag 14 november", "5 euro", "Ik ben onderweg 2 uur kwijt", "een straat verder, 3 huizen",
        "om de hoek 2 honden uitlaten", "in 2026 is er feest", "in 2026 en 2027", "1500 kg zand", "op het plein 10 minuten lopen",
        "De weg 3 keer oversteken", "Wandelen in het park 2 keer per week", "Op het schoolplein 20 kinderen", "Ik woon in Oeken",
        "ik woon hier 12 jaar", "de heg is 2 meter hoog", "Laan 14 november", "Dorpsstraat om 14.30 uur", "het bospad 4 km lang",
        "Elke week 2 tassen. 3 kratten", "2026 IS EEN MOOI JAAR", "Ik woon al 40 jaar in Hall", "max 4 personen", "A4 papier",
        "vanaf 1000 M"})
    void a_number_that_counts_something_is_no_address(String text) {
        assertFalse(kinds(text).contains(Kind.ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ik ben 3 weken weg", "Wij zijn op vakantie tot 14 augustus", "op vakantie tot maandag",
        "Wij gaan in mei naar het buitenland", "Ik ben deze week niet thuis", "in de zomer ben ik twee weken weg",
        "Het huis staat dan leeg", "Wie geeft de planten water tijdens onze vakantie?", "terwijl wij weg zijn", "er is niemand thuis"})
    void telling_when_nobody_is_home_gets_a_hint(String text) {
        assertEquals(Set.of(Kind.EMPTY_HOUSE), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ik laat uw hond uit als u op vakantie bent", "Ik ben onderweg naar Hall", "Ik ben de weg kwijt",
        "Een middagje weg met mijn man", "Hond uitlaten bij ziekte of vakantie", "Spullen weggeven",
        "ik ben overdag thuis"})
    void a_helper_may_speak_of_holidays(String text) {
        assertEquals(Set.of(), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mijn dochter Sanne is 8 jaar", "Mijn zoon van 9 jaar heet Daan", "onze zoon Bram zoekt hulp",
        "mijn kleindochter (8) Fleur", "mijn dochter van acht jaar, Lotte"})
    void a_named_child_is_noticed(String text) {
        assertEquals(Set.of(Kind.CHILD), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mijn dochter van 8 jaar zoekt hulp", "Wie leert mijn zoon Nederlands lezen?", "Oppas voor twee kinderen",
        "mijn dochter. Daarna ga ik 8 jaar terug", "Mijn kinderen zijn groot"})
    void a_child_without_a_name_is_not(String text) {
        assertEquals(Set.of(), kinds(text));
    }

    @Test
    void a_finding_points_at_the_original_text() {
        var text = "Hé, mijn BSN: １２３-456\u200b-782 en meer";
        var finding = TextCheck.findings(text).get(0);

        assertEquals("１２３-456\u200b-782", text.substring(finding.start(), finding.end()));
    }

    @Test
    void a_finding_never_says_what_was_found() {
        assertFalse(TextCheck.findings("bsn 123456782").toString().contains("123456782"));
    }

    @Test
    void the_middle_digits_are_hidden_for_who_checks_and_other_numbers_stay() {
        assertEquals("Nummer 12•••••82 en 06-12345678", TextCheck.masked("Nummer 123456782 en 06-12345678"));
        assertEquals("12• ••• •82.", TextCheck.masked("123 456 782."));
        assertEquals("10••••08", TextCheck.masked("10000008"));
        assertFalse(TextCheck.masked("een twee drie vier vijf zes zeven acht twee").contains("drie"));
        assertEquals("Geen nummer", TextCheck.masked("Geen nummer"));
        assertEquals("", TextCheck.masked(null));
        assertFalse(TextCheck.masked("𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐").contains("𝟒"));
    }

    @Test
    void what_is_offered_instead_says_what_went() {
        var text = "Bel 06-12345678 of mail jan@voorbeeld.nl, Dorpsstraat 12.";

        assertEquals("Bel (telefoonnummer weggehaald) of mail (e-mailadres weggehaald), (adres weggehaald).",
            TextCheck.without(text, EnumSet.of(Kind.PHONE, Kind.EMAIL, Kind.ADDRESS)));
        assertEquals(text, TextCheck.without(text, Set.of(Kind.BSN)));
        assertEquals("", TextCheck.without(null, Set.of(Kind.BSN)));
        assertEquals(Set.of(), TextCheck.kinds(TextCheck.without(text, EnumSet.allOf(Kind.class))));
    }

    @Test
    void a_text_without_anything_gives_nothing() {
        assertEquals(List.of(), TextCheck.findings(null));
        assertEquals(List.of(), TextCheck.findings(" \n "));
        assertEquals(Set.of(), TextCheck.kinds(null, "Heg knippen voor de winter"));
    }

    @Test
    void every_kind_has_an_answer_that_repeats_nothing() {
        var messages = ResourceBundle.getBundle("i18n.messages", Locale.ROOT);
        for (var kind : Kind.values()) {
            assertFalse(messages.getString(kind.messageKey()).contains("{"));
            assertFalse(messages.getString("check.removed." + kind).isBlank());
        }
    }

    private static Set<Kind> kinds(String text) {
        return TextCheck.kinds(text);
    }
}
