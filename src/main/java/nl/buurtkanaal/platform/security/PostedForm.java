package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.platform.errors.BadQuery;

/**
 * The fields of a form as they were sent, in order; read before anyone knows whether they may be acted on, so that no page loses them.
 *
 * @param origin where the form was sent from
 */
record PostedForm(List<Field> fields, FormOrigin origin) {

    private static final String ATTRIBUTE = PostedForm.class.getName();
    /** The name of the field for a code of the second factor that comes with a form. */
    static final String CODE = "bevestigcode";

    private static final int MOST_FIELDS = 1_000;

    /** One name with one value. */
    @Introspected
    record Field(String name, String value) {

        /** A password or a code is typed again, never written into a page. */
        boolean isSecret() {
            return name.equals(CODE) || name.toLowerCase(java.util.Locale.ROOT).contains("wachtwoord");
        }

        /** Written by a person rather than by the form: it has more than one word. */
        boolean isText() {
            return !isSecret() && value.strip().matches("(?s).*\\S\\s+\\S.*");
        }
    }

    static Optional<PostedForm> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, PostedForm.class);
    }

    void keepIn(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    @Nullable
    String value(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst().orElse(null);
    }

    /** What a page may give back to its writer: everything but passwords and the old token. */
    List<Field> words() {
        return fields.stream().filter(field -> !field.isSecret() && !field.name().equals(FormToken.FIELD)).toList();
    }

    boolean hasSecrets() {
        return fields.stream().anyMatch(Field::isSecret);
    }

    /**
     * Reads a urlencoded form, strictly: what is not UTF-8 is refused, not repaired.
     *
     * @throws BadQuery when it is not well formed
     */
    static PostedForm read(byte[] body, FormOrigin origin) {
        var fields = new ArrayList<Field>();
        for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (fields.size() == MOST_FIELDS) {
                throw new BadQuery("error.malformed.text");
            }
            var equals = pair.indexOf('=');
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            fields.add(new Field(decode(equals < 0 ? pair : pair.substring(0, equals)), value));
        }
        return new PostedForm(List.copyOf(fields), origin);
    }

    /** @throws BadQuery when an escape is broken, the bytes are not UTF-8, or one is zero, which no page may hold */
    static String decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i + 1) * 16 + hex(text, i + 2));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        if (bytes.toString(StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            throw new BadQuery("error.malformed.text");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new BadQuery("error.malformed.text");
        }
    }

    private static int hex(String text, int index) {
        var digit = index < text.length() && text.charAt(index) < 128 ? Character.digit(text.charAt(index), 16) : -1;
        if (digit < 0) {
            throw new BadQuery("error.malformed.text");
        }
        return digit;
    }

    @Override
    public String toString() {
        return "PostedForm[" + fields.size() + " fields]";
    }
}
