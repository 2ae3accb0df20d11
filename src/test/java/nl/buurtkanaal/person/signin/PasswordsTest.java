package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_fits_its_own_hash_only_and_never_nobodys() {
        var hash = passwords.hash("drie natte laarzen");

        assertTrue(passwords.matches("drie natte laarzen", hash));
        assertFalse(passwords.matches("drie natte laarze", hash));
        assertFalse(passwords.matches("niemand heeft dit wachtwoord", null));
    }

    @Test
    void it_may_be_long_and_have_letters_from_anywhere() {
        var typed = "é日本語".repeat(50);

        assertTrue(passwords.matches("e\u0301日本語".repeat(50), passwords.hash(typed)));
    }

    @Test
    void a_hash_with_older_parameters_still_fits_and_is_told_apart() {
        var old = Password.hash("drie natte laarzen").addRandomSalt(16).with(Argon2Function.getInstance(8_192, 1, 1, 32, Argon2.ID))
            .getResult();

        assertTrue(passwords.matches("drie natte laarzen", old));
        assertTrue(passwords.isOutdated(old));
        assertFalse(passwords.isOutdated(passwords.hash("drie natte laarzen")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wachtwoord", "Wachtwoord123!", "sunshine12!", "geheimgeheim", "1q2w3e4r5t", "Kamperkracht1", "Welkom2026!!",
        "qwertyuiop", "1234567890", "0987654321", "aaaaaaaaaaaa", "abababababab",
        "abcdefghijkl", "Buurtkanaal1", "greet.jansen1", "greet.jansen@voorbeeld.example", "!!!!welkom!!!!"})
    void what_is_guessed_first_is_refused(String password) {
        assertEquals(Optional.of("password.common"), PasswordRules.complaint(password, "greet.jansen@voorbeeld.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"drie natte laarzen", "voorbeeld-wachtwoord", "Kx9#bb2!qP", "mijn fiets is geel", "ijsvogel aan de IJssel"})
    void three_words_will_do(String password) {
        assertEquals(Optional.empty(), PasswordRules.complaint(password, "greet.jansen@voorbeeld.example"));
    }

    @Test
    void the_three_thousand_most_used_that_would_be_long_enough_are_refused() {
        var most = PasswordRules.read("lange").limit(3_000).toList();

        assertEquals(3_000, most.stream().filter(leaked -> leaked.length() >= PasswordRules.SHORTEST).distinct().count());
        assertEquals(List.of(), most.stream().filter(leaked -> PasswordRules.complaint(leaked, "a@b.example").isEmpty()).toList());
        assertEquals(10_000, PasswordRules.read("lange").filter(leaked -> leaked.length() >= PasswordRules.SHORTEST).distinct().count());
    }

    @Test
    void it_has_ten_to_two_hundred_characters() {
        assertEquals(Optional.of("password.short"), PasswordRules.complaint("mijnfiets", "a@b.example"));
        assertEquals(Optional.of("password.short"), PasswordRules.complaint("", "a@b.example"));
        assertEquals(Optional.empty(), PasswordRules.complaint("mijn fiets ".repeat(18), "a@b.example"));
        assertEquals(Optional.of("password.long"), PasswordRules.complaint("mijn fiets ".repeat(19), "a@b.example"));
    }
}
