package nl.buurtkanaal.person.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a new password must be: long enough and not one that is guessed first. No rules about digits or signs, since those do not help. */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONGEST_RUN = 5;
    private static final Set<String> COMMON = Stream.of("veelgebruikte", "uitgelekte", "lange").flatMap(PasswordRules::read)
        .collect(Collectors.toUnmodifiableSet());

    private PasswordRules() {
    }

    /** Key of the sentence that says what is wrong with a new password; empty when it will do. */
    static Optional<String> complaint(String password, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("password.short");
        }
        if (length > LONGEST) {
            return Optional.of("password.long");
        }
        return isGuessedFirst(password.toLowerCase(Locale.ROOT), email) ? Optional.of("password.common") : Optional.empty();
    }

    private static boolean isGuessedFirst(String password, String email) {
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isRun(password)) {
            return true;
        }
        var withoutTail = password.replaceAll("[^\\p{L}]+$", "").replaceAll("^[^\\p{L}]+", "");
        var name = email.substring(0, Math.max(0, email.indexOf('@')));
        return COMMON.contains(password) || COMMON.contains(half(password)) || COMMON.contains(withoutTail) || password.equals(email)
            || withoutTail.equals(name);
    }

    /** "sleutelsleutel" is as easily guessed as "sleutel". */
    private static String half(String password) {
        var half = password.substring(0, password.length() / 2);
        return password.equals(half + half) ? half : password;
    }

    /** Mostly the next key of the alphabet or the number row each time: "abcdefghij", "9876543210". */
    private static boolean isRun(String password) {
        var steps = 0;
        for (var i = 1; i < password.length(); i++) {
            steps += Math.abs(password.charAt(i) - password.charAt(i - 1)) == 1 ? 1 : 0;
        }
        return password.length() - steps <= LONGEST_RUN - 2;
    }

    static Stream<String> read(String list) {
        try (var in = PasswordRules.class.getResourceAsStream("/person/" + list + "-wachtwoorden.txt")) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
