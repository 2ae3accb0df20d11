package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;

/**
 * Where a template stands: at the page, at one item of a list, or in a partial. A name is looked for here and then in what is around it.
 */
final class Scope {

    private static final String[] NO_NAMES = {};
    private static final Object[] NO_VALUES = {};

    final @Nullable Scope parent;
    /** What {@code this} is. */
    final @Nullable Object value;
    /** The names given to a partial go before those of the page. */
    final boolean partial;
    /** What {@code {{> @partial-block}}} writes. */
    final @Nullable Block block;
    final @Nullable HttpRequest<?> request;
    private final String[] names;
    private final Object[] values;
    private final @Nullable Turn turn;

    private Scope(@Nullable Scope parent, @Nullable Object value, boolean partial, @Nullable Block block, @Nullable HttpRequest<?> request,
                  String[] names, Object[] values, @Nullable Turn turn) {
        this.parent = parent;
        this.value = value;
        this.partial = partial;
        this.block = block;
        this.request = request;
        this.names = names;
        this.values = values;
        this.turn = turn;
    }

    static Scope page(Object page, Frame frame, HttpRequest<?> request) {
        return new Scope(null, page, false, null, request, new String[] {"frame"}, new Object[] {frame}, null);
    }

    static Scope text(Object values) {
        return new Scope(null, values, false, null, null, NO_NAMES, NO_VALUES, null);
    }

    Scope at(@Nullable Object other) {
        return new Scope(this, other, false, block, request, NO_NAMES, NO_VALUES, null);
    }

    Scope at(@Nullable Object item, Turn turn) {
        return new Scope(this, item, false, block, request, NO_NAMES, NO_VALUES, turn);
    }

    Scope partial(String[] names, Object[] values, @Nullable Block block) {
        return new Scope(this, value, true, block, request, names, values, null);
    }

    /** What a name means that came with this scope; null when none did. */
    @Nullable
    Object named(String name) {
        for (var i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    /** The innermost turn of a loop around this. */
    @Nullable
    Turn turn() {
        for (var at = this; at != null; at = at.parent) {
            if (at.turn != null) {
                return at.turn;
            }
        }
        return null;
    }

    /** One turn of an {@code {{#each}}}. */
    record Turn(Object key, int index, boolean last) {

        Object value(String name) {
            return switch (name) {
                case "@first" -> index == 0;
                case "@last" -> last;
                case "@index" -> index;
                case "@key" -> key;
                default -> throw new TemplateFailure("A loop knows no " + name);
            };
        }
    }

    /** The inside of {@code {{#> layout}}...{{/layout}}}; {@code outer} is the one that a layout around the layout was given. */
    record Block(Segment inside, @Nullable Block outer) {
    }
}
