package nl.buurtkanaal.category;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Constant names as slugs and back: {@code THUIS_WONEN} is {@code thuis-wonen}. */
final class Slugs {
    private Slugs() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Map<String, E> bySlug(E[] constants) {
        return Arrays.stream(constants).collect(Collectors.toUnmodifiableMap(Slugs::of, Function.identity()));
    }
}
