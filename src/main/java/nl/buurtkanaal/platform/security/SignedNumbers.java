package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers in a link of a mail, with a signature for one purpose, made at the moment of sending, so that no table holds one:
 * {@code 12-20781-3f...}. Digits and hex only, since mail programs cut other signs off an address.
 */
@Singleton
public class SignedNumbers {

    private static final Pattern TOKEN = Pattern.compile("\\d{1,18}(-\\d{1,18})*-[0-9a-f]{32}");
    private static final int MAC_BYTES = 16;

    private final Secret secret;

    SignedNumbers(Secret secret) {
        this.secret = secret;
    }

    /**
     * The numbers with their signature, in digits, small hex letters and hyphens; the same each time.
     *
     * @param purpose a token made for another one is not read
     */
    public String token(String purpose, Long... numbers) {
        return token(purpose, List.of(numbers));
    }

    /** The numbers of a token that we made for this purpose; empty for any other. */
    public Optional<List<Long>> read(String purpose, @Nullable String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        var parts = token.split("-");
        var numbers = Stream.of(parts).limit(parts.length - 1L).map(Long::valueOf).toList();
        return secret.isSigned(purpose, text(numbers), HexFormat.of().parseHex(parts[parts.length - 1])) ? Optional.of(numbers)
            : Optional.empty();
    }

    private String token(String purpose, List<Long> numbers) {
        var signed = secret.sign(purpose, text(numbers));
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("-")) + "-"
            + HexFormat.of().formatHex(Arrays.copyOf(signed, MAC_BYTES));
    }

    private static String text(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }
}
