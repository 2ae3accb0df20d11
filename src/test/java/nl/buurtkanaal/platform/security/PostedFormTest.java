package nl.buurtkanaal.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buurtkanaal.platform.errors.BadQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedFormTest {

    @Test
    void fields_keep_their_order_their_lines_and_their_letters() {
        var form = read("titel=Wie+rijdt+mij%3F&tekst=E%C3%A9n%0D%0Atwee&titel=nog&leeg=&kaal");

        assertEquals(List.of(new PostedForm.Field("titel", "Wie rijdt mij?"), new PostedForm.Field("tekst", "Eén\r\ntwee"),
            new PostedForm.Field("titel", "nog"), new PostedForm.Field("leeg", ""), new PostedForm.Field("kaal", "")), form.fields());
        assertEquals("Wie rijdt mij?", form.value("titel"));
    }

    @Test
    void a_password_and_the_old_token_are_not_given_back() {
        var form = read("email=a%40b.example&wachtwoord=geheim&nieuwWachtwoord=geheim&formtoken=x");

        assertEquals(List.of(new PostedForm.Field("email", "a@b.example")), form.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%C3", "a=%C3%28", "a=%FF", "%ED%A0%80=1", "a=%٣٣", "a=%00"})
    void what_is_not_utf8_is_refused(String body) {
        assertThrows(BadQuery.class, () -> PostedForm.read(body.getBytes(StandardCharsets.UTF_8), FormOrigin.SAME));
    }

    @Test
    void thousands_of_fields_are_refused() {
        assertThrows(BadQuery.class, () -> read("a=1&".repeat(1001)));
    }

    private static PostedForm read(String body) {
        return PostedForm.read(body.getBytes(StandardCharsets.US_ASCII), FormOrigin.SAME);
    }
}
