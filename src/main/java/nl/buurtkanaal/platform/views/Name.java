package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * A name in a template, such as {@code title}, {@code this.title}, {@code ../form.kern} or {@code @first}. One that the value at hand does
 * not have is looked for among the names given to the partial, and then in what is around it, as Handlebars does; one that is there and
 * empty is empty. How a value is read is found once for each place in a template and each kind of value.
 */
final class Name implements Term {

    private static final String UP = "../";

    private final int up;
    /** {@code this.title}: not looked for anywhere else. */
    private final boolean here;
    private final Part[] parts;

    private Name(int up, boolean here, Part[] parts) {
        this.up = up;
        this.here = here;
        this.parts = parts;
    }

    static Name of(String text) {
        var rest = text.equals("..") ? UP : text;
        var up = 0;
        for (; rest.startsWith(UP); up++) {
            rest = rest.substring(UP.length());
        }
        var here = rest.equals("this") || rest.matches("this[./].+") || rest.startsWith(".");
        rest = here ? rest.replaceFirst("^(this|\\.)[./]?", "") : rest;
        var names = rest.isEmpty() ? new String[0] : rest.split("[./]");
        var parts = new Part[names.length];
        for (var i = 0; i < names.length; i++) {
            parts[i] = new Part(names[i]);
        }
        return new Name(up, here, parts);
    }

    @Override
    @Nullable
    public Object in(Scope scope) {
        var from = scope;
        for (var i = 0; i < up && from != null; i++) {
            from = from.parent;
        }
        if (from == null) {
            return null;
        }
        if (parts.length == 0) {
            return from.value;
        }
        if (parts[0].name.startsWith("@")) {
            var turn = from.turn();
            return turn == null ? null : turn.value(parts[0].name);
        }
        return here ? rest(parts[0].of(from.value)) : search(from);
    }

    @Nullable
    private Object search(Scope from) {
        var first = parts[0].name;
        if (from.partial) {
            var given = rest(from.named(first));
            if (given != null) {
                return given;
            }
        }
        for (var at = from; at != null; at = at.parent) {
            var found = parts[0].of(at.value);
            if (found == PageValues.ABSENT) {
                found = at.named(first);
                if (found == null) {
                    continue;
                }
            }
            return rest(found);
        }
        return null;
    }

    @Nullable
    private Object rest(@Nullable Object found) {
        var value = found;
        for (var i = 1; i < parts.length && value != PageValues.ABSENT; i++) {
            value = parts[i].of(value);
        }
        return value == PageValues.ABSENT ? null : value;
    }

    /** One of the names between the dots. */
    private static final class Part {

        private static final int MOST = 8;

        private final String name;
        private volatile Seen[] seen = {};

        Part(String name) {
            this.name = name;
        }

        Object of(@Nullable Object holder) {
            if (holder == null) {
                return PageValues.ABSENT;
            }
            if (holder instanceof Map<?, ?> map) {
                return PageValues.of(map, name);
            }
            var type = holder.getClass();
            for (var one : seen) {
                if (one.type == type) {
                    return one.reader.apply(holder);
                }
            }
            return learn(type).apply(holder);
        }

        private Function<Object, Object> learn(Class<?> type) {
            var reader = PageValues.reader(type, name);
            var known = seen;
            if (known.length < MOST) {
                var more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = new Seen(type, reader);
                seen = more;
            }
            return reader;
        }
    }

    private record Seen(Class<?> type, Function<Object, Object> reader) {
    }
}
