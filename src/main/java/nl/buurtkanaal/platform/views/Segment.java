package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A piece of a template, read once and then written for each page. */
interface Segment {

    Segment NOTHING = new Text(new byte[0]);

    void write(Scope scope, PageBytes out);

    /** What stands between the tags. */
    record Text(byte[] html) implements Segment {
        @Override
        public void write(Scope scope, PageBytes out) {
            out.add(html);
        }
    }

    /** {@code {{title}}}, or {@code {{{title}}}} where nothing is HTML. */
    record Value(Term term, boolean escaped) implements Segment {
        @Override
        public void write(Scope scope, PageBytes out) {
            var value = term.in(scope);
            if (value == null) {
                return;
            }
            if (escaped && !(value instanceof Markup)) {
                out.addEscaped(value.toString());
            } else {
                out.add(value.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** One after the other. */
    record Sequence(Segment[] parts) implements Segment {
        @Override
        public void write(Scope scope, PageBytes out) {
            for (var part : parts) {
                part.write(scope, out);
            }
        }
    }

    /** {@code {{#if ...}}}; {@code {{#unless ...}}} is the same the other way round. */
    record Choice(Term condition, Segment then, Segment otherwise) implements Segment {
        @Override
        public void write(Scope scope, PageBytes out) {
            (isEmpty(condition.in(scope)) ? otherwise : then).write(scope, out);
        }
    }

    /** {@code {{#with ...}}}. */
    record Within(Term term, Segment inside, Segment otherwise) implements Segment {
        @Override
        public void write(Scope scope, PageBytes out) {
            var value = term.in(scope);
            if (isEmpty(value)) {
                otherwise.write(scope, out);
            } else {
                inside.write(value == scope.value ? scope : scope.at(value), out);
            }
        }
    }

    /** {@code {{#each ...}}} over a list or a map. */
    record Loop(Term items, Segment inside, Segment otherwise) implements Segment {

        @Override
        public void write(Scope scope, PageBytes out) {
            var value = items.in(scope);
            var keys = value instanceof Map<?, ?> map ? map.keySet().iterator() : null;
            var values = iterable(value).iterator();
            if (!values.hasNext()) {
                otherwise.write(scope, out);
            }
            for (var index = 0; values.hasNext(); index++) {
                var item = values.next();
                inside.write(scope.at(item, new Scope.Turn(keys == null ? index : keys.next(), index, !values.hasNext())), out);
            }
        }

        private static Iterable<?> iterable(@Nullable Object value) {
            if (value instanceof Iterable<?> many) {
                return many;
            }
            return value instanceof Map<?, ?> map ? map.values() : value instanceof Object[] array ? Arrays.asList(array) : List.of();
        }
    }

    /** {@code {{> views/shared/field name="..."}}}, with or without a block inside. */
    record Include(Segment template, String[] names, Term[] values, @Nullable Segment inside) implements Segment {
        @Override
        public void write(Scope scope, PageBytes out) {
            var given = new Object[values.length];
            for (var i = 0; i < given.length; i++) {
                given[i] = values[i].in(scope);
            }
            template.write(scope.partial(names, given, inside == null ? null : new Scope.Block(inside, scope.block)), out);
        }
    }

    /** {@code {{> @partial-block}}}. */
    record Inside(String where) implements Segment {
        @Override
        public void write(Scope scope, PageBytes out) {
            var block = scope.block;
            if (block == null) {
                throw new TemplateFailure(where + ": nothing was put inside");
            }
            block.inside().write(scope.partial(new String[0], new Object[0], block.outer()), out);
        }
    }

    /** What {@code {{#if}}} takes for no: nothing, an empty text or list, false, zero. A map is never empty, as in Handlebars. */
    static boolean isEmpty(@Nullable Object value) {
        if (value == null || value instanceof Boolean yes && !yes) {
            return true;
        }
        if (value instanceof CharSequence text) {
            return text.length() == 0;
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty();
        }
        if (value instanceof Iterable<?> many) {
            return !many.iterator().hasNext();
        }
        return value instanceof Number number && number.doubleValue() == 0 || value instanceof Object[] array && array.length == 0;
    }
}
