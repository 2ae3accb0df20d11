package nl.buurtkanaal.platform.views;

import java.util.Map;

/**
 * Facts of a page for machines (JSON-LD): a script element that holds data and is never run, so that the security policy, which allows no
 * inline script, has nothing to block. No text of anybody can end the element: {@code <}, {@code >} and {@code &} are written as escapes.
 */
final class JsonLd {

    private JsonLd() {
    }

    /** @param value a map of maps, lists, texts, numbers and booleans; what is null is left out */
    static Markup of(Object value) {
        var json = new StringBuilder("<script type=\"application/ld+json\">");
        write(value, json);
        return new Markup(json.append("</script>").toString());
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            var first = true;
            json.append('{');
            for (var entry : map.entrySet()) {
                if (entry.getValue() != null) {
                    json.append(first ? "" : ",");
                    text(entry.getKey().toString(), json);
                    json.append(':');
                    write(entry.getValue(), json);
                    first = false;
                }
            }
            json.append('}');
        } else if (value instanceof Iterable<?> list) {
            var first = true;
            json.append('[');
            for (var one : list) {
                json.append(first ? "" : ",");
                write(one, json);
                first = false;
            }
            json.append(']');
        } else if (value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            text(String.valueOf(value), json);
        }
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ' || character == '<' || character == '>' || character == '&' || character == 0x2028
                || character == 0x2029) {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        json.append('"');
    }
}
