package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({"greet@voorbeeld.example,greet@voorbeeld.example", "' Greet@Voorbeeld.Example ',greet@voorbeeld.example",
        "j.van+de'berg@een.twee.example,j.van+de'berg@een.twee.example", "piet@bücher.example,piet@xn--bcher-kva.example"})
    void spaces_and_capitals_make_no_difference(String typed, String kept) {
        assertEquals(kept, EmailAddress.parse(typed).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "greet", "greet@", "@voorbeeld.example", "greet@voorbeeld", "a b@voorbeeld.example",
        "a@b@voorbeeld.example", "greet@voorbeeld..example", "greet@-.example", "a@voorbeeld.example\r\nBcc: b@voorbeeld.example",
        "<greet@voorbeeld.example>", ".greet@voorbeeld.example", "greet@127.0.0.1", "greet,ans@voorbeeld.example",
        "gréét@voorbeeld.example"})
    void what_no_mail_can_be_sent_to_is_none(String typed) {
        assertTrue(EmailAddress.parse(typed).isEmpty(), typed);
    }

    @Test
    void an_endless_one_is_none_either() {
        assertTrue(EmailAddress.parse("a".repeat(65) + "@voorbeeld.example").isEmpty());
        assertTrue(EmailAddress.parse("a@" + "b.".repeat(200) + "example").isEmpty());
        assertTrue(EmailAddress.parse("a".repeat(1_000_000)).isEmpty());
        assertTrue(EmailAddress.parse(null).isEmpty());
    }
}
