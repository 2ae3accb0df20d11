package nl.buurtkanaal.platform.views;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The Dutch sentences that Java needs: labels of enums, validation, flash lines, mail subjects. */
@Factory
public final class Messages {

    private static final String FILE = "/i18n/messages.properties";
    private static final Properties SENTENCES = read();

    /** The sentence of a key, with {@code {0}}, {@code {1}} filled in. A missing key shows itself, and fails {@code MessagesTest}. */
    public static String get(String key, Object... values) {
        return find(key, values).orElse(key);
    }

    /** The sentence of a key, or nothing when there is none. */
    public static Optional<String> find(String key, Object... values) {
        var sentence = SENTENCES.getProperty(key);
        if (sentence == null) {
            return Optional.empty();
        }
        return Optional.of(values.length == 0 ? sentence : filled(sentence, values));
    }

    /** Not by {@code MessageFormat}, which reads the sentence anew each time: a filter of the board has dozens. */
    private static String filled(String sentence, Object[] values) {
        var text = new StringBuilder(sentence.length() + 20);
        for (var i = 0; i < sentence.length(); i++) {
            var place = i + 2 < sentence.length() && sentence.charAt(i) == '{' && sentence.charAt(i + 2) == '}'
                ? sentence.charAt(i + 1) - '0' : -1;
            if (place >= 0 && place < values.length) {
                text.append(values[place]);
                i += 2;
            } else {
                text.append(sentence.charAt(i));
            }
        }
        return text.toString();
    }

    @Bean
    @Singleton
    MessageSource validationSentences() {
        return new ResourceBundleMessageSource("i18n.messages");
    }

    private static Properties read() {
        var sentences = new Properties();
        try (var in = Messages.class.getResourceAsStream(FILE)) {
            if (in != null) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
